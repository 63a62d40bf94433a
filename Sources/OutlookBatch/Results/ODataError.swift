#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

/// The error object of OData services: `{"error": {"code": "…", "message": "…"}}`.
public struct ODataError: Hashable, Sendable, CustomStringConvertible {
    /// The code, such as `ErrorItemNotFound`.
    public var code: String

    /// What the service says.
    public var message: String

    /// The kind of error.
    public var kind: Kind {
        switch code {
        case "MailboxNotEnabledForRESTAPI": .mailboxNotEnabled
        case "MailboxNotSupportedForRESTAPI": .mailboxNotSupported
        case "ErrorIncorrectRoutingHint", "MailboxInfoStale": .wrongAnchorMailbox
        default: .other
        }
    }

    /// An error.
    ///
    /// - Parameters:
    ///   - code: The code.
    ///   - message: What the service says.
    public init(code: String, message: String) {
        self.code = code
        self.message = message
    }

    /// Reads the error object from a body.
    ///
    /// - Parameter body: The body; nil comes of one without an error object.
    public init?(_ body: [UInt8]) {
        guard body.count <= 1 << 20, let wrapper = try? JSONDecoder().decode(Wrapper.self, from: Data(body)) else { return nil }
        self.init(code: wrapper.error.code ?? "", message: wrapper.error.message ?? "")
    }

    /// Code and message.
    public var description: String { [code, message].filter { !$0.isEmpty }.joined(separator: ": ") }

    /// The errors that have a meaning of their own here.
    public enum Kind: Hashable, Sendable {
        /// `MailboxNotEnabledForRESTAPI`: the mailbox is on a server or plan without this interface; sending again does not help.
        case mailboxNotEnabled
        /// `MailboxNotSupportedForRESTAPI`: a mailbox of this kind never has this interface; sending again does not help.
        case mailboxNotSupported
        /// The anchor mailbox leads to the wrong server.
        case wrongAnchorMailbox
        /// Any other.
        case other
    }

    private struct Wrapper: Decodable {
        struct Content: Decodable {
            var code: String?
            var message: String?

            init(from decoder: any Decoder) throws {
                let container = try decoder.container(keyedBy: Key.self)
                code = try? container.decode(String.self, forKey: .code)
                message =
                    (try? container.decode(String.self, forKey: .message))
                    ?? (try? container.decode([String: String].self, forKey: .message))?["value"]
            }

            enum Key: CodingKey { case code, message }
        }

        var error: Content
    }
}
