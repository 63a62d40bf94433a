extension XMLDateTime {
    /// Of a year with its sign, of what follows up to the second, of the fraction, and of the offset.
    private static let mostBytes = 11 + 15 + 10 + 6

    /// The lexical form, as it was read.
    public var description: String { unsafe withLexicalForm { unsafe String(decoding: $0, as: UTF8.self) } }

    /// Lends the bytes of the lexical form.
    func withLexicalForm<Result>(_ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
        unsafe withUnsafeTemporaryAllocation(of: UInt8.self, capacity: Self.mostBytes) { buffer in
            var text = unsafe DigitBuffer(buffer)
            if year < 0 { unsafe text.append("-") }
            unsafe text.append(year.magnitude, digits: 4)
            unsafe text.append("-")
            unsafe text.append(month.magnitude, digits: 2)
            unsafe text.append("-")
            unsafe text.append(day.magnitude, digits: 2)
            unsafe text.append("T")
            unsafe append(hour, minute, to: &text)
            unsafe text.append(":")
            unsafe text.append(second.magnitude, digits: 2)
            if fractionDigits > 0 {
                unsafe text.append(".")
                unsafe text.append(nanosecond.magnitude, digits: 9)
                unsafe text.removeLast(9 - fractionDigits)
            }
            switch offset {
            case .unspecified: break
            case .utc: unsafe text.append("Z")
            case .minutes(let minutes):
                unsafe text.append(minutes < 0 ? "-" : "+")
                unsafe append(abs(minutes) / 60, abs(minutes) % 60, to: &text)
            }
            return unsafe body(text.written)
        }
    }

    private func append(_ hours: Int, _ minutes: Int, to text: inout DigitBuffer) {
        unsafe text.append(hours.magnitude, digits: 2)
        unsafe text.append(":")
        unsafe text.append(minutes.magnitude, digits: 2)
    }
}
