import Testing
import XMLStream

@testable import IPS

@Suite("Handles", .timeLimit(.minutes(10)))
struct HandleTests {
    private func handle(_ value: String, in scope: HandleScope?) throws(XMLError) -> CompanyHandle {
        var cursor = try XMLDocument.parse(Array("<h>\(value)</h>".utf8)).cursor(owner: scope)
        _ = cursor.nextChild()
        return try CompanyHandle(from: &cursor)
    }

    private func write(_ handle: CompanyHandle, in scope: HandleScope?) throws(XMLError) -> String {
        var writer = try XMLWriter(owner: scope, declaration: false)
        try writer.element("h", handle.encode(to:))
        return String(decoding: writer.finish(), as: UTF8.self)
    }

    @Test("a handle goes back to the session that it came from")
    func sameSession() throws {
        let scope = HandleScope()
        #expect(try write(handle("c|110", in: scope), in: scope) == "<h>c|110</h>")
    }

    @Test("a handle of another session is refused")
    func otherSession() throws {
        let handle = try handle("c|110", in: HandleScope())
        let error = #expect(throws: XMLError.self) { try write(handle, in: HandleScope()) }
        #expect(error?.code == .foreignHandle)
        #expect(error?.message.contains("another session") == true)
    }

    @Test("a handle of a session that ended is refused")
    func endedSession() throws {
        let scope = HandleScope()
        let handle = try handle("c|110", in: scope)
        scope.end()
        let error = #expect(throws: XMLError.self) { try write(handle, in: scope) }
        #expect(error?.code == .foreignHandle)
    }

    @Test("a handle cannot be read from a document that no session received")
    func noSession() {
        let error = #expect(throws: XMLError.self) { try handle("c|110", in: nil) }
        #expect(error?.code == .foreignHandle)
    }

    @Test("no way of printing shows a handle's value")
    func printing() throws {
        let handle = try handle("c|110", in: HandleScope())
        var dumped = ""
        dump(handle, to: &dumped)
        for text in ["\(handle)", String(reflecting: handle), dumped, "\(CompanyContext.handle(handle))"] {
            #expect(!text.contains("110"))
        }
    }

    @Test("equal values of two sessions are different handles")
    func equality() throws {
        let scope = HandleScope()
        #expect(try handle("c|1", in: scope) == handle("c|1", in: scope))
        #expect(try handle("c|1", in: scope) != handle("c|1", in: HandleScope()))
    }
}
