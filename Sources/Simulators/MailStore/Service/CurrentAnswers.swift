import Hummingbird
import MailStore

/// Envelopes of version 9.
struct CurrentAnswers: Answers {
    private let configuration: MailStoreSimulatorConfiguration

    init(_ configuration: MailStoreSimulatorConfiguration) {
        self.configuration = configuration
    }

    func json(_ value: JSONValue) -> Response { .management(value, byteOrderMark: configuration.sendsByteOrderMark) }

    func result(_ result: JSONValue) -> Response {
        json(envelope(version: 2, code: "succeeded", result: result))
    }

    func started(_ token: String) -> Response {
        json(envelope(token: .string(token), version: SimulatedProcess.firstVersion, code: "running"))
    }

    func failure(_ failure: FunctionFailure) -> Response {
        let error: JSONValue = ["message": .string(failure.message), "details": .string(failure.details)]
        return json(envelope(error: error, version: 2, code: "failed"))
    }

    func status(_ process: SimulatedProcess, token: String, after version: Int, now: Duration) -> Response {
        let isEnded = process.isEnded(at: now)
        let lines = process.lines(after: version, at: now)
        return json(
            envelope(
                token: isEnded && !configuration.keepsTokenInLastStatus ? .null : .string(token),
                version: process.version(at: now),
                code: isEnded ? (process.isCancelled ? "cancelled" : "succeeded") : "running",
                percent: .number(process.percent(at: now)),
                text: .string("step \(process.step(at: now)) of \(process.plan.steps)"),
                log: lines.isEmpty ? .null : .string(lines.map { $0 + "\r\n" }.joined())
            )
        )
    }

    private func envelope(
        error: JSONValue = .null,
        token: JSONValue = .null,
        version: Int,
        code: JSONValue,
        percent: JSONValue = .null,
        text: JSONValue = .null,
        result: JSONValue = .null,
        log: JSONValue = .null
    ) -> JSONValue {
        [
            "error": error, "token": token, "statusVersion": .number(version), "statusCode": code, "percentProgress": percent,
            "statusText": text, "result": result, "logOutput": log,
        ]
    }
}
