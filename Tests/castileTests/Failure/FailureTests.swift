import IPS
import MailStore
import OutlookBatch
import SOAP
import SelectDeploy
import ServiceClient
import Testing

@testable import castile

@Suite("Failures", .timeLimit(.minutes(10)))
struct FailureTests {
    private struct Unknown: Error {}

    @Test("Every exit status is a number that a shell can see, and has a meaning of its own")
    func statuses() {
        let statuses = ExitStatus.allCases
        #expect(statuses.allSatisfy { (0...255).contains($0.rawValue) && !$0.meaning.isEmpty })
        #expect(Set(statuses.map(\.meaning)).count == statuses.count)
    }

    @Test("A failure is told in its own words, harmless for the terminal")
    func report() {
        let report = FailureReport(CommandFailure(.unreachable, "no answer from \u{1B}[2Jhost"))
        #expect(report.status == .unreachable)
        #expect(report.text == "Error: no answer from ␛[2Jhost")
        #expect(FailureReport(Unknown()).status == .failure)
    }

    @Test("A reader that leaves is no failure, and an interruption was already told")
    func silent() {
        #expect(FailureReport(ClosedOutput()).status == .success)
        #expect(FailureReport(ClosedOutput()).text.isEmpty)
        #expect(FailureReport(Interrupted(exitStatus: .terminated)).status == .terminated)
        #expect(FailureReport(Interrupted(exitStatus: .interrupted)).text.isEmpty)
    }

    private func ips(_ status: Int) -> IPSError {
        let exchange = SOAPExchange(url: "http://a/", status: status, request: "", response: nil, duration: .zero)
        return IPSError(.notSOAP, operation: "getGroups", message: "x", exchange: exchange)
    }

    @Test("A status by which HTTP refuses a call of IPS means that it is not allowed; any other page, that this is not the service")
    func refused() {
        for status in [401, 403, 407] { #expect(FailureReport(ips(status)).status == .accessDenied) }
        for status in [200, 404, 500] { #expect(FailureReport(ips(status)).status == .protocolViolation) }
    }

    @Test("A server that is too busy or away is a reason to try again, of whatever service", arguments: [429, 502, 503, 504])
    func busy(status: Int) {
        var deploy = DeployError(.unexpectedStatus, operation: "GET /clusters", message: "x")
        deploy.status = status
        let errors: [any Error] = [
            ips(status), deploy, MailStoreError(.unexpectedStatus, "x", httpStatus: status),
            OutlookBatchError(.batchRefused, "x", status: status),
        ]
        for error in errors { #expect(FailureReport(error).status == .tryAgain, "\(error)") }
        let throttled = OperationResult.response(OperationResponse(status: 429))
        #expect(BatchReport.failure([throttled, .notExecuted(because: .earlierFailure(operation: 0))])?.exitStatus == .tryAgain)
        #expect(BatchReport.failure([.response(OperationResponse(status: 200)), throttled])?.exitStatus == .partialFailure)
        #expect(BatchReport.failure([throttled, .response(OperationResponse(status: 404))])?.exitStatus == .serviceFault)
    }

    @Test("Whatever ended a batch file, what was done of it is not to be repeated")
    func partlyDone() {
        let done = OperationResult.response(OperationResponse(status: 202))
        for code in [OutlookBatchError.Code.deadlineExceeded, .accessDenied, .exchangeFailed, .batchRefused] {
            let report = FailureReport(OutlookBatchError(code, "the reason", status: 502, results: [done, .missing]))
            #expect(report.status == .partialFailure && report.text == "Error: the reason")
        }
        let missing = OutlookBatchError(.deadlineExceeded, "x", results: [.missing, .notSent])
        #expect(FailureReport(missing).status == .tryAgain)
    }

    private func reports(_ cause: ServiceClientError) -> [String] {
        let errors: [any Error] = [
            cause, OutlookBatchError(.exchangeFailed, "x", underlyingError: cause),
            DeployError(.noAnswer, operation: "GET /clusters", message: "x", underlyingError: cause),
            MailStoreError(.transportFailed, "x", underlyingError: cause),
        ]
        return errors.map { FailureReport($0).text }
    }

    @Test(
        "A limit is named by the option that sets it, also as the reason of another failure",
        arguments: ["timeout", "requestTimeout", "exchangeTimeout", "timeout.request"]
    )
    func options(name: String) {
        let setting = ServiceClientError.Setting(name: name, value: "1.0 seconds")
        for text in reports(ServiceClientError(.timedOut, "no answer", advice: "Raise \(name).", setting: setting)) {
            #expect(text.contains("--timeout is 1.0 seconds") && text.contains("raise --timeout."), "\(text)")
            #expect(!text.contains("Raise"), "\(text)")
        }
    }

    @Test("A limit for which there is no option is not named, and advice that does not name it stays")
    func noOptions() {
        let redirects = ServiceClientError.Setting(name: "redirects", value: "refused")
        for text in reports(ServiceClientError(.redirectRefused, "moved", advice: "Use the right address.", setting: redirects)) {
            #expect(text.contains("moved") && text.contains("Use the right address.") && !text.contains("redirects"), "\(text)")
        }
        let limit = ServiceClientError.Setting(name: "responseBytes", value: "5 bytes")
        for text in reports(ServiceClientError(.responseTooLarge, "more than 5 bytes", advice: "Raise responseBytes.", setting: limit)) {
            #expect(text.hasSuffix("more than 5 bytes"), "\(text)")
        }
    }
}
