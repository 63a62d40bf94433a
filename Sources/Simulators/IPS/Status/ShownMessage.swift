import ServiceClient
import XMLStream

/// A message as it may be shown: put on lines, without passwords and handles.
enum ShownMessage {
    private static let redacted = "[redacted]"

    /// Renders a message.
    ///
    /// - Parameter message: The bytes; nil when they were not kept.
    /// - Returns: The XML on lines of its own, or a note instead of what is no XML, since it could hold a secret.
    static func text(of message: [UInt8]?) -> String {
        guard let message else { return "(none, or too large to be kept)" }
        do throws(XMLError) {
            var cursor = try XMLDocument.parse(message).cursor()
            var writer = try XMLWriter(declaration: false)
            if cursor.nextChild() != nil {
                try writer.copy(&cursor, indentingFrom: 0) { isSecret($0.local.lowercased()) ? redacted : nil }
            }
            return withoutHandles(String(decoding: writer.finish(), as: UTF8.self))
        } catch {
            return "(\(message.count) bytes that are not well-formed XML: \(error.description))"
        }
    }

    private static func isSecret(_ name: String) -> Bool {
        Secret.isPassword(named: name) || name.hasSuffix("handle") || name.hasSuffix("handlearray")
    }

    /// The reason of a fault may quote a handle.
    private static func withoutHandles(_ text: String) -> String {
        text.replacing(#/\b[a-z]{1,4}\|[^\s<"'&,;]+/#, with: redacted)
    }
}
