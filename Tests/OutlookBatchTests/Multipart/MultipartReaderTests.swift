import HTTPTypes
import ServiceClient
import Testing

@testable import OutlookBatch

@Suite("The multipart reader", .timeLimit(.minutes(10)))
struct MultipartReaderTests {
    @Test("there are at least 60 hostile and odd answers")
    func count() {
        #expect(ResponseCase.all.count >= 60)
    }

    @Test("hostile and odd answers are read right or refused, never given to the wrong operation", arguments: ResponseCase.all)
    func table(response: ResponseCase) throws {
        let reader = MultipartReader(elements: try Fixtures.reads(3), continuesOnError: false)
        guard let expected = response.expected else {
            let error = #expect(throws: OutlookBatchError.self) { try reader.read(response.body, contentType: response.type) }
            #expect(error?.code == .invalidResponse)
            return
        }
        let results = try reader.read(response.body, contentType: response.type)
        #expect((0..<3).map { ResponseCase.describe(results[$0]) } == expected)
    }

    /// The documents' answer to events and sendmail, with the empty lines that it lacks.
    private static let sample = """
        --batchresponse_6f1a
        Content-Type: application/http
        Content-Transfer-Encoding: binary

        HTTP/1.1 200 OK
        OData-Version: 4.0
        Content-Type: application/json; odata.metadata=minimal

        {"value":[{"Id":"A","Subject":"Grüße"},{"Id":"B","Subject":"--batchresponse"}]}
        --batchresponse_6f1a
        Content-Type: application/http
        Content-Transfer-Encoding: binary

        HTTP/1.1 202 Accepted

        --batchresponse_6f1a--

        """

    @Test("the documents' answer, taken literally with its missing empty lines, is read right", arguments: [true, false])
    func documentedAnswer(crlf: Bool) throws {
        let elements = try Fixtures.prepared {
            BatchOperation.get("events?$select=subject")
            BatchOperation.post("sendmail", json: "{}")
        }
        let bytes = crlf ? Fixtures.crlf(Self.sample) : Array(Self.sample.utf8)
        let results = try MultipartReader(elements: elements, continuesOnError: false)
            .read(bytes, contentType: "multipart/mixed; boundary=batchresponse_6f1a")
        #expect(
            results[0]?.response?.text
                == "{\"value\":[{\"Id\":\"A\",\"Subject\":\"Grüße\"},{\"Id\":\"B\",\"Subject\":\"--batchresponse\"}]}"
        )
        #expect(results[0]?.response?.headers[.contentType] == "application/json; odata.metadata=minimal")
        #expect(results[1] == .response(.init(status: 202)))
    }

    @Test("an answer cut at any byte gives each operation its own answer or none", arguments: [true, false])
    func truncated(crlf: Bool) throws {
        let elements = try Fixtures.prepared {
            BatchOperation.get("events")
            BatchOperation.post("sendmail", json: "{}")
        }
        let bytes = crlf ? Fixtures.crlf(Self.sample) : Array(Self.sample.utf8)
        let reader = MultipartReader(elements: elements, continuesOnError: false)
        let type = "multipart/mixed; boundary=batchresponse_6f1a"
        let whole = try reader.read(bytes, contentType: type)
        for length in 0..<bytes.count {
            guard let results = try? reader.read(Array(bytes[..<length]), contentType: type) else { continue }
            for position in 0..<2 where results[position] != .missing {
                let (cut, full) = (results[position]?.response, whole[position]?.response)
                #expect(cut?.status == full?.status)
                #expect(cut.map { full?.text == $0.text.trimmingLineEnds } ?? false, "cut at \(length)")
            }
        }
    }

    @Test("changed at any byte, the answer is read or refused, and nothing crashes")
    func mutated() throws {
        let elements = try Fixtures.prepared {
            BatchOperation.get("events")
            BatchOperation.post("sendmail", json: "{}")
        }
        let bytes = Fixtures.crlf(Self.sample)
        let reader = MultipartReader(elements: elements, continuesOnError: true)
        for position in bytes.indices {
            for byte: UInt8 in [0, 0x0A, 0x2D, 0xFF] {
                var changed = bytes
                changed[position] = byte
                let results = try? reader.read(changed, contentType: "multipart/mixed; boundary=batchresponse_6f1a")
                #expect(results == nil || results?.count == 2)
            }
        }
    }

    @Test("Content-IDs decide when all parts have one, in the part's header fields or in the response's")
    func contentIDs() throws {
        let elements = try Fixtures.reads(3, .init(writesContentIDs: true))
        func answer(_ ids: [(outer: String, inner: String)]) -> [UInt8] {
            Fixtures.crlf(
                ids.map {
                    "--b\nContent-Type: application/http\n\($0.outer.isEmpty ? "" : $0.outer + "\n")\nHTTP/1.1 200 OK\n\($0.inner.isEmpty ? "" : $0.inner + "\n")\n\($0.outer)\($0.inner)\n"
                }.joined() + "--b--\n"
            )
        }
        let reader = MultipartReader(elements: elements, continuesOnError: false)
        func read(_ ids: [(outer: String, inner: String)]) throws -> [Int: OperationResult] {
            try reader.read(answer(ids), contentType: "multipart/mixed; boundary=b")
        }
        let results = try read([("Content-ID: 3", ""), ("", "content-id:1"), ("Content-Id: <2>", "")])
        #expect(results[0]?.response?.text == "content-id:1")
        #expect(results[1]?.response?.text == "Content-Id: <2>")
        #expect(results[2]?.response?.text == "Content-ID: 3")
        let partly = try read([("Content-ID: 3", ""), ("X: 1", "")])
        #expect(partly[0]?.response?.text == "Content-ID: 3" && partly[2] == .missing)
        for bad in [[("Content-ID: 1", ""), ("Content-ID: 1", "")], [("Content-ID: 7", "")]] {
            #expect(throws: OutlookBatchError.self) { try read(bad) }
        }
    }

    @Test("a change set's answer is nested; its failure is one part that stands for all of it")
    func changeSets() throws {
        let elements = try Fixtures.prepared {
            ChangeSet {
                BatchOperation.post("events", json: "{}")
                BatchOperation.delete("events('1')")
            }
            BatchOperation.get("events")
        }
        let reader = MultipartReader(elements: elements, continuesOnError: true)
        let last = "--b\n\nHTTP/1.1 200 OK\n\n3\n--b--\n"
        let done = """
            --b
            Content-Type: multipart/mixed; boundary=c

            --c
            Content-ID: 2

            HTTP/1.1 204 No Content


            --c
            Content-ID: 1

            HTTP/1.1 201 Created

            made
            --c--
            \(last)
            """
        let results = try reader.read(Fixtures.crlf(done), contentType: "multipart/mixed; boundary=b")
        #expect((0..<3).map { ResponseCase.describe(results[$0]) } == ["201 made", "204 ", "200 3"])
        let failed = try reader.read(
            Fixtures.crlf("--b\n\nHTTP/1.1 409 Conflict\n\nno\n\(last)"),
            contentType: "multipart/mixed; boundary=b"
        )
        let answer = OperationResponse(status: 409, body: Array("no".utf8))
        #expect(failed[0] == .notExecuted(because: .changeSetFailed(answer)) && failed[1] == failed[0])
        #expect(failed[2]?.response?.text == "3")
    }

    @Test("time grows with the length, also for what looks like delimiters over and over")
    func linear() throws {
        let elements = try Fixtures.reads(1)
        for filler in ["--", "--b", "\n--", "\n", "\r\n--a", "----------"] {
            let body = "--bbbbbbbb\n\nHTTP/1.1 200 OK\n\n" + String(repeating: filler, count: 300_000) + "\n--bbbbbbbb--"
            let results = try MultipartReader(elements: elements, continuesOnError: false)
                .read(Array(body.utf8), contentType: "multipart/mixed; boundary=bbbbbbbb")
            #expect(results[0]?.response?.status == 200)
        }
    }
}

extension String {
    fileprivate var trimmingLineEnds: String {
        var text = self[...]
        while let last = text.last, last.isNewline { text.removeLast() }
        return String(text)
    }
}
