import HTTPTypes
import ServiceClient
import Testing

@testable import OutlookBatch

@Suite("Checks before anything is sent", .timeLimit(.minutes(10)))
struct BatchCheckTests {
    private func error(_ operation: BatchOperation, version: OutlookVersion = .v2, context: MailboxContext = .me) -> OutlookBatchError? {
        do {
            _ = try Fixtures.prepared(version: version, context: context) {
                BatchOperation.get("messages")
                operation
            }
            return nil
        } catch {
            return error as? OutlookBatchError
        }
    }

    @Test(
        "the three forms of URLs are taken and percent-encoded",
        arguments: [
            ("messages?$filter=subject eq 'ä'", "messages?$filter=subject%20eq%20'%C3%A4'"),
            ("/api/v2.0/me/messages", "/api/v2.0/me/messages"),
            ("https://outlook.office.com/api/v2.0/me/events?$top=1", "https://outlook.office.com/api/v2.0/me/events?$top=1"),
            ("HTTPS://Outlook.Office.Com:443/api/v2.0/me/events", "HTTPS://Outlook.Office.Com:443/api/v2.0/me/events"),
            ("messages('a:b')?x=c:d", "messages('a%3Ab')?x=c:d"),
            ("messages/100%", "messages/100%25"),
            ("messages/%41%zz", "messages/%41%25zz"),
            ("messages?link=https://elsewhere.example/", "messages?link=https://elsewhere.example/"),
            ("$1/attachments", "$1/attachments"),
        ]
    )
    func urls(url: String, written: String) throws {
        #expect(try Fixtures.prepared { BatchOperation.get(url) }.first?.operations.first?.url.text == written)
    }

    @Test(
        "another host, version, context or spelling is refused with the operation's number",
        arguments: [
            "https://outlook.example/api/v2.0/me/messages", "http://outlook.office.com/api/v2.0/me/messages",
            "https://outlook.office.com:8443/api/v2.0/me/messages", "/api/beta/me/messages", "/api/v2.0/users('a')/messages",
            "/api/v2.0/mess", "/api/v2.0/men/x", "/other", "https://outlook.office.com", "https://user@outlook.office.com/api/v2.0/me/x",
            "", "messages\r\nX: y", "messages#x",
        ]
    )
    func otherTargets(url: String) {
        let error = error(.get(url))
        #expect(error?.code == .invalidOperation && error?.operation == 1)
        #expect(error?.description.hasPrefix("operation 2: ") == true)
    }

    @Test("a token goes over TLS, or to this machine, and nowhere else")
    func plainText() throws {
        let error = #expect(throws: OutlookBatchError.self) {
            try BatchTarget(host: "http://outlook.office.com", version: .v2, context: .me)
        }
        #expect(error?.code == .invalidConfiguration && error?.message.contains("use https") == true)
        #expect(try BatchTarget(host: "http://localhost:8080", version: .v2, context: .me).scheme == "http")
    }

    @Test("a password in a host is in no error text")
    func passwords() {
        let error = #expect(throws: OutlookBatchError.self) {
            try BatchTarget(host: "http://user:s3cret@127.0.0.1:18080", version: .v2, context: .me)
        }
        #expect(error?.message.contains("is no host") == true && error?.message.contains("s3cret") == false)
    }

    @Test("a dependency on what comes later is refused without a count, which files begin at another number")
    func laterDependency() {
        let error = error(BatchOperation(.get, "x", dependsOn: [1]), version: .graph)
        #expect(error?.message == "dependsOn must name operations that stand before it")
    }

    @Test("a user's mailbox has one spelling, quotes doubled")
    func users() throws {
        #expect(MailboxContext.user("o'\u{301}neil").segment == "users('o''%CC%81neil')")
        let context = MailboxContext.user("o'neil@example.com")
        let url = "/api/v2.0/users('o''neil@example.com')/messages"
        #expect(error(.get(url), context: context) == nil)
        for other in ["/api/v2.0/users/o''neil@example.com/messages", "/api/v2.0/users('other')/messages", "/api/v2.0/me/messages"] {
            #expect(error(.get(other), context: context)?.operation == 1)
        }
    }

    @Test(
        "header fields that must not stand within a batch are refused",
        arguments: [
            "Expect", "From", "Max-Forwards", "Range", "TE", "WWW-Authenticate", "Content-Length", "Transfer-Encoding",
        ]
    )
    func headers(name: String) throws {
        let field = try #require(HTTPField.Name(name))
        #expect(error(.get("x", headers: [field: "1"]))?.message.contains(name) == true)
    }

    @Test("bodies without a length, reads with a body, reads in a change set and wrong Content-IDs are refused")
    func shapes() {
        #expect(error(BatchOperation(.post, "x", body: HTTPBody(length: nil, stream: AsyncStream<[UInt8]> { $0.finish() }))) != nil)
        #expect(error(BatchOperation(.get, "x", body: HTTPBody("x"))) != nil)
        #expect(error(BatchOperation(.get, "x", contentID: "a b")) != nil)
        #expect(error(BatchOperation(.get, "x", dependsOn: [0])) != nil)
        #expect(error(BatchOperation(.get, "x", dependsOn: [0]), version: .graph) == nil)
        #expect(error(BatchOperation(.get, "x", dependsOn: [1]), version: .graph) != nil)
        #expect(throws: OutlookBatchError.self) { try Fixtures.prepared { ChangeSet { BatchOperation.get("x") } } }
        #expect(throws: OutlookBatchError.self) { try Fixtures.prepared { ChangeSet([]) } }
        #expect(throws: OutlookBatchError.self) {
            try Fixtures.prepared { ChangeSet(Array(repeating: .delete("x"), count: 21)) }
        }
        #expect(throws: OutlookBatchError.self) {
            try Fixtures.prepared {
                BatchOperation(.get, "a", contentID: "x")
                BatchOperation(.get, "b", contentID: "x")
            }
        }
    }

    @Test("a number that the client chooses is none that another operation has for a name")
    func chosenNames() throws {
        let elements = try Fixtures.prepared {
            BatchOperation(.get, "a", contentID: "2")
            ChangeSet([.delete("b"), .delete("c")])
        }
        #expect(elements.flatMap(\.operations).map(\.contentID) == ["2", "op-2", "3"])
    }

    @Test("a body that is too large for a JSON batch is refused before anything is sent")
    func largeBodies() {
        let operation = BatchOperation(.post, "x", body: HTTPBody([UInt8](repeating: 0x20, count: (4 << 20) + 1)))
        let error = error(operation, version: .graph)
        #expect(error?.code == .invalidOperation && error?.operation == 1)
        #expect(error?.message.contains("4194305 bytes") == true && error?.message.contains("4194304 at most") == true)
        #expect(self.error(operation) == nil)
    }

    @Test("more than 20 are cut, in order, and a change set stays whole")
    func chunks() throws {
        let elements = try Fixtures.prepared {
            for _ in 0..<19 { BatchOperation.get("x") }
            ChangeSet([.delete("a"), .delete("b")])
            for _ in 0..<25 { BatchOperation.get("y") }
        }
        let chunks = BatchChunks.cut(elements, maximum: 20)
        #expect(chunks.map { $0.flatMap(\.operations).count } == [19, 20, 7])
        #expect(chunks.flatMap { $0 }.flatMap(\.operations).map(\.position) == Array(0..<46))
    }

    @Test("hosts that are none are refused", arguments: ["", "ftp://a", "a/b", "https://", "a b", "user@host"])
    func hosts(host: String) {
        #expect(throws: OutlookBatchError.self) { try BatchTarget(host: host, version: .v2, context: .me) }
    }
}
