import IPS
import MailStore
import OutlookBatch
import SOAP
import SelectDeploy
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
}
