import Foundation
import GRDB
import IPS
import NIOHTTP1
import TestServers
import Testing

@testable import Simulators

/// The upload servlet, as a client that is not ours posts to it.
@Suite("The upload servlet of the IPS simulator", .timeLimit(.minutes(10)))
struct IPSUploadTests {
    private static let boundary = "----a-boundary"
    private static let namespace = "http://www.scene7.com/IpsApi/xsd"

    private static func auth(_ user: String = "admin@sample.example", password: String = "sample-password", more: String = "") -> String {
        "<authHeader xmlns=\"\(namespace)\"><user>\(user)</user><password>\(password)</password>\(more)</authHeader>"
    }

    private static func parameters(_ company: String, _ rest: String) -> String {
        """
        <uploadPostParam xmlns="\(namespace)/2014-04-03"><companyHandle>\(company)</companyHandle>\(rest)</uploadPostParam>
        """
    }

    private static func form(auth: String?, parameters: String?, files: [(name: String, bytes: [UInt8])] = [], isClosed: Bool = true)
        -> [UInt8]
    {
        var body: [UInt8] = []
        for (name, document) in [("auth", auth), ("uploadParams", parameters)] {
            guard let document else { continue }
            body += "--\(boundary)\r\nContent-Disposition: form-data; name=\"\(name)\"\r\n\r\n\(document)\r\n".utf8
        }
        for (index, file) in files.enumerated() {
            let name = file.name.replacingOccurrences(of: "\\", with: "\\\\").replacingOccurrences(of: "\"", with: "\\\"")
            let head = "Content-Disposition: form-data; name=\"file\(index)\"; filename=\"\(name)\"\r\nContent-Type: image/tiff"
            body += Array("--\(boundary)\r\n\(head)\r\n\r\n".utf8) + file.bytes + Array("\r\n".utf8)
        }
        return body + Array(isClosed ? "--\(boundary)--\r\n".utf8 : "".utf8)
    }

    private func post(_ body: [UInt8], to bench: IPSJobBench, type: String = "multipart/form-data; boundary=\(boundary)") async throws
        -> Answer
    {
        try await fetch(bench.url + "/scene7/UploadFile", method: .POST, fields: ["Content-Type": type], body: body)
    }

    private func company(_ bench: IPSJobBench) -> String {
        bench.simulator.handles.handle(.company, 1)
    }

    private func handle(_ answer: Answer) throws -> String {
        #expect(answer.status == 200, "\(answer.text)")
        #expect(answer.header("Content-Type") == "text/xml;charset=utf-8")
        let text = try #require(answer.text.split(separator: "<jobHandle>").last?.split(separator: "<").first)
        #expect(answer.text.contains("<uploadPostReturn xmlns=\"\(Self.namespace)/2014-04-03\">"))
        return String(text)
    }

    @Test("The files of several requests become assets of one job; hostile names lead nowhere and are errors in its log")
    func upload() async throws {
        try await IPSJobBench.run(assets: 0) { bench in
            let settings = """
                <uploadParams><overwrite>true</overwrite><readyForPublish>true</readyForPublish>\
                <preservePublishState>false</preservePublishState><createMask>false</createMask><emailSetting>None</emailSetting></uploadParams>
                """
            let content = Array("\r\n--not the boundary\r\n".utf8) + [0, 255, 13, 10, 45, 45]
            let first = Self.form(
                auth: Self.auth(),
                parameters: Self.parameters(company(bench), "<jobName>Post</jobName><destFolder>Posted</destFolder>\(settings)"),
                files: [("red.tif", content)]
            )
            let handle = try handle(try await post(first, to: bench))
            let waiting = try #require(try await bench.activeJobs().first)
            #expect(waiting.state == .waitingClient)
            #expect(waiting.totalSize == content.count)
            #expect(waiting.uploadPostJob?.readyForPublish == true)
            #expect(try await bench.scheduledJobs() == [])

            let hostile = ["../../../escape.tif", "/etc/passwd", "C:\\x.tif", "a\"b.tif", "", "deep/größe.tif"].map { ($0, [UInt8(1)]) }
            let second = Self.parameters(company(bench), "<jobHandle>\(handle)</jobHandle><endJob>true</endJob>")
            _ = try self.handle(try await post(Self.form(auth: Self.auth(), parameters: second, files: hostile), to: bench))
            let log = try #require(try await bench.log(of: waiting.jobHandle))
            #expect(log.fileSuccessCount == 2)
            #expect(log.fileErrorCount == 5)
            #expect(try await bench.names(in: "Posted/") == ["red.tif", "größe.tif"])
            let names = bench.simulator.uploads.names()
            #expect(names.count == 7)
            #expect(names.contains { bench.simulator.uploads.contents(of: $0) == Data(content) })
            let third = Self.form(auth: Self.auth(), parameters: second, files: [("late.tif", [1])])
            #expect(try await post(third, to: bench).text.contains("<code>30001</code>"))
            #expect(bench.simulator.uploads.names().count == 7)
        }
    }

    @Test("Half an hour after its last request a job begins without being told")
    func timeout() async throws {
        try await IPSJobBench.run(assets: 0) { bench in
            let first = Self.form(
                auth: Self.auth(),
                parameters: Self.parameters(company(bench), "<jobName>Forgotten</jobName>"),
                files: [("a.tif", [1])]
            )
            let handle = try handle(try await post(first, to: bench))
            bench.clock.advance(by: .seconds(1_700))
            let next = Self.parameters(company(bench), "<jobHandle>\(handle)</jobHandle><fileName>New/b.tif</fileName>")
            _ = try await post(Self.form(auth: Self.auth(), parameters: next, files: [("x.bin", [2])]), to: bench)
            bench.clock.advance(by: .seconds(1_799))
            #expect(try await bench.activeJobs().map(\.state) == [.waitingClient])
            bench.clock.advance(by: .seconds(1))
            #expect(try await bench.activeJobs().map(\.state) == [.new])
            bench.clock.advance(by: .seconds(60))
            #expect(try await bench.names(in: "") == ["a.tif", "b.tif"])
        }
    }

    /// What is wrong with a request, and the fault that says so.
    struct Refusal: Sendable, CustomTestStringConvertible {
        var testDescription: String
        var element = "ipsApiFault"
        var code: Int
        var status = 500
        var make: @Sendable (_ company: String) -> (body: [UInt8], type: String?)
    }

    private static let named = "<jobName>Refused</jobName>"

    private static func refusal(
        _ name: String,
        _ code: Int,
        _ element: String = "ipsApiFault",
        auth: String? = auth(),
        parameters rest: String? = named,
        bytes: Int = 1,
        isClosed: Bool = true
    ) -> Refusal {
        Refusal(testDescription: name, element: element, code: code) { company in
            let parameters = rest.map { Self.parameters(company, $0) }
            return (
                form(auth: auth, parameters: parameters, files: [("a.tif", Array(repeating: 7, count: bytes))], isClosed: isClosed), nil
            )
        }
    }

    private static let refusals: [Refusal] = [
        refusal("no auth", 10_000, "authenticationFault", auth: nil),
        refusal("wrong password", 10_001, "authenticationFault", auth: auth(password: "wrong")),
        refusal("a role that may not", 20_003, "authorizationFault", auth: auth("portal@sample.example")),
        refusal("another element", 30_003, auth: "<other/>"),
        refusal("no XML", 30_003, auth: "<authHeader"),
        refusal("no uploadParams", 30_002, parameters: nil),
        refusal("no job", 30_002, parameters: ""),
        refusal("two jobs", 30_001, parameters: named + "<jobHandle>j|1</jobHandle>"),
        refusal("unknown job", 30_001, parameters: "<jobHandle>j|1</jobHandle>"),
        refusal("against the schema", 30_003, parameters: "<jobTitle>x</jobTitle>"),
        refusal("locale", 30_001, parameters: named + "<locale>English</locale>"),
        refusal("too large", 30_001, bytes: 1_001),
        refusal("cut off", 30_003, isClosed: false),
        Refusal(testDescription: "unknown company", element: "authorizationFault", code: 20_000) { _ in
            (form(auth: auth(), parameters: parameters("c|1", named)), nil)
        },
        Refusal(testDescription: "no boundary", code: 30_003) { _ in (form(auth: auth(), parameters: nil), "multipart/form-data") },
        Refusal(testDescription: "other status", element: "authenticationFault", code: 10_001, status: 203) { company in
            let header = auth(password: "wrong", more: "<faultHttpStatusCode>203</faultHttpStatusCode>")
            return (form(auth: header, parameters: parameters(company, named)), nil)
        },
    ]

    @Test("A refused request is answered with a bare fault, and leaves no file and no job", arguments: refusals)
    func refused(_ refusal: Refusal) async throws {
        var limits = IPSSimulatorConfiguration.Limits()
        limits.uploadFileBytes = 1_000
        try await IPSJobBench.run(assets: 0, limits: limits) { bench in
            let (body, type) = refusal.make(company(bench))
            let answer = try await post(body, to: bench, type: type ?? "multipart/form-data; boundary=\"\(Self.boundary)\"")
            #expect(answer.status == refusal.status)
            #expect(answer.text.contains("<\(refusal.element) xmlns=\"\(Self.namespace)\">"), "\(answer.text)")
            #expect(answer.text.contains("<code>\(refusal.code)</code>"), "\(answer.text)")
            #expect(!answer.text.contains("Envelope"))
            #expect(bench.simulator.uploads.names() == [])
            #expect(try await bench.activeJobs() == [])
        }
    }

    @Test("A form reads the same however it is cut into pieces", arguments: [1, 2, 3, 7, 64, 100_000])
    func pieces(size: Int) throws {
        let files: [(name: String, bytes: [UInt8])] = [
            ("a", []), ("b", Array("\r\n--\(Self.boundary.dropLast())\r\n--".utf8)), ("c", [13, 10, 13]),
        ]
        let body = Self.form(auth: "<a/>", parameters: "<b/>", files: files)
        var scanner = try #require(FormDataScanner(contentType: "Multipart/Form-Data; charset=utf-8; Boundary=\"\(Self.boundary)\""))
        var contents: [String: [UInt8]] = [:]
        var name = ""
        for start in stride(from: 0, to: body.count, by: size) {
            for event in try scanner.append(body[start..<min(start + size, body.count)]) {
                switch event {
                case .part(let part):
                    name = part.fileName ?? part.name
                    contents[name] = []
                case .bytes(let bytes): contents[name, default: []] += bytes
                case .end: name = ""
                }
            }
        }
        #expect(scanner.isComplete)
        #expect(contents["auth"] == Array("<a/>".utf8))
        for file in files { #expect(contents[file.name] == file.bytes) }
    }
}
