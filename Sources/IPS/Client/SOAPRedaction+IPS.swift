internal import SOAP
internal import ServiceClient
internal import XMLStream

extension SOAPRedaction {
    /// Keeps back passwords and handles: neither may outlive its session in a log.
    ///
    /// The service repeats handles in the reasons of faults, those of the request and others, so these are known by their shape too.
    static let ips = SOAPRedaction(scrubbing: HandleShape.hide(in:), keepingCodes: { $0.local == "code" }) { name in
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
        var result = ""
        var word = ""
        for character in text {
            if isEnd(character) {
                result += isHandle(word) ? "&lt;redacted&gt;" : word
                result.append(character)
                word = ""
            } else {
                word.append(character)
            }
        }
        return result + (isHandle(word) ? "&lt;redacted&gt;" : word)
    }

    private static func isEnd(_ character: Character) -> Bool {
        character.isWhitespace || "<>\"'“”„‘’«»,;()[]".contains(character)
    }

    private static func isHandle(_ word: String) -> Bool {
        guard let bar = word.firstIndex(of: "|") else { return false }
        let kind = word[..<bar]
        return (1...longestKind).contains(kind.count)
            && kind.utf8.allSatisfy { (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) }
    }
}
