import XMLStream

/// Texts of every short length, written and read again.
///
/// Optimised code looks at eight bytes at a time, and once failed where a text ended with them; tests of other builds cannot see that.
enum Texts {
    static func check() throws(XMLError) {
        for letter in ["A", "é", "€", "𝄞", "<", "\""] {
            for length in 0...64 { try check(String(repeating: letter, count: length)) }
        }
    }

    private static func check(_ text: String) throws(XMLError) {
        var writer = try XMLWriter()
        try writer.element(XMLName("text")) { (writer) throws(XMLError) in
            try writer.attribute(XMLName("copy"), text)
            try writer.text(text)
        }
        var cursor = try XMLDocument.parse(writer.finish()).cursor()
        _ = cursor.nextChild()
        let copy = cursor.attribute(XMLName("copy"))
        let read = try cursor.string()
        precondition(read == text && copy == text, "“\(read)” and “\(copy ?? "")” were read, not “\(text)”")
    }
}
