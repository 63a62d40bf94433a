import Foundation
import IPS
import SOAP
import ServiceClient
import Simulators
import Synchronization
import TestServers
import Testing

@Suite("Uploads", .timeLimit(.minutes(10)))
struct UploadTests {
    private static let handle =
        #"<uploadPostReturn xmlns="http://www.scene7.com/IpsApi/xsd/2014-04-03"><jobHandle>j|7</jobHandle></uploadPostReturn>"#

    private static let company =
        #"<e:Envelope xmlns:e="http://schemas.xmlsoap.org/soap/envelope/"><e:Body>"#
        + #"<getCompanyInfoReturn xmlns="http://www.scene7.com/IpsApi/xsd/2014-04-03"><companyInfo><companyHandle>c|1</companyHandle>"#
        + "<name>Sample</name></companyInfo></getCompanyInfoReturn></e:Body></e:Envelope>"

    private static func fault(_ kind: String, _ code: Int) -> String {
        #"<\#(kind) xmlns="http://www.scene7.com/IpsApi/xsd"><code>\#(code)</code><reason>no luck</reason></\#(kind)>"#
    }

    /// Files of the given names and contents, in a folder that is gone afterwards.
    private func withFiles<Result>(_ files: [String: String], _ body: ([String: UploadFile]) async throws -> Result) async throws -> Result
    {
        let folder = FileManager.default.temporaryDirectory.appending(path: "castile-upload-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        var uploads: [String: UploadFile] = [:]
        for (name, content) in files {
            try Data(content.utf8).write(to: folder.appending(path: name))
            uploads[name] = UploadFile(folder.appending(path: name).path)
        }
        return try await body(uploads)
    }

    /// A service that answers look-ups of the company, and uploads by the test's closure, given how many came before.
    private func withService<Result: Sendable>(
        reply: @escaping @Sendable (_ body: String, _ number: Int) -> Reply = { _, _ in
            .text(handle, headers: [("Content-Type", "text/xml")])
        },
        recorder: ExchangeRecorder? = nil,
        _ body: (IPSSession, _ uploads: () -> [String]) async throws -> Result
    ) async throws -> Result {
        let count = Mutex(0)
        return try await ScriptedServer.run { request, _ in
            guard request.target == "/scene7/UploadFile" else { return .text(Self.company, headers: [("Content-Type", "text/xml")]) }
            let number = count.withLock { count in
                defer { count += 1 }
                return count
            }
            return reply(String(decoding: request.body, as: UTF8.self), number)
        } _: { server in
            try await AsyncHTTPClientTransport.withTransport { transport in
                var configuration = IPSConfiguration(
                    endpoint: "http://127.0.0.1:\(server.port)/scene7/services/IpsApiService",
                    credentials: Credentials(user: "someone", password: Secret("hunter2"))
                )
                configuration.recorder = recorder
                let client = try IPSClient(configuration: configuration, transport: transport)
                return try await client.withSession(company: "Sample", locale: LocaleTag("de-DE")) { session in
                    try await body(session) {
                        server.requests.filter { $0.target == "/scene7/UploadFile" }.map { String(decoding: $0.body, as: UTF8.self) }
                    }
                }
            }
        }
    }

    @Test("the first request names the job, later ones its handle, and the last one ends it")
    func order() async throws {
        let seen = Mutex<[UploadProgress]>([])
        try await withFiles(["a.jpg": "AAAA", "b.jpg": "BBBBBB", "c.jpg": "CC"]) { files in
            try await withService { session, uploads in
                let all = ["a.jpg", "b.jpg", "c.jpg"].compactMap { files[$0] }
                let result = try await session.upload(all, named: "three", options: UploadOptions(folder: "Sample/new")) { progress in
                    seen.withLock { $0.append(progress) }
                }
                #expect(result.failures.isEmpty && result.files.map(\.bytes) == [4, 6, 2] && result.job != nil)
                guard case .ended = result.end else {
                    Issue.record("\(result.end)")
                    return
                }
                let bodies = uploads()
                #expect(bodies.count == 3)
                #expect(bodies.map { $0.contains("<jobName>three</jobName>") } == [true, false, false])
                #expect(bodies.map { $0.contains("<jobHandle>j|7</jobHandle>") } == [false, true, true])
                #expect(bodies.map { $0.contains("<endJob>true</endJob>") } == [false, false, true])
                #expect(bodies.allSatisfy { $0.contains("<companyHandle>c|1</companyHandle>") && $0.contains("<user>someone</user>") })
                #expect(bodies[0].contains("<locale>de-DE</locale>") && bodies[0].contains("<destFolder>Sample/new</destFolder>"))
                #expect(bodies[1].contains(#"filename="b.jpg""#) && bodies[1].contains("\r\n\r\nBBBBBB\r\n--"))
            }
        }
        let progress = seen.withLock { $0 }
        #expect(progress.last?.bytes.completed == 12 && progress.last?.bytes.total == 12 && progress.last?.files.completed == 3)
        #expect(progress.map(\.bytes.completed) == progress.map(\.bytes.completed).sorted())
    }

    @Test("the language of an upload's log can be another than the session's")
    func locale() async throws {
        try await withFiles(["a.jpg": "AAAA"]) { files in
            try await withService { session, uploads in
                var options = UploadOptions()
                options.locale = try LocaleTag("fr-FR")
                _ = try await session.upload([try #require(files["a.jpg"])], named: "french", options: options)
                let body = try #require(uploads().first)
                // The header keeps the session's, in which faults are told.
                #expect(body.contains("<locale>de-DE</locale>") && body.contains("<locale>fr-FR</locale>"))
            }
        }
    }

    @Test("a file that fails does not keep the others, and the job is ended without it")
    func oneFails() async throws {
        try await withFiles(["a.jpg": "AAAA", "b.jpg": "BB", "c.jpg": "CC"]) { files in
            let reply: @Sendable (String, Int) -> Reply = { body, _ in
                if body.contains("filename=\"c.jpg\"") { return Reply([.close]) }
                if body.contains("filename=\"b.jpg\"") { return .text(Self.fault("ipsApiFault", 30002), status: 500) }
                return .text(Self.handle)
            }
            try await withService(reply: reply) { session, uploads in
                let gone = UploadFile("/nowhere/d.jpg")
                let all = [files["a.jpg"], files["b.jpg"], gone, files["c.jpg"]].compactMap(\.self)
                let result = try await session.upload(all, named: "some")
                #expect(result.files.map { $0.error?.code } == [nil, .service, .unreadableFile, .transport])
                #expect(result.files[1].error?.fault?.code == 30002)
                #expect(result.files[2].error?.message.contains("/nowhere/d.jpg") == true)
                guard case .ended = result.end else {
                    Issue.record("\(result.end)")
                    return
                }
                // The last request has no file: it ends the job that the third file should have ended.
                #expect(uploads().last?.contains("<endJob>true</endJob>") == true)
                #expect(uploads().last?.contains("filename=") == false)
            }
        }
    }

    @Test("a job that cannot be ended is explained")
    func noEnd() async throws {
        try await withFiles(["a.jpg": "AAAA", "b.jpg": "BB"]) { files in
            let reply: @Sendable (String, Int) -> Reply = { _, number in
                number == 0 ? .text(Self.handle) : .text(Self.fault("ipsApiFault", 30000))
            }
            try await withService(reply: reply) { session, _ in
                let result = try await session.upload(["a.jpg", "b.jpg"].compactMap { files[$0] }, named: "open")
                guard case .endsByItself(let error) = result.end else {
                    Issue.record("\(result.end)")
                    return
                }
                #expect((error as? IPSError)?.fault?.code == 30000)
            }
        }
    }

    @Test("a refused user ends the upload at once")
    func refused() async throws {
        try await withFiles(["a.jpg": "AAAA", "b.jpg": "BB"]) { files in
            try await withService(reply: { _, _ in .text(Self.fault("authenticationFault", 10001)) }) { session, uploads in
                let error = await #expect(throws: IPSError.self) {
                    try await session.upload(["a.jpg", "b.jpg"].compactMap { files[$0] }, named: "no")
                }
                #expect(error?.code == .authentication && error?.operation == "UploadFile")
                #expect(uploads().count == 1)
            }
        }
    }

    @Test(
        "a hostile file name stays in its header and reaches the service as it is",
        arguments: ["a\"; name=\"auth.jpg", "back\\slash.jpg", "line\r\nX-Evil: 1.jpg"]
    )
    func hostileName(name: String) async throws {
        try await withFiles([name: "content"]) { files in
            try await withService { session, uploads in
                let result = try await session.upload([try #require(files[name])], named: "hostile")
                guard !name.contains("\r") else {
                    // What XML reads back as another character cannot be a name at the service; the header is safe all the same.
                    #expect(uploads().allSatisfy { !$0.contains("\r\nX-Evil") })
                    return
                }
                #expect(result.failures.isEmpty)
                let body = try #require(uploads().first)
                let header = try #require(body.split(separator: "\r\n").first { $0.contains("filename=") })
                #expect(header.filter { $0 == "\"" }.count == 4 && !header.contains("\\"))
                let escaped = name.replacing("&", with: "&amp;")
                #expect(
                    body.contains("<fileName>\(escaped)</fileName>")
                        || body.contains("<fileName>\(name.replacing("\"", with: "&quot;"))</fileName>")
                )
            }
        }
    }

    @Test("the record of an upload shows neither password nor handle nor content")
    func record() async throws {
        let recorder = ExchangeRecorder()
        try await withFiles(["a.jpg": "the content", "b.jpg": "more"]) { files in
            try await withService(recorder: recorder) { session, _ in
                _ = try await session.upload(["a.jpg", "b.jpg"].compactMap { files[$0] }, named: "recorded")
            }
        }
        #expect(recorder.exchanges.map(\.operation) == ["getCompanyInfo", "getActiveJobs", "UploadFile", "UploadFile"])
        #expect(recorder.text.contains("(11 bytes of “a.jpg”)"))
        for secret in ["hunter2", "c|1", "j|7", "the content"] { #expect(!recorder.text.contains(secret), "\(secret)") }
    }

    @Test("a reason that quotes the password or a handle has neither, and an answer that is no XML is told with its status")
    func quoted() async throws {
        let recorder = ExchangeRecorder()
        let reason = "Invalid company handle c|4711 for hunter2"
        let reply: @Sendable (String, Int) -> Reply = { _, number in
            number > 0
                ? .text("out of order", status: 503, headers: [("Content-Type", "text/plain")])
                : .text(Self.fault("ipsApiFault", 30001).replacing("no luck", with: reason), status: 500)
        }
        try await withFiles(["a.jpg": "AAAA", "b.jpg": "BB"]) { files in
            try await withService(reply: reply, recorder: recorder) { session, _ in
                let result = try await session.upload(["a.jpg", "b.jpg"].compactMap { files[$0] }, named: "quoted")
                let error = try #require(result.files[0].error)
                #expect(error.fault?.reason == "Invalid company handle <redacted> for <redacted>")
                #expect(!"\(error)".contains("hunter2") && !"\(error)".contains("c|4711"))
                #expect(result.files[1].error?.message.contains("(HTTP 503, text/plain, 12 bytes)") == true)
            }
        }
        #expect(recorder.text.contains("Invalid company handle"))
        #expect(!recorder.text.contains("hunter2") && !recorder.text.contains("c|4711"))
    }

    @Test(
        "an answer that is no document says what its status means",
        arguments: [
            (401, "", "does not let this call in", IPSError.Code.notSOAP), (413, "", "is larger than the service", .notSOAP),
            (503, "", "too busy", .notSOAP), (503, "<html>sorry</html>", "too busy", .notSOAP), (500, "", "HTTP 500", .notSOAP),
            (200, "", "was cut off", .truncatedResponse),
        ]
    )
    func refusedByStatus(status: Int, body: String, words: String, code: IPSError.Code) async throws {
        try await withFiles(["a.jpg": "AAAA"]) { files in
            try await withService(reply: { _, _ in .text(body, status: status) }) { session, _ in
                let result = try await session.upload([try #require(files["a.jpg"])], named: "refused")
                let error = try #require(result.files.first?.error)
                #expect(error.code == code && error.message.contains(words) && error.httpStatus == status, "\(error)")
            }
        }
    }

    @Test("an upload that is cancelled while the service says nothing is in the record")
    func cancelledRecord() async throws {
        let recorder = ExchangeRecorder()
        let (arrived, arrival) = AsyncStream.makeStream(of: Void.self)
        let reply: @Sendable (String, Int) -> Reply = { _, _ in
            arrival.yield()
            return Reply([.silence])
        }
        try await withFiles(["a.jpg": "AAAA"]) { files in
            let file = try #require(files["a.jpg"])
            try await withService(reply: reply, recorder: recorder) { session, _ in
                let task = Task { try await session.upload([file], named: "cancelled") }
                for await _ in arrived { break }
                task.cancel()
                await #expect(throws: CancellationError.self) { try await task.value }
            }
        }
        let upload = try #require(recorder.exchanges.first { $0.operation == "UploadFile" })
        #expect(upload.failure == "cancelled" && upload.exchange.request.contains("uploadPostParam") && upload.exchange.status == nil)
    }

    @Test("an upload that asks for nothing special says nothing of how files are processed")
    func processing() async throws {
        try await withFiles(["a.jpg": "AAAA"]) { files in
            try await withService { session, uploads in
                _ = try await session.upload([try #require(files["a.jpg"])], named: "plain")
                // The element must hold five others, so an empty one is not valid.
                #expect(uploads().first?.contains("<uploadParams") == false)
            }
        }
    }

    @Test("a job that ended by a request whose answer was lost has ended")
    func lostEnd() async throws {
        let clock = ManualClock()
        try await withFiles(["a.jpg": "AAAA", "b.jpg": "BB"]) { files in
            try await withSimulatedService(assets: 60, clock: clock) { client, simulator in
                try await client.withSession(company: "Sample Company") { session in
                    simulator.misbehaviour.add(MisbehaviourRule(.halfResponse, to: "UploadFile", after: 1, times: 2))
                    let result = try await session.upload(["a.jpg", "b.jpg"].compactMap { files[$0] }, named: "lost end")
                    #expect(result.files.map { $0.error == nil } == [true, false])
                    clock.advance(by: .seconds(60))
                    guard case .ended = result.end else {
                        Issue.record("\(result.end)")
                        return
                    }
                    // The log says that the file is there, though its answer was lost.
                    #expect(try await result.joined(clock: clock).files.allSatisfy(\.isTaken))
                }
            }
        }
    }

    @Test("a line of the log is about the file that it names as a whole")
    func names() async throws {
        let clock = ManualClock()
        // The asset that is made of x.tif is called x, which x.odd would be called too.
        try await withFiles(["x.tif": "AAAA", "x.tif.odd": "BB", "my x.tif": "C", "x.odd": "D"]) { files in
            try await withSimulatedService(assets: 60, clock: clock) { client, _ in
                try await client.withSession(company: "Sample Company") { session in
                    let all = ["x.tif", "x.tif.odd", "my x.tif", "x.odd"].compactMap { files[$0] }
                    let result = try await session.upload(all, named: "names").joined(clock: clock)
                    #expect(result.files.map(\.isTaken) == [true, false, true, false], "\(result.files.map(\.details))")
                    #expect(result.files.map { $0.details.count { $0.logType == .uploadError } } == [0, 1, 0, 1])
                }
            }
        }
    }

    @Test("what the service made of the files is joined to them, in the session's language")
    func simulated() async throws {
        let clock = ManualClock()
        try await withFiles(["new-picture.jpg": "a picture", "quo\"te.jpg": "another"]) { files in
            try await withSimulatedService(assets: 60, clock: clock) { client, _ in
                try await client.withSession(company: "Sample Company") { session in
                    let all = ["new-picture.jpg", "quo\"te.jpg"].compactMap { files[$0] }
                    let sent = try await session.upload(all, named: "simulated", options: UploadOptions(folder: "Sample/Incoming"))
                    #expect(sent.failures.isEmpty && sent.job != nil)
                    let result = try await sent.joined(clock: clock)
                    #expect(result.log?.originalJobName == "simulated" && result.log?.totalFileCount == 2)
                    #expect(result.files.allSatisfy { !$0.details.isEmpty }, "\(result.files.map(\.details))")
                    let found = try await session.getAssetsByName(GetAssetsByNameParam(nameArray: ["new-picture"]))
                    #expect(found.assetArray?.first?.folder?.hasSuffix("Incoming/") == true)
                }
            }
        }
    }

    @Test("an upload that is cancelled midway ends its job with the files that were whole, and closes its file")
    func cancellation() async throws {
        let clock = ManualClock()
        let content = String(repeating: "x", count: 4 << 20)
        try await withFiles(["first.jpg": "a picture", "large.jpg": content]) { files in
            try await withSimulatedService(assets: 60, clock: clock) { client, _ in
                try await client.withSession(company: "Sample Company") { session in
                    let all = ["first.jpg", "large.jpg"].compactMap { files[$0] }
                    let (start, gate) = AsyncStream<Void>.makeStream()
                    let running = Mutex<Task<UploadResult, any Error>?>(nil)
                    let task = Task {
                        for await _ in start {}
                        return try await session.upload(all, named: "cancelled", options: UploadOptions(folder: "Sample/Incoming")) {
                            progress in
                            // The second file is on its way, and has more to come.
                            if progress.bytes.completed > 1 << 20 { running.withLock { $0?.cancel() } }
                        }
                    }
                    running.withLock { $0 = task }
                    gate.finish()
                    await #expect(throws: CancellationError.self) { try await task.value }
                    // Who reads the file hears of the end a moment later.
                    let deadline = ContinuousClock.now + .seconds(120)
                    while Self.isOpen("/large.jpg"), ContinuousClock.now < deadline { await Task.yield() }
                    #expect(!Self.isOpen("/large.jpg"))

                    clock.advance(by: .seconds(60))
                    var logs: [JobLog] = []
                    for try await log in session.jobLogs(limit: 5) { logs.append(log) }
                    #expect(logs.map(\.originalJobName) == ["cancelled"])
                    // On a busy machine the rest of the second file can be gone before the connection hears of the end.
                    let total = try #require(logs.first?.totalFileCount)
                    #expect((1...2).contains(total) && logs.first?.fileSuccessCount == total)
                    #expect(try await session.getActiveJobs().jobArray?.isEmpty == true)
                }
            }
        }
    }

    /// Whether this process has a file open whose path ends so, on systems that say what is open.
    private static func isOpen(_ end: String) -> Bool {
        let folder = "/proc/self/fd"
        let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
        return names.contains { name in
            (try? FileManager.default.destinationOfSymbolicLink(atPath: "\(folder)/\(name)"))?.hasSuffix(end) ?? false
        }
    }

    @Test("a job whose first answer was lost is found by its name, and takes the other files")
    func lostAnswer() async throws {
        let clock = ManualClock()
        try await withFiles(["first.jpg": "a picture", "second.jpg": "another"]) { files in
            try await withSimulatedService(assets: 60, clock: clock) { client, simulator in
                // The service does its work, and then says nothing.
                simulator.misbehaviour.add(.dropConnection, to: "UploadFile")
                try await client.withSession(company: "Sample Company") { session in
                    let all = ["first.jpg", "second.jpg"].compactMap { files[$0] }
                    let sent = try await session.upload(all, named: "lost", options: UploadOptions(folder: "Sample/Incoming"))
                    #expect(sent.files.map { $0.error == nil } == [false, true])
                    guard case .ended = sent.end else {
                        Issue.record("\(sent.end)")
                        return
                    }
                    let result = try await sent.joined(clock: clock)
                    #expect(result.log?.originalJobName == "lost" && result.log?.fileSuccessCount == 2)
                    #expect(result.files.allSatisfy { !$0.details.isEmpty })
                }
            }
        }
    }

    @Test("a job whose only answer was lost is found among those that run, and among those that ended", arguments: [true, false])
    func lostOnly(isRunning: Bool) async throws {
        try await withFiles(["a.jpg": "AAAA"]) { files in
            try await ScriptedService.run { operation, count, _ in
                switch operation {
                case "getCompanyInfo": ScriptedService.company("c|1")
                // The first question comes before the upload.
                case "getActiveJobs" where count == 1, "getJobLogs" where count == 1: .content("")
                case "getActiveJobs" where isRunning:
                    .content("<jobArray><items><jobHandle>j|9</jobHandle><originalName>only</originalName></items></jobArray>")
                case "getJobLogs":
                    .content("<jobLogArray><items><jobHandle>j|9</jobHandle><originalJobName>only</originalJobName></items></jobLogArray>")
                case "": .reply(Reply([.close]))
                default: .content("")
                }
            } _: { client, _, server in
                try await client.withSession(company: "A") { session in
                    let result = try await session.upload([try #require(files["a.jpg"])], named: "only")
                    #expect(result.job != nil && result.failures.count == 1)
                    guard case .ended = result.end else {
                        Issue.record("\(result.end)")
                        return
                    }
                    // The request that was lost ended the job too.
                    #expect(server.requests.filter { $0.target.hasSuffix("UploadFile") }.count == 1)
                }
            }
        }
    }

    private static let lastNight =
        "<jobLogArray><items><jobHandle>j|1</jobHandle><originalJobName>nightly</originalJobName></items></jobLogArray>"

    @Test("a job of the same name that was there before the upload is never taken for its own, and never ended", arguments: [true, false])
    func namesake(isRunning: Bool) async throws {
        try await withFiles(["a.jpg": "AAAA", "b.jpg": "BB"]) { files in
            try await ScriptedService.run { operation, _, _ in
                switch operation {
                case "getCompanyInfo": ScriptedService.company("c|1")
                case "getActiveJobs" where isRunning:
                    .content("<jobArray><items><jobHandle>j|1</jobHandle><originalName>nightly</originalName></items></jobArray>")
                case "getJobLogs" where !isRunning: .content(Self.lastNight)
                case "": .reply(Reply([.close]))
                default: .content("")
                }
            } _: { client, _, server in
                try await client.withSession(company: "A") { session in
                    let result = try await session.upload(["a.jpg", "b.jpg"].compactMap { files[$0] }, named: "nightly")
                    #expect(result.job == nil && result.failures.count == 2)
                    guard case .neverBegun = result.end else {
                        Issue.record("\(result.end)")
                        return
                    }
                    let requests = server.requests.filter { $0.target.hasSuffix("UploadFile") }
                    let bodies = requests.map { String(decoding: $0.body, as: UTF8.self) }
                    #expect(bodies.count == 2 && bodies.allSatisfy { !$0.contains("j|1") })
                }
            }
        }
    }

    @Test("a request that the web server refused, or that never came about, makes nobody look for its job")
    func notReached() async throws {
        try await withFiles(["a.jpg": "AAAA"]) { files in
            try await ScriptedService.run { operation, count, _ in
                switch operation {
                case "getCompanyInfo": ScriptedService.company("c|1")
                // Another upload of this name begins meanwhile.
                case "getJobLogs" where count > 1: .content(Self.lastNight)
                case "": .reply(.text("<html>not found", status: 404))
                default: .content("")
                }
            } _: { client, calls, _ in
                try await client.withSession(company: "A") { session in
                    let result = try await session.upload([try #require(files["a.jpg"])], named: "nightly")
                    #expect(result.job == nil && result.failures.count == 1)
                    #expect(calls["getJobLogs"] == 1)
                }
            }
        }
    }

    @Test("two jobs of one name that began while the answer was lost are nobody's")
    func twoBegan() async throws {
        let two = ["j|1", "j|2"].map { "<items><jobHandle>\($0)</jobHandle><originalName>both</originalName></items>" }.joined()
        try await withFiles(["a.jpg": "AAAA"]) { files in
            try await ScriptedService.run { operation, count, _ in
                switch operation {
                case "getCompanyInfo": ScriptedService.company("c|1")
                case "getActiveJobs" where count > 1: .content("<jobArray>\(two)</jobArray>")
                case "": .reply(Reply([.close]))
                default: .content("")
                }
            } _: { client, _, _ in
                try await client.withSession(company: "A") { session in
                    let result = try await session.upload([try #require(files["a.jpg"])], named: "both")
                    guard case .endsByItself(let error) = result.end else {
                        Issue.record("\(result.end)")
                        return
                    }
                    #expect(result.job == nil && (error as? IPSError)?.code == .ambiguousName)
                }
            }
        }
    }

    @Test("an upload is told in which languages its faults may be, and may be answered in gzip as it says")
    func languages() async throws {
        try await withFiles(["a.jpg": "AAAA"]) { files in
            try await ScriptedService.run { operation, _, _ in
                switch operation {
                case "getCompanyInfo": ScriptedService.company("c|1")
                case "": .reply(.text(Self.handle))
                default: .content("")
                }
            } configure: {
                $0.languages = LanguagePreferences([try? LocaleTag("fr-FR")].compactMap(\.self))
                $0.authentication = .httpBasic
                $0.wantsGzip = true
            } _: { client, _, server in
                for locale in [nil, try LocaleTag("de-DE")] {
                    try await client.withSession(company: "A", locale: locale) { session in
                        _ = try await session.upload([try #require(files["a.jpg"])], named: "languages")
                    }
                    let request = try #require(server.requests.last { $0.target.hasSuffix("UploadFile") })
                    // The locale of the session stands in the part with the user's name, which counts more.
                    #expect(request[header: "Accept-Language"]?.hasPrefix("fr-FR") == (locale == nil ? true : nil))
                    #expect(request[header: "Accept-Encoding"] == "gzip" && request[header: "Authorization"] == nil)
                    #expect(String(decoding: request.body, as: UTF8.self).contains("<gzipResponse>true</gzipResponse>"))
                }
            }
        }
    }

    @Test(
        "no time of the session passes while its files are sent, so that the job can be asked about afterwards",
        arguments: [(minutes: 25, count: 3), (minutes: 61, count: 1)]
    )
    func longUpload(minutes: Int, count: Int) async throws {
        let clock = ManualClock()
        try await withFiles(["a.jpg": "AAAA"]) { files in
            try await ScriptedService.run { operation, _, _ in
                switch operation {
                case "getCompanyInfo": return ScriptedService.company("c|1")
                case "":
                    clock.advance(by: .seconds(minutes * 60))
                    return .reply(.text(Self.handle))
                default: return .content("")
                }
            } configure: {
                $0.clock = clock
                $0.lifetime = SessionLifetime(idle: .seconds(3_600), absolute: nil)
            } _: { client, _, _ in
                try await client.withSession(company: "A") { session in
                    let file = try #require(files["a.jpg"])
                    let result = try await session.upload(Array(repeating: file, count: count), named: "long")
                    #expect(result.failures.isEmpty)
                    #expect(try await result.job?.status() == .unlisted)
                    clock.advance(by: .seconds(3_600))
                    let error = await #expect(throws: IPSError.self) { try await result.job?.status() }
                    #expect(error?.code == .foreignHandle)
                }
            }
        }
    }

    @Test("a file counts by what it is when its turn comes, and one that changes while it is sent fails alone")
    func changes() async throws {
        let clock = ManualClock()
        let content = String(repeating: "x", count: 4 << 20)
        try await withFiles(["a.jpg": "AAAA", "b.jpg": "BB", "c.jpg": content, "d.jpg": "DD"]) { files in
            try await withSimulatedService(assets: 60, clock: clock) { client, _ in
                try await client.withSession(company: "Sample Company") { session in
                    let all = ["a.jpg", "b.jpg", "c.jpg", "d.jpg"].compactMap { files[$0] }
                    let hasChanged = Mutex(false)
                    let sent = try await session.upload(all, named: "changes") { progress in
                        if progress.file == all[0] { try? Data("BBBBBB".utf8).write(to: URL(filePath: all[1].path)) }
                        guard progress.file == all[2], progress.bytes.completed > 1 << 20 else { return }
                        hasChanged.withLock { hasChanged in
                            if !hasChanged { try? FileHandle(forWritingTo: URL(filePath: all[2].path)).truncate(atOffset: 1) }
                            hasChanged = true
                        }
                    }
                    #expect(sent.files.map { $0.error?.code } == [nil, nil, .changedFile, nil])
                    #expect(sent.files.map(\.bytes)[1] == 6)
                    #expect(sent.files[2].error?.message.hasSuffix("changed while it was read; upload it again") == true)
                    let result = try await sent.joined(clock: clock)
                    #expect(result.files.map(\.isTaken) == [true, true, false, true] && result.log?.totalFileCount == 3)
                }
            }
        }
    }

    @Test("a success in the log is that of the file in its folder, and overrides only a lost answer")
    func twins() async throws {
        let clock = ManualClock()
        try await withFiles(["front.tif": "AAAA", "back.tif": "BB"]) { files in
            let (front, back) = (try #require(files["front.tif"]).path, try #require(files["back.tif"]).path)
            try await withSimulatedService(assets: 60, clock: clock) { client, simulator in
                try await client.withSession(company: "Sample Company") { session in
                    func taken(_ name: String, _ paths: [(String, String)]) async throws -> [Bool] {
                        let all = paths.map { UploadFile($0, as: $1) }
                        let options = UploadOptions(folder: "Sample/Twins")
                        return try await session.upload(all, named: name, options: options).joined(clock: clock).files.map(\.isTaken)
                    }
                    let pair = [(front, "front/shoe.tif"), (back, "back/shoe.tif")]
                    let both = try await taken("both", pair)
                    #expect(both == [true, true])
                    let one = try await taken("one", [pair[0], (back + ".none", "back/shoe.tif")])
                    #expect(one == [true, false])
                    simulator.misbehaviour.add(.dropConnection, to: "UploadFile")
                    let lost = try await taken("lost", pair)
                    #expect(lost == [true, true])
                    // Nothing is done with the second file; the line of the first is not about it.
                    let refusal = Misbehaviour.rateLimit(status: 503, retryAfter: 0)
                    simulator.misbehaviour.add(MisbehaviourRule(refusal, to: "UploadFile", after: 1, times: 1))
                    let refused = try await taken("refused", pair)
                    #expect(refused == [true, false])
                }
            }
        }
    }

    @Test("a job that may have begun, and that nobody can ask about, is explained")
    func doubt() async throws {
        try await withFiles(["a.jpg": "AAAA"]) { files in
            // The scripted service answers the question for active jobs with another answer.
            try await withService(reply: { _, _ in Reply([.close]) }) { session, _ in
                let result = try await session.upload([try #require(files["a.jpg"])], named: "doubtful")
                #expect(result.job == nil)
                guard case .endsByItself(let error) = result.end else {
                    Issue.record("\(result.end)")
                    return
                }
                #expect((error as? IPSError)?.operation == "getActiveJobs")
            }
        }
    }
}
