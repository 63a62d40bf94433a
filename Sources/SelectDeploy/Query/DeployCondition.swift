/// A condition on one field: at least one of its alternatives holds.
public struct DeployCondition: Hashable, Sendable, CustomStringConvertible {
    /// The field that is compared.
    public let field: DeployFieldPath
    /// The comparisons of which one must hold; never empty.
    public let alternatives: [DeployComparison]

    /// A condition from its parts.
    ///
    /// - Parameters:
    ///   - field: The field that is compared.
    ///   - alternatives: The comparisons of which one must hold.
    /// - Throws: ``DeployQueryError`` when there is no alternative.
    public init(_ field: DeployFieldPath, _ alternatives: [DeployComparison]) throws(DeployQueryError) {
        guard !alternatives.isEmpty else {
            throw DeployQueryError(.invalidOperator, "a condition needs at least one value", field: field.description)
        }
        self.field = field
        self.alternatives = alternatives
    }

    /// A condition with one comparison.
    ///
    /// - Parameters:
    ///   - field: The field that is compared.
    ///   - relation: How the field relates to the text.
    ///   - text: What the field is compared with; `*` is a wildcard.
    /// - Throws: ``DeployQueryError`` for a text that would be read as something else.
    public init(_ field: DeployFieldPath, _ relation: DeployComparison.Relation, _ text: String) throws(DeployQueryError) {
        do {
            self.init(field, only: try DeployComparison(relation, .text(text)))
        } catch {
            throw DeployQueryError(error.code, error.message, field: field.description)
        }
    }

    /// A condition that needs no check, because its comparison is one already.
    init(_ field: DeployFieldPath, only comparison: DeployComparison) {
        self.field = field
        alternatives = [comparison]
    }

    /// Reads a condition as a user writes it and as it stands between two `&` after decoding: `state=!running`.
    ///
    /// - Parameter text: Field, `=`, and alternatives joined by `|`, each with an operator before it or none.
    /// - Throws: ``DeployQueryError`` that names the field.
    public init(parsing text: some StringProtocol) throws(DeployQueryError) {
        let text = String(text)
        guard let equals = text.firstIndex(of: "=") else {
            throw DeployQueryError(
                .invalidOperator,
                "\"\(text)\": a condition is field=value; an operator stands after the =, as in size=>=10"
            )
        }
        let field = try DeployFieldPath(text[..<equals])
        var alternatives: [DeployComparison] = []
        for part in text[text.index(after: equals)...].split(separator: "|", omittingEmptySubsequences: false) {
            do {
                alternatives.append(try DeployComparison(parsing: part))
            } catch {
                throw DeployQueryError(error.code, error.message, field: field.description)
            }
        }
        try self.init(field, alternatives)
    }

    /// What stands after the first `=`, before percent-encoding.
    public var value: String { alternatives.map(\.description).joined(separator: "|") }

    /// The condition before percent-encoding.
    public var description: String { "\(field)=\(value)" }
}
