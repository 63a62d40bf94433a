import XMLStream

/// A point in time in the two forms in which the store keeps it.
struct StoredMoment: Hashable, Sendable {
    /// The service writes its own moments in US Central Time.
    private static let offset = XMLDateTime.Offset.minutes(-360)

    /// As it goes over the wire.
    let text: String
    /// Since 1970, for comparing.
    let milliseconds: Int64

    init(milliseconds: Int64) {
        let time = XMLDateTime(
            secondsSince1970: Int((milliseconds - milliseconds % 1_000) / 1_000),
            milliseconds: Int(milliseconds % 1_000),
            offset: Self.offset
        )
        self.init(time)
    }

    /// The same moment as the service writes its own: addUser, addCompany and setPassword adjust what they are given.
    var inServiceTime: StoredMoment { StoredMoment(milliseconds: milliseconds) }

    /// As it was sent, with its offset; a time without one is taken as UTC.
    init(_ time: XMLDateTime) {
        text = time.description
        milliseconds = Int64(time.secondsSince1970) * 1_000 + Int64(time.nanosecond / 1_000_000)
    }
}
