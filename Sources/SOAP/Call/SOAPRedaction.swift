public import XMLStream

/// Which elements of a message may not be shown.
public struct SOAPRedaction: Sendable {
    private let isSecret: @Sendable (XMLName) -> Bool
    private let scrub: @Sendable (String) -> String

    /// Makes a rule.
    ///
    /// - Parameters:
    ///   - scrub: Takes out of the words of a fault what looks like a secret; by default nothing does.
    ///   - isSecret: Whether the content of an element of this name is kept back.
    public init(
        scrubbing scrub: @escaping @Sendable (String) -> String = { $0 },
        _ isSecret: @escaping @Sendable (XMLName) -> Bool
    ) {
        self.scrub = scrub
        self.isSecret = isSecret
    }

    /// The rule that keeps back every element whose name has “password” in it.
    public static let passwords = SOAPRedaction { $0.local.lowercased().contains("password") }

    /// Renders a message for people.
    ///
    /// - Parameters:
    ///   - message: The message.
    ///   - secrets: Texts that are kept back wherever they stand; by default none.
    /// - Returns: The message without its secrets; a note instead of anything that is not XML, since it could hold some.
    public func text(of message: [UInt8], hiding secrets: Set<String> = []) -> String {
        render(message, secrets) { () throws(XMLError) in
            var cursor = try XMLDocument.parse(message).cursor()
            return try copy(&cursor)
        }
    }

    /// Renders the beginning of a message for people, as if the elements that are open at its end were closed there.
    func text(ofBeginning message: [UInt8], hiding secrets: Set<String>) -> String {
        render(message, secrets) { () throws(XMLError) in
            let reader = try XMLReader()
            // A secret that is cut in two would not be found, so what follows the last tag is left out.
            try reader.feed(Array(message[..<(message.lastIndex(of: UInt8(ascii: "<")) ?? 0)]))
            return try reader.partialDocument { (cursor) throws(XMLError) in try copy(&cursor) }
        }
    }

    private func render(_ message: [UInt8], _ secrets: Set<String>, _ copy: () throws(XMLError) -> [UInt8]) -> String {
        do throws(XMLError) {
            return Self.hide(secrets, in: String(decoding: try copy(), as: UTF8.self))
        } catch {
            return "(\(message.count) bytes that are not well-formed XML)"
        }
    }

    private func copy(_ cursor: inout XMLCursor) throws(XMLError) -> [UInt8] {
        var writer = try XMLWriter(declaration: false)
        if cursor.nextChild() != nil {
            try writer.copy(&cursor) { isSecret($0) ? "<redacted>" : nil }
        }
        return writer.finish()
    }

    /// The texts that a message keeps back.
    package func secrets(in message: [UInt8]) -> Set<String> {
        var secrets: Set<String> = []
        guard var cursor = try? XMLDocument.parse(message).cursor(), cursor.nextChild() != nil else { return secrets }
        collect(&cursor, isKept: false, into: &secrets)
        return secrets
    }

    private func collect(_ cursor: inout XMLCursor, isKept: Bool, into secrets: inout Set<String>) {
        let isKept = isKept || isSecret(cursor.name)
        if cursor.hasElements {
            cursor.enter()
            while cursor.nextChild() != nil { collect(&cursor, isKept: isKept, into: &secrets) }
        } else if isKept, let text = try? cursor.string(), text.utf8.count > 1 {
            secrets.insert(text)
        } else {
            cursor.skip()
        }
    }

    /// Takes secrets out of a fault, whose words can repeat what stood in the request, and then cuts what is too long.
    func hide(_ secrets: Set<String>, in fault: SOAPFault) -> SOAPFault {
        var fault = fault
        fault.code = SOAPExchange.cut(fault.code)
        fault.string = SOAPExchange.cut(words(fault.string, hiding: secrets))
        fault.actor = fault.actor.map(SOAPExchange.cut)
        for index in fault.detail.indices {
            let text = Self.hide(secrets, in: String(decoding: fault.detail[index].document, as: UTF8.self))
            fault.detail[index].document = Array(scrub(text).utf8)
        }
        return fault
    }

    /// Takes secrets, and what looks like one, out of words that are not written as XML.
    package func words(_ text: String, hiding secrets: Set<String>) -> String {
        scrub(Self.hide(secrets, in: text)).replacing("&lt;redacted&gt;", with: "<redacted>")
    }

    /// Takes what looks like a secret out of the words of a fault in a response that is shown.
    package func scrubbed(_ response: String) -> String { scrub(response) }

    /// Takes secrets out of a text, the longest first, as they are and as XML writes them.
    static func hide(_ secrets: Set<String>, in text: String) -> String {
        secrets.sorted { ($1.utf8.count, $1) < ($0.utf8.count, $0) }.reduce(text) { text, secret in
            let escaped = secret.replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing(">", with: "&gt;")
            return text.replacing(escaped, with: "&lt;redacted&gt;").replacing(secret, with: "&lt;redacted&gt;")
        }
    }
}
