/// A decimal number as text without the zeros that say nothing, so that numbers of any size are compared by value.
struct DecimalText: Hashable {
    let isNegative: Bool
    let whole: Substring
    let fraction: Substring

    /// Makes the number from a text in the form of `xs:decimal` without white space.
    init(_ text: String) {
        let unsigned = text.hasPrefix("-") || text.hasPrefix("+") ? text.dropFirst() : text[...]
        let parts = unsigned.split(separator: ".", maxSplits: 1, omittingEmptySubsequences: false)
        whole = (parts.first ?? "").drop { $0 == "0" }
        var fraction = parts.count > 1 ? parts[1] : ""
        while fraction.last == "0" { fraction.removeLast() }
        self.fraction = fraction
        isNegative = text.hasPrefix("-") && !(whole.isEmpty && fraction.isEmpty)
    }
}
