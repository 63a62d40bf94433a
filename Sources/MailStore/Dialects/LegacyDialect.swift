/// Up to version 8: bare results, cumulative messages, no long poll, no cancelling.
///
/// A status has no version there; the number of messages, plus one, stands for it, which makes the messages after it the new ones.
struct LegacyDialect: WireDialect {
    /// Functions that version 9 gave another name.
    private static let formerNames = ["GetUsers": "GetUserList"]
    /// Letters of a token as it stands in the address.
    private static let tokenLetters = Set("0123456789abcdefABCDEF-{}".utf8)

    func invoke(_ function: String, _ parameters: MailStoreParameters, over connection: Connection) async throws -> MailStoreStatus {
        let answer = try await connection.post(
            "/JSON/Invoke/\(Self.formerNames[function] ?? function)",
            parameters,
            operation: function,
            timeout: connection.configuration.timeout.request
        )
        return try naming(function) { () throws(MailStoreError) in
            if answer.body.isEmpty, (200..<300).contains(answer.status) { return MailStoreStatus() }
            let result = try answer.checkedJSON()
            guard let token = result["statusToken"]?.string, result["statusUrl"] != nil else { return MailStoreStatus(result: result) }
            return MailStoreStatus(token: token, code: .running)
        }
    }

    func status(of token: String, after version: Int, wait: Duration, over connection: Connection) async throws -> MailStoreStatus {
        guard !token.isEmpty, token.utf8.allSatisfy(Self.tokenLetters.contains) else {
            throw MailStoreError(.noToken, "\"\(token)\" is no token: those of version 8 are GUIDs", operation: "Status")
        }
        let timeout = connection.configuration.timeout.request
        let answer = try await connection.post("/JSON/Status/\(token)", operation: "Status", timeout: timeout)
        return try naming("Status") { () throws(MailStoreError) in
            try Self.read(answer.checkedJSON(), token: token, after: version)
        }
    }

    private static func read(_ json: JSONValue, token: String, after version: Int) throws(MailStoreError) -> MailStoreStatus {
        guard let word = json["status"]?.string else {
            throw MailStoreError(.malformedAnswer, "the answer has no status; its members are \(json.members?.map(\.name) ?? [])")
        }
        let messages = json["messages"]?.array ?? []
        let fresh = messages.dropFirst(max(0, version - 1)).map { ($0["text"]?.string ?? $0.text) + "\r\n" }
        let known: Set<String> = ["status", "progressPercentage", "messages", "result", "error"]
        return MailStoreStatus(
            error: MailStoreFault(json["error"]),
            token: token,
            version: messages.count + 1,
            code: StatusCode(word),
            percent: json["progressPercentage"]?.double,
            result: json["result"] ?? .null,
            logOutput: fresh.isEmpty ? nil : fresh.joined(),
            unknownMembers: (json.members ?? []).filter { !known.contains($0.name) }
        )
    }

    func cancel(_ token: String, over connection: Connection) async throws {
        throw MailStoreError(
            .cannotCancel,
            "a server up to version 8 cannot cancel a process; it runs to its end",
            operation: "cancel-async"
        )
    }

    func metadata(over connection: Connection) async throws -> [OfferedFunction] {
        throw MailStoreError(.notFound, "a server up to version 8 does not say what it offers", operation: "get-metadata")
    }

    func pause(_ configuration: MailStoreConfiguration) -> Duration { configuration.timeout.legacyPause }
}
