import HTTPTypes
import ServiceClient
import TestServers
import Testing

@Suite("Compressed answers", .timeLimit(.minutes(10)))
struct GzipTests {
    /// "hello, hello, hello" and a line end, made with gzip -9n.
    private static let hello: [UInt8] = [
        0x1F, 0x8B, 0x08, 0x00, 0x00, 0x00, 0x00, 0x00, 0x02, 0x03, 0xCB, 0x48, 0xCD, 0xC9, 0xC9, 0xD7, 0x51, 0xC8, 0x40, 0xA2, 0xB8, 0x00,
        0xE7, 0x42, 0x6E, 0x52, 0x14, 0x00, 0x00, 0x00,
    ]

    private let gzip = [("Content-Encoding", "gzip")]

    @Test("gzip is asked for only when told to, and read either way")
    func asked() async throws {
        try await ScriptedServer.run(reply: { _, _ in .answer(headers: gzip, Self.hello) }) { server in
            for asks in [true, false] {
                let (response, body) = try await exchange(server.request(), configuration: .init(asksForGzip: asks))
                #expect(String(decoding: body, as: UTF8.self) == "hello, hello, hello\n")
                #expect(response.headerFields[.contentEncoding] == nil && response.headerFields[.contentLength] == nil)
            }
            #expect(server.requests.map { $0[header: "Accept-Encoding"] } == ["gzip", "identity"])
        }
    }

    @Test(
        "the name of the coding may be in capitals, and x-gzip is gzip (RFC 9110, section 8.4.1)",
        arguments: ["GZip", "x-gzip", "X-GZip"]
    )
    func names(coding: String) async throws {
        try await ScriptedServer.run(reply: { _, _ in .answer(headers: [("Content-Encoding", coding)], Self.hello) }) { server in
            let (response, body) = try await exchange(server.request())
            #expect(String(decoding: body, as: UTF8.self) == "hello, hello, hello\n")
            #expect(response.headerFields[.contentEncoding] == nil && response.headerFields[.contentLength] == nil)
        }
    }

    @Test("an answer without a body may have a coding: an empty one, one to HEAD, and a 304", arguments: ["gzip", "x-gzip", "br"])
    func nothing(coding: String) async throws {
        let fields = [("Content-Encoding", coding)]
        if coding != "br" {
            try await ScriptedServer.run(reply: { _, _ in .answer(headers: fields) }) { server in
                let (_, body) = try await exchange(server.request())
                #expect(body.isEmpty)
            }
        }
        for (method, status) in [(HTTPRequest.Method.head, 200), (.get, 304)] {
            let head = Reply.head(status, fields + [("Content-Length", "5010")])
            try await ScriptedServer.run(reply: { _, _ in Reply([.bytes(head)]) }) { server in
                let (response, body) = try await exchange(
                    server.request(method),
                    configuration: .init(limits: .init(responseBytes: 1_000))
                )
                #expect(response.status.code == status && body.isEmpty)
            }
        }
    }

    @Test(
        "a coding that was not asked for, or two of them, are refused by name",
        arguments: ["br", "identity, gzip", "gzip, gzip", "x-gzip, gzip"]
    )
    func unknown(coding: String) async throws {
        try await ScriptedServer.run(reply: { _, _ in .answer(headers: [("Content-Encoding", coding)], Self.hello) }) { server in
            let error = await failure(server.request())
            #expect(error?.code == .invalidResponse && error?.message.contains("\"\(coding)\"") == true, "\(String(describing: error))")
        }
    }

    @Test("a bomb is stopped by the ratio, and the error names the limit")
    func bomb() async throws {
        try await ScriptedServer.run(reply: { _, _ in .answer(headers: gzip, Self.bomb(megabytes: 8)) }) { server in
            let limits = TransportConfiguration.Limits(compressionRatio: 100)
            let error = await failure(server.request(), configuration: .init(limits: limits, asksForGzip: true))
            #expect(error?.code == .compressionRatio)
            #expect(error?.setting == .init(name: "limits.compressionRatio", value: "100"))
        }
    }

    @Test("a bomb is stopped by the size when the ratio is allowed")
    func bombSize() async throws {
        try await ScriptedServer.run(reply: { _, _ in .answer(headers: gzip, Self.bomb(megabytes: 8)) }) { server in
            let limits = TransportConfiguration.Limits(responseBytes: 1 << 20, compressionRatio: 5_000)
            let error = await failure(server.request(), configuration: .init(limits: limits))
            #expect(error?.code == .responseTooLarge)
        }
    }

    @Test("half a compressed body is truncated, garbage is an invalid response")
    func broken() async throws {
        try await ScriptedServer.run(reply: { _, _ in .answer(headers: gzip, Array(Self.hello.prefix(20))) }) { server in
            #expect(await failure(server.request())?.code == .truncatedResponse)
        }
        try await ScriptedServer.run(reply: { _, _ in .answer(headers: gzip, Array("this is not gzip".utf8)) }) { server in
            #expect(await failure(server.request())?.code == .invalidResponse)
        }
    }

    /// Zeros in deflate blocks that name a repetition of 258 bytes again and again, at about 160 to 1.
    private static func bomb(megabytes: Int) -> [UInt8] {
        let matches = megabytes * 1_048_576 / 258
        var bits = BitWriter(bytes: [0x1F, 0x8B, 0x08, 0, 0, 0, 0, 0, 2, 3])
        bits.write(0b011, 3)
        bits.write(reversed(0x30, 8), 8)
        for _ in 0..<matches {
            bits.write(reversed(0b1100_0101, 8), 8)
            bits.write(0, 5)
        }
        bits.write(0, 7)
        return bits.finish() + [0, 0, 0, 0, 0, 0, 0, 0]
    }

    private static func reversed(_ code: Int, _ length: Int) -> Int {
        (0..<length).reduce(0) { $0 | (((code >> $1) & 1) << (length - 1 - $1)) }
    }
}

/// Bits in the order of deflate.
private struct BitWriter {
    var bytes: [UInt8]
    var pending = 0
    var count = 0

    mutating func write(_ value: Int, _ length: Int) {
        pending |= value << count
        count += length
        while count >= 8 {
            bytes.append(UInt8(pending & 0xFF))
            pending >>= 8
            count -= 8
        }
    }

    consuming func finish() -> [UInt8] {
        if count > 0 { bytes.append(UInt8(pending & 0xFF)) }
        return bytes
    }
}
