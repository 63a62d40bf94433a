import HTTPTypes
import OutlookBatch
import ServiceClient
import Testing

@Suite("Files in the .http format", .timeLimit(.minutes(10)))
struct HTTPFileTests {
    @Test("requests, header fields, bodies, comments and variables")
    func whole() async throws {
        let text = """
            # what we ask for
            @folder = messages
            @id = {{folder}}('1')

            GET {{folder}}?$select=subject
                &$top=5 HTTP/1.1
            Prefer: outlook.timezone="UTC"

            ### a mail
            // sends it
            POST sendmail
            X-One: a:b

            {
              "Message": {"Subject": "# {{folder}}"}
            }

            ###
            {{id}}
            ###

            ###
            DELETE messages('a b')
            """
        for text in [text, text.split(separator: "\n", omittingEmptySubsequences: false).joined(separator: "\r\n")] {
            let operations = try HTTPFile(text).operations
            #expect(operations.map(\.method) == [.get, .post, .get, .delete])
            #expect(operations.map(\.url) == ["messages?$select=subject&$top=5", "sendmail", "messages('1')", "messages('a b')"])
            #expect(operations[0].headers.first?.value == "outlook.timezone=\"UTC\"" && operations[0].body == nil)
            #expect(operations[1].headers[.contentType] == "application/json")
            let body = try await operations[1].body?.collect(upTo: 1_000)
            #expect(body == Array("{\n  \"Message\": {\"Subject\": \"# messages\"}\n}".utf8))
        }
    }

    @Test(
        "what cannot be read is an error that names the line",
        arguments: [
            ("GET {{x}}", "line 1"), ("@x\n", "line 1"), ("###\nGET a\nno header", "line 3"),
        ]
    )
    func wrong(text: String, place: String) {
        let error = #expect(throws: OutlookBatchError.self) { try HTTPFile(text) }
        #expect(error?.message.hasPrefix(place) == true)
    }

    @Test(
        "files and scripts that some editors read are refused with their line",
        arguments: [
            ("POST a\n\n< ./body.json", 3), ("POST a\n\n<@ body.json", 3), ("POST a\n\n<@latin1 body.json", 3), ("< {% x %}\nGET a", 1),
            ("GET a\n\n{}\n> {%\nx\n%}", 4), ("GET a\n\n> ./check.js", 3), ("GET a\n\n>>! a.json", 3), ("GET a\n\n<> a.200.json", 3),
        ]
    )
    func editors(text: String, line: Int) {
        let error = #expect(throws: OutlookBatchError.self) { try HTTPFile(text) }
        #expect(error?.message.hasPrefix("line \(line): files and scripts") == true)
    }

    @Test("a body in XML, or one with quoted mail, is none of a file", arguments: ["<x>\n  <y/>\n</x>", "> so you said.\n>> really?"])
    func almostFiles(body: String) async throws {
        #expect(try await HTTPFile("POST a\n\n\(body)").operations.first?.body?.collect(upTo: 100) == Array(body.utf8))
    }

    @Test("blanks within an URL stay, and a method may be written in small letters")
    func requestLines() throws {
        let text = "get messages?$filter=Subject eq 'a  b'  HTTP/1.1\n###\n  Delete\tcontacts('x')\n###\nmessages and more\n###\nMERGE a"
        let operations = try HTTPFile(text).operations
        #expect(operations.map(\.method.rawValue) == ["GET", "DELETE", "GET", "MERGE"])
        #expect(operations.map(\.url) == ["messages?$filter=Subject eq 'a  b'", "contacts('x')", "messages and more", "a"])
    }

    @Test("only line feeds end lines, so a JSON text may hold other characters that do so elsewhere")
    func separators() async throws {
        let body = "{\"a\": \"one\u{2028}two\u{C}three\"}"
        #expect(try await HTTPFile("POST x\n\n\(body)").operations.first?.body?.collect(upTo: 100) == Array(body.utf8))
    }

    @Test("an empty file has no operations", arguments: ["", "\n\n", "###\n# nothing\n###"])
    func empty(text: String) throws {
        #expect(try HTTPFile(text).operations.isEmpty)
    }
}
