/// Reads the parts of an `xs:dateTime` one after another.
@unsafe struct DateTimeScanner {
    private let bytes: UnsafeBufferPointer<UInt8>
    private var index = 0

    init(_ bytes: UnsafeBufferPointer<UInt8>) { unsafe self.bytes = unsafe bytes }

    var isAtEnd: Bool { unsafe index == bytes.count }

    @inline(__always)
    mutating func take(_ character: Unicode.Scalar) -> Bool {
        guard unsafe index < bytes.count, unsafe bytes[index] == UInt8(ascii: character) else { return false }
        unsafe index += 1
        return true
    }

    /// Two digits.
    @inline(__always)
    mutating func two() -> Int? {
        guard let tens = unsafe digit(), let ones = unsafe digit() else { return nil }
        return tens &* 10 &+ ones
    }

    /// Four digits or more; more only without leading zeros.
    mutating func year() -> Int? {
        let isNegative = unsafe take("-")
        let start = unsafe index
        var year = 0
        while let digit = unsafe digit() {
            year = year &* 10 &+ digit
            if unsafe index - start > 9 { return nil }
        }
        let count = unsafe index - start
        guard count >= 4, year != 0 else { return nil }
        if unsafe count > 4 && bytes[start] == UInt8(ascii: "0") { return nil }
        return isNegative ? -year : year
    }

    mutating func fraction() -> (nanosecond: Int, digits: Int)? {
        guard unsafe take(".") else { return (0, 0) }
        var nanosecond = 0
        var digits = 0
        var seen = 0
        while let digit = unsafe digit() {
            seen += 1
            if digits < 9 {
                nanosecond = nanosecond * 10 + digit
                digits += 1
            }
        }
        guard seen > 0 else { return nil }
        for _ in digits..<9 { nanosecond *= 10 }
        return (nanosecond, digits)
    }

    mutating func offset() -> XMLDateTime.Offset? {
        if unsafe isAtEnd { return .unspecified }
        if unsafe take("Z") { return .utc }
        let isNegative = unsafe take("-")
        guard unsafe isNegative || take("+"), let hours = unsafe two(), unsafe take(":"), let minutes = unsafe two(), minutes <= 59 else {
            return nil
        }
        let offset = hours * 60 + minutes
        return offset <= 840 ? .minutes(isNegative ? -offset : offset) : nil
    }

    @inline(__always)
    private mutating func digit() -> Int? {
        guard unsafe index < bytes.count else { return nil }
        let value = unsafe bytes[index] &- UInt8(ascii: "0")
        guard value < 10 else { return nil }
        unsafe index += 1
        return Int(value)
    }
}
