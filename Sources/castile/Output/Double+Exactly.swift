extension Double {
    /// The number that a text stands for, if it is the same one with all its digits when it is printed again; else nil.
    ///
    /// - Parameter text: A number as JSON writes it (RFC 8259, section 6).
    init?(exactly text: String) {
        guard let number = Double(text), number.isFinite, Digits(text) == Digits("\(number)") else { return nil }
        self = number
    }

    /// The digits of a number without the zeros around them, and the power of ten of the last one.
    private struct Digits: Equatable {
        var digits: Substring
        var exponent: Int

        init(_ text: String) {
            let parts = text.split { $0 == "e" || $0 == "E" }
            let mantissa = parts.first ?? ""
            exponent = parts.count > 1 ? Int(parts[1]) ?? 0 : 0
            if let point = mantissa.firstIndex(of: ".") { exponent -= mantissa[point...].count - 1 }
            digits = mantissa.filter(\.isNumber).drop { $0 == "0" }
            while digits.last == "0" {
                digits.removeLast()
                exponent += 1
            }
            if digits.isEmpty { exponent = 0 }
        }
    }
}
