/// A few bytes that a number or a date is written to, so that no string is made on the way.
@unsafe struct DigitBuffer {
    private let bytes: UnsafeMutableBufferPointer<UInt8>
    private var count = 0

    /// - Parameter bytes: Room for all that will be written.
    init(_ bytes: UnsafeMutableBufferPointer<UInt8>) { unsafe self.bytes = unsafe bytes }

    /// What was written.
    var written: UnsafeBufferPointer<UInt8> { unsafe UnsafeBufferPointer(start: bytes.baseAddress, count: count) }

    mutating func append(_ character: Unicode.Scalar) {
        unsafe bytes[count] = UInt8(ascii: character)
        unsafe count += 1
    }

    /// Writes a number in decimal, with zeros before it up to a number of digits.
    mutating func append(_ number: UInt, digits least: Int = 1) {
        var (digits, rest) = (1, number)
        while rest >= 10 { (digits, rest) = (digits + 1, rest / 10) }
        digits = max(digits, least)
        rest = number
        for place in stride(from: digits, to: 0, by: -1) {
            unsafe bytes[count + place - 1] = UInt8(ascii: "0") + UInt8(rest % 10)
            rest /= 10
        }
        unsafe count += digits
    }

    /// Takes the last bytes back.
    mutating func removeLast(_ removed: Int) { unsafe count -= removed }
}
