/// Version 9 and later.
struct CurrentDialect: WireDialect {
    func invoke(_ function: String, _ parameters: MailStoreParameters, over connection: Connection) async throws -> MailStoreStatus {
        let answer = try await connection.post(
            "/api/invoke/\(function)",
            parameters,
            operation: function,
            timeout: connection.configuration.timeout.request
        )
        return try naming(function) { () throws(MailStoreError) in try MailStoreStatus(envelope: answer.checkedJSON()) }
    }

    func status(of token: String, after version: Int, wait: Duration, over connection: Connection) async throws -> MailStoreStatus {
        let answer = try await connection.post(
            "/api/get-status",
            [
                "token": .text(token), "lastKnownStatusVersion": .number(version),
                "millisecondsTimeout": .number(wait.wholeMilliseconds),
            ],
            operation: "get-status",
            timeout: wait + connection.configuration.timeout.pollMargin,
            setting: "timeout.poll and timeout.pollMargin"
        )
        return try naming("get-status") { () throws(MailStoreError) in try MailStoreStatus(envelope: answer.checkedJSON()) }
    }

    /// What the server answers is not documented, so nothing but its HTTP status is looked at, and an `error` where there is one.
    func cancel(_ token: String, over connection: Connection) async throws {
        let answer = try await connection.post(
            "/api/cancel-async",
            ["token": .text(token)],
            operation: "cancel-async",
            timeout: connection.configuration.timeout.request
        )
        let json = answer.json
        if let failure = answer.failure(body: json) { throw failure.during("cancel-async") }
        if let fault = MailStoreFault(json?["error"]) {
            throw MailStoreError(.functionFailed, fault.message, operation: "cancel-async", fault: fault, httpStatus: answer.status)
        }
    }

    func metadata(over connection: Connection) async throws -> [OfferedFunction] {
        let answer = try await connection.post(
            "/api/get-metadata",
            operation: "get-metadata",
            timeout: connection.configuration.timeout.request
        )
        return try naming("get-metadata") { () throws(MailStoreError) in try OfferedFunction.list(answer.checkedJSON()) }
    }

    func pause(_ configuration: MailStoreConfiguration) -> Duration { .zero }
}
