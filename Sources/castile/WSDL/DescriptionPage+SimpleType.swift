import WSDL
import XMLStream

extension DescriptionPage {
    /// What is said about a simple type: what it restricts, how, and the values that it lists.
    func lines(about type: SimpleType) -> [String] {
        let facets = type.facets
        let numbers = [
            ("length", facets.length), ("minLength", facets.minimumLength), ("maxLength", facets.maximumLength),
            ("totalDigits", facets.totalDigits), ("fractionDigits", facets.fractionDigits),
        ]
        let bounds = [
            ("minInclusive", facets.minimumInclusive), ("maxInclusive", facets.maximumInclusive),
            ("minExclusive", facets.minimumExclusive), ("maxExclusive", facets.maximumExclusive),
        ]
        var rows = [("#text", service.title(of: .builtin(type.builtin)))]
        rows += numbers.compactMap { name, number in number.map { (name, String($0)) } }
        rows += bounds.compactMap { name, bound in bound.map { (name, $0) } }
        rows += facets.patterns.map { ("pattern", $0) }
        let values = facets.enumeration.map { value in
            (name: value.value.isEmpty ? "(empty)" : VisibleText.line(value.value), about: value.documentation ?? "")
        }
        let start = [type.name.local] + documentation(type.documentation) + [""] + table(rows)
        return values.isEmpty ? start : start + ["", "Values"] + table(values)
    }
}
