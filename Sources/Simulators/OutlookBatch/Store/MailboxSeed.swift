/// What a new mailbox holds: the same for the same address.
struct MailboxSeed {
    var mailbox: String
    var count: Int

    func fill(_ shelf: MailboxShelf) throws {
        for number in stride(from: 1, through: count, by: 1) {
            _ = try shelf.add("messages", message(number))
            _ = try shelf.add("events", event(number))
            _ = try shelf.add("contacts", contact(number))
        }
    }

    private func message(_ number: Int) -> ODataValue {
        .object([
            "Subject": .text("\(Self.topics[number % Self.topics.count]) \(number)"),
            "IsRead": .bool(number % 3 == 0),
            "ReceivedDateTime": .text("2023-05-\(Self.twoDigits(number % 28 + 1))T08:30:00Z"),
            "Importance": .text(number % 5 == 0 ? "High" : "Normal"),
            "From": address("sender\(number)@sample.example", "Sender \(number)"),
            "Body": .object(["ContentType": .text("Text"), "Content": .text("Message \(number) for \(mailbox), mit Grüßen.")]),
        ])
    }

    private func event(_ number: Int) -> ODataValue {
        let day = Self.twoDigits(number % 28 + 1)
        return .object([
            "Subject": .text("Meeting \(number)"),
            "Organizer": address(mailbox, "Organizer"),
            "Start": .object(["DateTime": .text("2023-06-\(day)T09:00:00"), "TimeZone": .text("UTC")]),
            "End": .object(["DateTime": .text("2023-06-\(day)T10:00:00"), "TimeZone": .text("UTC")]),
        ])
    }

    private func contact(_ number: Int) -> ODataValue {
        .object(["DisplayName": .text("Contact \(number)"), "CompanyName": .text(number % 2 == 0 ? "Sample Company" : "Other Company")])
    }

    private func address(_ address: String, _ name: String) -> ODataValue {
        .object(["EmailAddress": .object(["Address": .text(address), "Name": .text(name)])])
    }

    private static let topics = ["Invoice", "Lunch", "Release notes", "Übersicht"]
    private static func twoDigits(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
}
