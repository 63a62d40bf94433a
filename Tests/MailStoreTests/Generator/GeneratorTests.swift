import MailStoreGenerator
import Testing

@Suite("The generator of the MailStore client, given untrusted data", .timeLimit(.minutes(10)))
struct GeneratorTests {
    private func generate(_ json: String) throws -> String {
        try MailStoreGenerator.generate(from: Array(json.utf8)).map(\.text).joined()
    }

    private func function(name: String = "Sample", parameter: String = "id", type: String = "string", note: String = "") -> String {
        """
        [{"api":"server","name":"\(name)","longRunning":null,"sinceVersion":"9.0","sources":[],"note":"\(note)",
          "parameters":[{"name":"\(parameter)","type":"\(type)","required":true}]}]
        """
    }

    @Test("Names that are no identifiers and types that nobody knows are refused, with the function")
    func refused() {
        for json in [function(name: "a(){}"), function(parameter: "x: Int) {"), function(type: "object"), "[{}]", "{", ""] {
            #expect(throws: GeneratorError.self) { try generate(json) }
        }
        let twice = function().dropLast() + "," + function().dropFirst()
        let error = #expect(throws: GeneratorError.self) { try generate(String(twice)) }
        #expect(error?.description == "server/Sample is there twice")
    }

    @Test("Words of the language are escaped as names")
    func keywords() throws {
        #expect(try generate(function(name: "Repeat", parameter: "in")).contains("func `repeat`(`in`: String,"))
    }

    @Test("Text of the data stays inside comments and literals")
    func texts() throws {
        let source = try generate(function(note: #"one\n*/ \"two\" \\(three)"#))
        #expect(source.contains("/// one */ \"two\" \\(three)\n"))
        #expect(source.contains(#"note: "one\u{a}*/ \"two\" \\(three)""#))
    }
}
