import Testing

@testable import MailStore

@Suite("Log text of a process", .timeLimit(.minutes(10)))
struct LogLinesTests {
    @Test("Lines come whole wherever the text was cut")
    func cuts() {
        let text = "one\r\ntwo ä\r\n\r\nfour"
        let bytes = Array(text.unicodeScalars)
        for cut in 0...bytes.count {
            var lines = LogLines()
            let first = lines.take(String(String.UnicodeScalarView(bytes[..<cut])), isLast: false)
            let second = lines.take(String(String.UnicodeScalarView(bytes[cut...])), isLast: true)
            #expect(first + second == ["one", "two ä", "", "four"])
        }
    }

    @Test("A version that does not move repeats nothing; a percent that does is news all the same")
    func noNews() {
        var state = ProcessState(token: "t", function: nil)
        var status = MailStoreStatus(token: "t", version: 3, code: .running, percent: 1, logOutput: "one\r\n")
        #expect(state.take(status)?.newLogLines == ["one"])
        #expect(state.take(status) == nil)
        status.percent = 2
        #expect(state.take(status)?.newLogLines == [])
        status.version = 300
        #expect(state.take(status)?.newLogLines == ["one"])
        #expect(state.knowledge.description.contains("2 log lines"))
    }

    @Test("A percentage that is no number that can be shown is left out", arguments: [Double.infinity, .nan, 1e300])
    func percentages(percent: Double) {
        let status = MailStoreStatus(token: "t", code: .running, percent: percent)
        let knowledge = ProcessKnowledge(function: nil, token: "t", lastStatus: status, logLines: 0)
        #expect(knowledge.description == "token t, last heard of as running, version 0, 0 log lines")
    }
}
