import SessionLoad
import Testing

@Suite("Many operations at once", .timeLimit(.minutes(10)))
struct SessionLoadTests {
    @Test("1,000 operations in one session ask for the password once and for each name once, and leave nothing behind")
    func thousand() async throws {
        let outcome = try await SessionLoad(operations: 1_000).run()
        #expect(outcome.successes == 1_000)
        #expect(outcome.cancellations == 50)
        #expect(outcome.passwords == 1)
        #expect(outcome.lookups == ["getCompanyInfo": 1, "getUserInfo": 3, "getGroups": 1])
        #expect(!outcome.hasLeftovers)
        // Two for each of at most eight connections; those that broke were replaced.
        #expect((1...16).contains(outcome.idleSockets))
        #expect(outcome.leftSockets == 0)
        #expect(outcome.forgotten == 0)
    }
}
