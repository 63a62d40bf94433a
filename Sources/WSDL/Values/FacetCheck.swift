internal import Spelling

/// Checks texts against the facets of a restriction (XML Schema 1.0 part 2, section 4.3), which hold for values, not for how these are
/// written; patterns are not checked, see ``Facets``.
enum FacetCheck {
    static func problem(_ text: String, _ type: BuiltinType, _ facets: Facets) -> String? {
        let text = Whitespace.normalize(text, as: type)
        if !facets.enumeration.isEmpty,
            !facets.enumeration.contains(where: { isEqual(text, Whitespace.normalize($0.value, as: type), type) })
        {
            let nearest = NameDistance.nearest(to: text, in: facets.enumeration.map(\.value))
            let shown = nearest.isEmpty ? facets.enumeration.prefix(8).map(\.value) : nearest
            return "“\(text.prefix(80))” is none of the values of the enumeration, such as \(shown.joined(separator: ", "))"
        }
        return lengthProblem(text, type, facets) ?? rangeProblem(text, type, facets) ?? digitsProblem(text, facets)
    }

    private static func isEqual(_ first: String, _ second: String, _ type: BuiltinType) -> Bool {
        if type.integers != nil || type == .decimal || type == .unsignedLong { return DecimalText(first) == DecimalText(second) }
        if type == .float || type == .double, let first = Double(first), let second = Double(second) { return first == second }
        return first == second
    }

    private static func lengthProblem(_ text: String, _ type: BuiltinType, _ facets: Facets) -> String? {
        guard facets.length != nil || facets.minimumLength != nil || facets.maximumLength != nil else { return nil }
        let length: Int
        switch type {
        case .hexBinary: length = text.utf8.count / 2
        case .base64Binary:
            let digits = text.utf8.filter { !Whitespace.isSpace($0) }
            length = digits.count / 4 * 3 - digits.filter { $0 == UInt8(ascii: "=") }.count
        case .NMTOKENS, .IDREFS, .ENTITIES: length = text.utf8.split(whereSeparator: Whitespace.isSpace).count
        default: length = text.unicodeScalars.count
        }
        if let exact = facets.length, length != exact { return "the length is \(length), not \(exact)" }
        if let least = facets.minimumLength, length < least { return "the length is \(length), less than \(least)" }
        if let most = facets.maximumLength, length > most { return "the length is \(length), more than \(most)" }
        return nil
    }

    private static func rangeProblem(_ text: String, _ type: BuiltinType, _ facets: Facets) -> String? {
        let isNumber = type.integers != nil || [.decimal, .float, .double, .unsignedLong].contains(type)
        guard isNumber, let number = Double(text) else { return nil }
        if let bound = facets.minimumInclusive, let limit = Double(bound), number < limit { return "\(text) is less than \(bound)" }
        if let bound = facets.maximumInclusive, let limit = Double(bound), number > limit { return "\(text) is more than \(bound)" }
        if let bound = facets.minimumExclusive, let limit = Double(bound), number <= limit { return "\(text) is not more than \(bound)" }
        if let bound = facets.maximumExclusive, let limit = Double(bound), number >= limit { return "\(text) is not less than \(bound)" }
        return nil
    }

    private static func digitsProblem(_ text: String, _ facets: Facets) -> String? {
        guard facets.totalDigits != nil || facets.fractionDigits != nil else { return nil }
        let number = DecimalText(text)
        let fraction = number.fraction.utf8.count
        let total = number.whole.utf8.count + fraction
        if let most = facets.fractionDigits, fraction > most { return "\(text) has more than \(most) digits after the point" }
        if let most = facets.totalDigits, total > most { return "\(text) has more than \(most) digits" }
        return nil
    }
}
