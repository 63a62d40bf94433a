/// A JSON value as a server sent it, with whatever fields it has.
public enum DeployValue: Hashable, Sendable {
    /// No value.
    case null
    /// A truth value.
    case bool(Bool)
    /// A whole number.
    case integer(Int)
    /// Another number; one whose digits it cannot keep is read as a text.
    case number(Double)
    /// A text.
    case text(String)
    /// An array.
    case list([DeployValue])
    /// An object.
    case object([String: DeployValue])

    /// The fields of an object; empty for anything else.
    public var fields: [String: DeployValue] {
        guard case .object(let fields) = self else { return [:] }
        return fields
    }

    /// The field of an object; setting nil removes it, setting a field of anything else makes it an object.
    ///
    /// - Parameter name: The name of the field.
    public subscript(name: String) -> DeployValue? {
        get { fields[name] }
        set {
            var fields = fields
            fields[name] = newValue
            self = .object(fields)
        }
    }

    /// The value at a path through objects; nil when it is missing or null.
    ///
    /// - Parameter path: Names from the outermost to the innermost.
    /// - Returns: The value.
    public func value(at path: DeployFieldPath) -> DeployValue? {
        var value = self
        for name in path.names {
            guard let next = value[name], next != .null else { return nil }
            value = next
        }
        return value
    }

    /// A text, number or truth value as text; nil for anything else.
    public var scalarText: String? {
        switch self {
        case .text(let text): text
        case .integer(let number): String(number)
        case .number(let number): String(number)
        case .bool(let flag): String(flag)
        case .null, .list, .object: nil
        }
    }
}

extension DeployValue: ExpressibleByStringLiteral, ExpressibleByIntegerLiteral, ExpressibleByBooleanLiteral, ExpressibleByArrayLiteral,
    ExpressibleByDictionaryLiteral
{
    /// A text.
    ///
    /// - Parameter value: The text.
    public init(stringLiteral value: String) { self = .text(value) }

    /// A whole number.
    ///
    /// - Parameter value: The number.
    public init(integerLiteral value: Int) { self = .integer(value) }

    /// A truth value.
    ///
    /// - Parameter value: The truth value.
    public init(booleanLiteral value: Bool) { self = .bool(value) }

    /// An array.
    ///
    /// - Parameter elements: Its elements.
    public init(arrayLiteral elements: DeployValue...) { self = .list(elements) }

    /// An object; of equal names the last one counts.
    ///
    /// - Parameter elements: Its fields.
    public init(dictionaryLiteral elements: (String, DeployValue)...) {
        self = .object(Dictionary(elements) { $1 })
    }
}
