import Foundation
import Testing
import WSDL
import WSDLGenerator

@Suite("The generated code for messages that are no elements with elements in them", .timeLimit(.minutes(10)))
struct MessageBodyTests {
    @Test("is what is compiled into the tests of SOAP; CASTILE_RECORD_SNAPSHOTS=1 records it anew")
    func snapshot() throws {
        try Fixture.withFolder { folder in
            let wsdl = folder + "/notices.wsdl"
            try Fixture.notices.write(toFile: wsdl, atomically: true, encoding: .utf8)
            let run = GeneratorRun(wsdl: wsdl, output: Fixture.noticesSnapshot)
            let isRecording = ProcessInfo.processInfo.environment["CASTILE_RECORD_SNAPSHOTS"] == "1"
            let report = try isRecording ? run.write() : run.check()
            if !isRecording {
                #expect(report.changed == [])
                #expect(report.stale == [])
            }
            #expect(report.diagnostics.map(\.description) == [])
        }
    }

    @Test("names the answer after the operation where it is the same text as the request")
    func echo() throws {
        let files = try Fixture.generateNotices(replacing: "<output message=\"t:answer\"/>", with: "<output message=\"t:question\"/>").files
        let ask = try #require(files.first { $0.path == "Operations/Ask.swift" }).text
        #expect(ask.contains("struct Question: ") && ask.contains("struct AskOutput: ") && ask.contains("typealias Output = AskOutput\n"))
    }

    @Test("leaves out, and says so, a text that may be nil and an element that may hold anything")
    func leftOut() throws {
        let cases = [
            ("\"question\" type", "\"question\" nillable=\"true\" type", "the input is a text that may be nil"),
            ("xs:int", "xs:anyType", "the output may hold anything"),
        ]
        for (text, other, reason) in cases {
            let output = try Fixture.generateNotices(replacing: text, with: other)
            let messages = output.diagnostics.map { "\($0.path): \($0.message)" }
            #expect(messages == ["operation ask: \(reason), so no code is made for it"])
            #expect(output.files.map(\.path).filter { $0.hasPrefix("Operations/") } == ["Operations/Reset.swift", "Operations/Tell.swift"])
        }
    }

    @Test("leaves out empty bodies and operations without an answer for a session that is written by hand")
    func sessions() throws {
        let field = #"{"fields": ["company"], "label": "in", "parameter": "company", "type": "Company", "default": ".all"}"#
        let options = try JSONDecoder().decode(GeneratorOptions.self, from: Data(#"{"sessionFields": [\#(field)]}"#.utf8))
        let messages = try Fixture.generateNotices(options: options).diagnostics.map { "\($0.path): \($0.message)" }
        #expect(messages.contains("operation reset: the input has no body, so no code is made for it"), "\(messages)")
        #expect(messages.contains("operation tell: it has no answer (one-way), so no code is made for it"), "\(messages)")
    }
}
