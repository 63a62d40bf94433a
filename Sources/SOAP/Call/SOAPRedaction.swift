public import XMLStream

/// Which elements of a message may not be shown.
public struct SOAPRedaction: Sendable {
    private let isSecret: @Sendable (XMLName) -> Bool
    private let isCode: @Sendable (XMLName) -> Bool
    private let scrub: @Sendable (String) -> String

    /// A number with more digits is no code.
    private static let longestCode = 6

    /// Makes a rule.
    ///
    /// - Parameters:
    ///   - scrub: Takes out of a response what looks like a secret; by default nothing does.
    ///   - isCode: Whether an element of this name holds the number by which a failure is known; that stays even if a secret is the same
    ///     number, or nobody could tell what went wrong. By default none does.
    ///   - isSecret: Whether the content of an element of this name is kept back.
    public init(
        scrubbing scrub: @escaping @Sendable (String) -> String = { $0 },
        keepingCodes isCode: @escaping @Sendable (XMLName) -> Bool = { _ in false },
        _ isSecret: @escaping @Sendable (XMLName) -> Bool
    ) {
        self.scrub = scrub
        self.isCode = isCode
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
        text(of: message, hiding: SecretFinder(secrets))
    }

    /// Renders a message for people, without secrets that are looked for in its texts: names and structure stay as they are.
    func text(of message: [UInt8], hiding secrets: SecretFinder) -> String {
        render(message) { () throws(XMLError) in
            var cursor = try XMLDocument.parse(message).cursor()
            return try copy(&cursor, secrets.hide)
        }
    }

    /// Renders the beginning of a message for people, as if the elements that are open at its end were closed there.
    func text(ofBeginning message: [UInt8], hiding secrets: SecretFinder) -> String {
        render(message) { () throws(XMLError) in
            let reader = try XMLReader()
            // A secret that is cut in two would not be found, so what follows the last tag is left out.
            try reader.feed(Array(message[..<(message.lastIndex(of: UInt8(ascii: "<")) ?? 0)]))
            return try reader.partialDocument { (cursor) throws(XMLError) in try copy(&cursor, secrets.hide) }
        }
    }

    private func render(_ message: [UInt8], _ copy: () throws(XMLError) -> [UInt8]) -> String {
        guard !message.isEmpty else { return "" }
        do throws(XMLError) {
            return String(decoding: try copy(), as: UTF8.self)
        } catch {
            return "(\(message.count) bytes that are not well-formed XML)"
        }
    }

    private func copy(_ cursor: inout XMLCursor, _ hide: (String) -> String) throws(XMLError) -> [UInt8] {
        var writer = try XMLWriter(declaration: false)
        if cursor.nextChild() != nil {
            try writer.copy(
                &cursor,
                replacing: { isSecret($0) ? SecretFinder.mark : nil },
                changing: { isCode($0) && Self.isCode($1) ? $1 : hide($1) }
            )
        }
        return writer.finish()
    }

    private static func isCode(_ text: String) -> Bool {
        let digits = text.utf8.filter { $0 > 0x20 }
        return digits.count <= longestCode && digits.allSatisfy { (0x30...0x39).contains($0) }
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
    ///
    /// In the detail only texts and values of attributes change, so what reads it finds the same elements and codes.
    func hide(_ secrets: SecretFinder, in fault: SOAPFault) -> SOAPFault {
        var fault = fault
        // A code is made of names and numbers, so a short secret stands there by chance.
        fault.code = SOAPExchange.cut(words(fault.code, hiding: secrets.longOnes))
        fault.string = SOAPExchange.cut(words(fault.string, hiding: secrets))
        fault.actor = fault.actor.map { SOAPExchange.cut(words($0, hiding: secrets)) }
        for index in fault.detail.indices { fault.detail[index].document = hide(secrets, in: fault.detail[index].document) }
        return fault
    }

    private func hide(_ secrets: SecretFinder, in entry: [UInt8]) -> [UInt8] {
        do throws(XMLError) {
            var cursor = try XMLDocument.parse(entry).cursor()
            return try copy(&cursor) { words($0, hiding: secrets) }
        } catch {
            // What cannot be read cannot be searched, so nothing of it is shown.
            return []
        }
    }

    /// Takes secrets, and what looks like one, out of words that are not written as XML.
    package func words(_ text: String, hiding secrets: Set<String>) -> String {
        words(text, hiding: SecretFinder(secrets))
    }

    func words(_ text: String, hiding secrets: SecretFinder) -> String {
        scrub(secrets.hide(in: text)).replacing("&lt;redacted&gt;", with: SecretFinder.mark)
    }

    /// Takes what looks like a secret out of a response that is shown.
    package func scrubbed(_ response: String) -> String { scrub(response) }
}
