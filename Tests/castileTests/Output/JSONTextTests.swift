import Foundation
import Testing

@testable import castile

@Suite("JSON text", .timeLimit(.minutes(10)))
struct JSONTextTests {
    @Test("Members keep their order, and numbers their kind")
    func compact() {
        let value: TreeValue = ["z": 1, "a": .decimal(72), "n": .null, "t": true, "l": ["x", ["y": []]], "e": [:]]
        #expect(JSONText(indentation: nil).render(value) == #"{"z":1,"a":72.0,"n":null,"t":true,"l":["x",{"y":[]}],"e":{}}"#)
    }

    @Test("With an indentation each member has its line")
    func pretty() {
        let expected = """
            {
              "a": [
                1,
                2
              ]
            }
            """
        #expect(JSONText(indentation: 0).render(["a": [1, 2]]) == expected)
    }

    @Test(
        "Quotes, backslashes and control characters are escaped, and read back equal",
        arguments: ["\"\\/\n\r\t\u{0}\u{1B}[31m\u{9B}", "ü日本👍🏽"]
    )
    func escaping(text: String) throws {
        let json = JSONText(indentation: nil).render(.text(text))
        #expect(!json.unicodeScalars.contains { $0.value < 0x20 || (0x7F...0x9F).contains($0.value) })
        let read = try JSONSerialization.jsonObject(with: Data(json.utf8), options: .fragmentsAllowed)
        #expect(read as? String == text)
    }

    @Test("A number that JSON does not know becomes a text")
    func notFinite() {
        #expect(JSONText(indentation: nil).render([.decimal(.nan), .decimal(-.infinity)]) == #"["nan","-inf"]"#)
    }
}
