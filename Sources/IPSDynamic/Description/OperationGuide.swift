package import WSDL

/// What the description says of an operation in words, taken apart: its documentation has a summary, roles, and then limits.
package struct OperationGuide: Hashable, Sendable {
    /// What the operation does, one sentence.
    package var summary = ""
    package var isDeprecated = false
    /// The roles that may call it; empty when nobody wrote them down.
    package var roles: [String] = []
    /// Limits, defaults and conditions.
    package var limits = ""

    package init(_ operation: ServiceOperation) {
        var rest = (operation.documentation ?? "")[...]
        summary = Self.takeSentence(from: &rest)
        if rest.hasPrefix("Deprecated.") {
            isDeprecated = true
            _ = Self.takeSentence(from: &rest)
        }
        if rest.hasPrefix("Roles: ") {
            let roles = Self.takeSentence(from: &rest).dropFirst("Roles: ".count).dropLast()
            if roles != "not documented" { self.roles = roles.split(separator: ", ").map(String.init) }
        }
        if rest.hasPrefix("Answers with handles: ") { _ = Self.takeSentence(from: &rest) }
        limits = String(rest)
    }

    /// Takes the text up to the first full stop that ends a sentence, and the space after it.
    private static func takeSentence(from text: inout Substring) -> String {
        guard let end = text.firstRange(of: ". ") else {
            defer { text = "" }
            return String(text)
        }
        defer { text = text[end.upperBound...] }
        return text[..<end.lowerBound] + "."
    }
}
