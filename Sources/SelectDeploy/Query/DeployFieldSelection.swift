/// Which fields a server returns.
public struct DeployFieldSelection: Hashable, Sendable, CustomStringConvertible {
    /// The classes of fields; the server decides which field is in which.
    public enum Breadth: String, Hashable, Sendable, CaseIterable {
        /// No class: the key attributes when no field is named, else the named fields.
        case named = ""
        /// `*`: fields that cost the server little.
        case cheap = "*"
        /// `**`: every field, whatever it costs.
        case everything = "**"
    }

    /// The class of fields.
    public var breadth: Breadth
    /// Fields beside that class, by name.
    public var named: [DeployFieldPath]

    /// A selection from its parts.
    ///
    /// - Parameters:
    ///   - breadth: The class of fields.
    ///   - named: Fields beside that class.
    public init(_ breadth: Breadth, named: [DeployFieldPath] = []) {
        self.breadth = breadth
        self.named = named
    }

    /// Only what identifies an object; the default, and not sent.
    public static let keys = DeployFieldSelection(.named)
    /// `*`: fields that cost the server little.
    public static let cheap = DeployFieldSelection(.cheap)
    /// `**`: every field, whatever it costs.
    public static let everything = DeployFieldSelection(.everything)

    /// Exactly these fields.
    ///
    /// - Parameter names: Dotted names.
    /// - Returns: The selection.
    /// - Throws: ``DeployQueryError`` for a name that is none.
    public static func only(_ names: String...) throws(DeployQueryError) -> DeployFieldSelection {
        try DeployFieldSelection(parsing: names.joined(separator: ","))
    }

    /// Reads the value of the parameter `fields`.
    ///
    /// - Parameter text: `*`, `**` and names, joined by commas; blanks around a comma are dropped.
    /// - Throws: ``DeployQueryError`` for a name that is none, or both `*` and `**`.
    public init(parsing text: some StringProtocol) throws(DeployQueryError) {
        self = .keys
        guard !text.isEmpty else { return }
        for part in String(text).split(separator: ",", omittingEmptySubsequences: false) {
            let name = DeployOperand.trimmed(part)
            if let breadth = Breadth(rawValue: String(name)), breadth != .named {
                guard self.breadth == .named || self.breadth == breadth else {
                    throw DeployQueryError(.invalidField, "choose * or **, not both", field: "fields")
                }
                self.breadth = breadth
            } else {
                named.append(try DeployFieldPath(name))
            }
        }
    }

    /// The value of the parameter `fields`; empty for the key attributes.
    public var description: String {
        ((breadth == .named ? [] : [breadth.rawValue]) + named.map(\.description)).joined(separator: ",")
    }
}
