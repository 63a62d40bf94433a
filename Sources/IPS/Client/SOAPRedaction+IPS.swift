package import SOAP
internal import ServiceClient
internal import XMLStream

extension SOAPRedaction {
    /// Keeps back passwords and handles: neither may outlive its session in a log.
    ///
    /// The service repeats handles in the reasons of faults, those of the request and others, so these are known by their shape too.
    package static let ips = SOAPRedaction(scrubbing: HandleShape.hide(in:), keepingCodes: { $0.local == "code" }) { name in
        let local = name.local.lowercased()
        return Secret.isPassword(named: name.local) || local.hasSuffix("handle") || local.hasSuffix("handlearray") || others.contains(local)
    }

    /// Keeps back passwords only, for a message that is shown to who has the handles.
    static let ipsPasswords = SOAPRedaction { Secret.isPassword(named: $0.local) }

    /// Arrays of handles that are not called so (catalogue: fields of the type HandleArray).
    private static let others = ["videoencodingpresetsarray", "autosetsarray"]
}

/// The shape of handles: up to three lower-case letters or digits, a bar, and anything up to the word's end (IPS protocol, “Handles”).
enum HandleShape {
    private static let longestKind = 3

    /// Takes whatever has the shape of a handle out of a text.
    static func hide(in text: String) -> String {
        guard text.utf8.contains(UInt8(ascii: "|")) else { return text }
        var shown = ""
        var (copied, begin) = (text.startIndex, text.startIndex)
        func endWord(at end: String.Index) {
            guard isHandle(text.utf8[begin..<end]) else { return }
            shown += text[copied..<begin] + "&lt;redacted&gt;"
            copied = end
        }
        for index in text.unicodeScalars.indices where isEnd(text.unicodeScalars[index]) {
            endWord(at: index)
            begin = text.unicodeScalars.index(after: index)
        }
        endWord(at: text.endIndex)
        return shown + text[copied...]
    }

    private static func isEnd(_ character: Unicode.Scalar) -> Bool {
        switch character {
        case " ", "\t", "\n", "\r", "<", ">", "\"", "'", ",", ";", "(", ")", "[", "]": true
        case "“", "”", "„", "‘", "’", "«", "»": true
        default: !character.isASCII && character.properties.isWhitespace
        }
    }

    private static func isHandle(_ word: Substring.UTF8View) -> Bool {
        let kind = word.prefix { (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) }
        return (1...longestKind).contains(kind.count) && word[kind.endIndex...].first == UInt8(ascii: "|")
    }
}
