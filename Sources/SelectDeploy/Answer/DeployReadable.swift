/// A type that fields of records are read and written as.
public protocol DeployReadable: Sendable {
    /// The value as this type; nil when it is of another kind.
    ///
    /// - Parameter value: A value of a record.
    init?(deployValue value: DeployValue)

    /// The value as it is sent.
    var deployValue: DeployValue { get }
}

extension String: DeployReadable {
    /// A text; numbers and truth values are read as text too, since ids may change their form.
    ///
    /// - Parameter value: A value of a record.
    public init?(deployValue value: DeployValue) {
        guard let text = value.scalarText else { return nil }
        self = text
    }

    /// The text.
    public var deployValue: DeployValue { .text(self) }
}

extension Int: DeployReadable {
    /// A whole number, or a text of its digits.
    ///
    /// - Parameter value: A value of a record.
    public init?(deployValue value: DeployValue) {
        switch value {
        case .integer(let number): self = number
        case .text(let text): self.init(text)
        default: return nil
        }
    }

    /// The number.
    public var deployValue: DeployValue { .integer(self) }
}

extension Bool: DeployReadable {
    /// A truth value.
    ///
    /// - Parameter value: A value of a record.
    public init?(deployValue value: DeployValue) {
        guard case .bool(let flag) = value else { return nil }
        self = flag
    }

    /// The truth value.
    public var deployValue: DeployValue { .bool(self) }
}

extension Array: DeployReadable where Element: DeployReadable {
    /// An array; elements of another kind are left out.
    ///
    /// - Parameter value: A value of a record.
    public init?(deployValue value: DeployValue) {
        guard case .list(let elements) = value else { return nil }
        self = elements.compactMap(Element.init(deployValue:))
    }

    /// The elements.
    public var deployValue: DeployValue { .list(map(\.deployValue)) }
}
