import Testing

@testable import MailStore

@Suite("Answers of the server", .timeLimit(.minutes(10)))
struct EnvelopeTests {
    private func answer(_ status: Int, _ type: String, _ body: String) -> RawAnswer {
        RawAnswer(status: status, contentType: type, body: Array(body.utf8))
    }

    private func code(_ answer: RawAnswer) -> MailStoreError.Code? {
        do {
            _ = try MailStoreStatus(envelope: answer.checkedJSON()).checked("Sample")
            return nil
        } catch {
            return error.code
        }
    }

    @Test("The documented answer of GetServerInfo is read as it is documented")
    func serverInfo() throws {
        let status = try MailStoreStatus(envelope: JSONValue(parsing: Fixture.bytes("GetServerInfo.json")))
        #expect(status == MailStoreStatus(version: 2, code: .succeeded, result: ["version": "9.0.0.9702", "machineName": "MAILSTORE"]))
        #expect(Array((status.envelope.indentedText + "\n").utf8) == (try Fixture.bytes("GetServerInfo.json")))
    }

    @Test("The answers of a VerifyStore lose nothing from the first to the last, whose token is null")
    func verifyStore() throws {
        var state = ProcessState(token: "8a4ae4d2f2f5d09b6be8f8b1cd8b4d0e", function: "VerifyStore")
        var updates: [StatusUpdate] = []
        for name in ["1-started", "2-running", "2-running", "3-succeeded"] {
            let bytes = try Fixture.bytes("VerifyStore-\(name).json")
            let status = try MailStoreStatus(envelope: JSONValue(parsing: bytes))
            #expect(Array((status.envelope.indentedText + "\n").utf8) == bytes)
            if let update = state.take(status) { updates.append(update) }
        }
        #expect(updates.map(\.version) == [3, 9, 269])
        #expect(updates.map(\.isFinal) == [false, false, true])
        #expect(updates.last?.status.token == nil)
        #expect(state.knowledge.token == "8a4ae4d2f2f5d09b6be8f8b1cd8b4d0e")
        #expect(
            updates.flatMap(\.newLogLines) == [
                "Checking archive store 1...", "Reading the list of messages...", "All messages are intact.",
            ]
        )
    }

    @Test("Unknown members and unknown status codes are kept; an unknown code is an end")
    func lenient() throws {
        let status = try MailStoreStatus(envelope: JSONValue(parsing: #"{"statusCode":"evaporated","mood":"good","result":[1]}"#))
        #expect(status.code == StatusCode("evaporated"))
        #expect(status.code.isFinal)
        #expect(status.unknownMembers == [JSONMember("mood", "good")])
        #expect(status.result == [1])
    }

    @Test("An error in the envelope is thrown with message and details, whatever the HTTP status")
    func errors() throws {
        let body = #"{"error":{"message":"Missing API argument userName.","details":"at A\r\nat B"},"statusCode":"failed"}"#
        for status in [200, 500] {
            let error = #expect(throws: MailStoreError.self) {
                try MailStoreStatus(envelope: answer(status, "application/json", body).checkedJSON()).checked("GetUserInfo")
            }
            #expect(error?.code == .functionFailed)
            #expect(error?.fault == MailStoreFault(message: "Missing API argument userName.", details: "at A\r\nat B"))
            #expect(error?.description == "GetUserInfo: Missing API argument userName.\n  at A\n  at B")
        }
        #expect(code(answer(200, "application/json", #"{"statusCode":"failed","error":null}"#)) == .functionFailed)
    }

    @Test("HTTP statuses are told apart")
    func statuses() {
        #expect(code(answer(401, "text/html", "<html>")) == .unauthorized)
        #expect(code(answer(403, "", "")) == .forbidden)
        #expect(code(answer(404, "", "")) == .notFound)
        #expect(code(answer(411, "text/html", "<h1>Length Required</h1>")) == .lengthRequired)
        #expect(code(answer(502, "text/html", "<h1>Bad Gateway</h1>")) == .unexpectedStatus)
        #expect(code(answer(500, "text/plain", "There is no user bob.")) == .functionFailed)
        #expect(code(answer(500, "text/html", "There is no user bob.")) == .unexpectedStatus)
    }

    @Test("HTML, half a JSON text, nothing at all and JSON of another shape are clear errors")
    func shapes() {
        let html = answer(200, "text/html; charset=utf-8", "<!DOCTYPE html><html><body>Please sign in")
        let error = #expect(throws: MailStoreError.self) { try html.checkedJSON() }
        #expect(error?.code == .notJSON)
        #expect(error?.message.contains("text/html") == true)
        #expect(error?.message.contains("Please sign in") == true)
        #expect(code(answer(200, "application/json", #"{"error":null,"tok"#)) == .notJSON)
        #expect(code(answer(200, "application/json", "")) == .notJSON)
        #expect(code(answer(200, "application/json", "[]")) == .malformedAnswer)
        #expect(code(answer(200, "application/json", #"{"ok":true}"#)) == .malformedAnswer)
    }
}
