import Hummingbird
import MailStore

/// Bare results of version 8; messages of a process are cumulative, and failures are plain text.
struct LegacyAnswers: Answers {
    private let configuration: MailStoreSimulatorConfiguration

    init(_ configuration: MailStoreSimulatorConfiguration) {
        self.configuration = configuration
    }

    func result(_ result: JSONValue) -> Response { .management(result, byteOrderMark: configuration.sendsByteOrderMark) }

    func started(_ token: String) -> Response {
        result(["statusUrl": .string("/JSON/Status/\(token)"), "statusToken": .string(token)])
    }

    func failure(_ failure: FunctionFailure) -> Response { .text(failure.message, status: .internalServerError) }

    func status(_ process: SimulatedProcess, now: Duration) -> Response {
        let lines = process.step(at: now) == 0 ? [] : process.lines(after: 0, at: now)
        return result(
            [
                "status": process.isEnded(at: now) ? "succeeded" : "running", "progressPercentage": .number(process.percent(at: now)),
                "messages": .array(lines.map { ["type": "line", "text": .string($0)] }),
            ]
        )
    }
}
