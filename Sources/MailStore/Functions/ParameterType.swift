/// How the value of a parameter is written, in the words of `get-metadata`.
public struct ParameterType: Hashable, Sendable, CustomStringConvertible {
    /// The word as the server sends it.
    public var rawValue: String

    /// A type, known or not.
    ///
    /// - Parameter rawValue: The word as the server sends it.
    public init(_ rawValue: String) {
        self.rawValue = rawValue
    }

    /// Any text.
    public static let string = ParameterType("string")
    /// A number.
    public static let number = ParameterType("number")
    /// `true` or `false`, in lower case.
    public static let bool = ParameterType("bool")
    /// A JSON text in one field.
    public static let json = ParameterType("json")

    /// The word as the server sends it.
    public var description: String { rawValue }
}
