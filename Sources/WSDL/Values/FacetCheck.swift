internal import Spelling

/// Checks texts against the facets of a restriction; patterns are not checked, see ``Facets``.
enum FacetCheck {
    static func problem(_ text: String, _ type: BuiltinType, _ facets: Facets) -> String? {
        if !facets.enumeration.isEmpty, !facets.enumeration.contains(where: { $0.value == text }) {
            let nearest = NameDistance.nearest(to: text, in: facets.enumeration.map(\.value))
            let shown = nearest.isEmpty ? facets.enumeration.prefix(8).map(\.value) : nearest
            return "“\(text.prefix(80))” is none of the values of the enumeration, such as \(shown.joined(separator: ", "))"
        }
        return lengthProblem(text, type, facets) ?? rangeProblem(text, type, facets) ?? digitsProblem(text, facets)
    }

    private static func lengthProblem(_ text: String, _ type: BuiltinType, _ facets: Facets) -> String? {
        guard facets.length != nil || facets.minimumLength != nil || facets.maximumLength != nil else { return nil }
        let length: Int
        switch type {
        case .hexBinary: length = text.utf8.count / 2
        case .base64Binary:
            let digits = text.utf8.filter { !Whitespace.isSpace($0) }
            length = digits.count / 4 * 3 - digits.filter { $0 == UInt8(ascii: "=") }.count
        default: length = text.unicodeScalars.count
        }
        if let exact = facets.length, length != exact { return "the length is \(length), not \(exact)" }
        if let least = facets.minimumLength, length < least { return "the length is \(length), less than \(least)" }
        if let most = facets.maximumLength, length > most { return "the length is \(length), more than \(most)" }
        return nil
    }

    private static func rangeProblem(_ text: String, _ type: BuiltinType, _ facets: Facets) -> String? {
        let isNumber = type.integers != nil || [.decimal, .float, .double, .unsignedLong].contains(type)
        guard isNumber, let number = Double(Whitespace.collapse(text)) else { return nil }
        if let bound = facets.minimumInclusive, let limit = Double(bound), number < limit { return "\(text) is less than \(bound)" }
        if let bound = facets.maximumInclusive, let limit = Double(bound), number > limit { return "\(text) is more than \(bound)" }
        if let bound = facets.minimumExclusive, let limit = Double(bound), number <= limit { return "\(text) is not more than \(bound)" }
        if let bound = facets.maximumExclusive, let limit = Double(bound), number >= limit { return "\(text) is not less than \(bound)" }
        return nil
    }

    private static func digitsProblem(_ text: String, _ facets: Facets) -> String? {
        guard facets.totalDigits != nil || facets.fractionDigits != nil else { return nil }
        let parts = text.split(separator: ".", omittingEmptySubsequences: false)
        let fraction = parts.count > 1 ? parts[1].utf8.count : 0
        let total = text.utf8.filter { (0x30...0x39).contains($0) }.count
        if let most = facets.fractionDigits, fraction > most { return "\(text) has more than \(most) digits after the point" }
        if let most = facets.totalDigits, total > most { return "\(text) has more than \(most) digits" }
        return nil
    }
}
