/// The name of a field, or names joined by dots for a field inside others: `nodes.serial_number`.
public struct DeployFieldPath: Hashable, Sendable, CustomStringConvertible {
    /// The words that mean something else where a field could stand.
    static let reserved: Set<String> = ["fields", "order_by", "max_records"]

    /// The path as it is sent.
    public let description: String

    /// A path from its text.
    ///
    /// - Parameter text: Names of letters, digits, `_` and `-`, joined by dots.
    /// - Throws: ``DeployQueryError`` for anything else, and for the words `fields`, `order_by` and `max_records`.
    public init(_ text: some StringProtocol) throws(DeployQueryError) {
        let names = text.split(separator: ".", omittingEmptySubsequences: false)
        guard names.allSatisfy({ !$0.isEmpty && $0.unicodeScalars.allSatisfy(Self.isNameCharacter) }) else {
            throw DeployQueryError(
                .invalidField,
                "a field is one name, or names joined by dots, of letters, digits, _ and -",
                field: String(text)
            )
        }
        guard !Self.reserved.contains(String(text)) else {
            throw DeployQueryError(.invalidField, "this word controls the request and cannot be a field", field: String(text))
        }
        description = String(text)
    }

    /// A path that this module wrote itself.
    init(known: StaticString) {
        description = "\(known)"
    }

    /// The names from the outermost to the innermost.
    public var names: [String] { description.split(separator: ".").map(String.init) }

    private static func isNameCharacter(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar {
        case "a"..."z", "A"..."Z", "0"..."9", "_", "-": true
        default: false
        }
    }
}
