public import XMLStream

/// Which elements of a message may not be shown.
public struct SOAPRedaction: Sendable {
    private let isSecret: @Sendable (XMLName) -> Bool

    /// Makes a rule.
    ///
    /// - Parameter isSecret: Whether the content of an element of this name is kept back.
    public init(_ isSecret: @escaping @Sendable (XMLName) -> Bool) { self.isSecret = isSecret }

    /// The rule that keeps back every element whose name has “password” in it.
    public static let passwords = SOAPRedaction { $0.local.lowercased().contains("password") }

    /// Renders a message for people.
    ///
    /// - Parameter message: The message.
    /// - Returns: The message without its secrets; a note instead of anything that is not XML, since it could hold some.
    public func text(of message: [UInt8]) -> String {
        do throws(XMLError) {
            var cursor = try XMLDocument.parse(message).cursor()
            var writer = try XMLWriter(declaration: false)
            if cursor.nextChild() != nil {
                try writer.copy(&cursor) { isSecret($0) ? "<redacted>" : nil }
            }
            return String(decoding: writer.finish(), as: UTF8.self)
        } catch {
            return "(\(message.count) bytes that are not well-formed XML)"
        }
    }
}
