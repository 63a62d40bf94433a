/// The text of a response while it is made: elements, and values that depend only on a number.
struct ResponseText {
    private(set) var bytes: [UInt8] = []
    private var state: UInt64 = 0

    /// Begins the values of a record: equal numbers give equal records, on every machine.
    mutating func seed(_ number: Int) { state = UInt64(truncatingIfNeeded: number) &* 0x9E37_79B9_7F4A_7C15 }

    mutating func removeAll() { bytes.removeAll(keepingCapacity: true) }

    mutating func markup(_ text: String) { bytes.append(contentsOf: text.utf8) }

    mutating func element(_ name: String, _ value: String) {
        markup("<\(name)>")
        markup(value)
        markup("</\(name)>")
    }

    mutating func element(_ name: String, _ value: Int) { element(name, String(value)) }

    mutating func element(_ name: String, _ content: (inout ResponseText) -> Void) {
        markup("<\(name)>")
        content(&self)
        markup("</\(name)>")
    }

    mutating func date(_ name: String) {
        let value = next(80_000_000)
        let (day, second) = (value / 86_400, value % 86_400)
        let offsets = ["Z", "-05:00", "+01:00"]
        element(
            name,
            "\(2008 + day / 336)-\(two(1 + day / 28 % 12))-\(two(1 + day % 28))T\(two(second / 3_600)):\(two(second / 60 % 60)):"
                + "\(two(second % 60)).\(100 + next(900))\(offsets[next(3)])"
        )
    }

    /// The next number of the record, below `limit` (SplitMix64).
    mutating func next(_ limit: Int) -> Int {
        state &+= 0x9E37_79B9_7F4A_7C15
        var value = (state ^ (state >> 30)) &* 0xBF58_476D_1CE4_E5B9
        value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
        return Int((value ^ (value >> 31)) % UInt64(limit))
    }

    private func two(_ value: Int) -> String { value < 10 ? "0\(value)" : "\(value)" }
}
