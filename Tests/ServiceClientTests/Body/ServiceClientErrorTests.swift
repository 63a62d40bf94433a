import ServiceClient
import Testing

@Suite("Errors", .timeLimit(.minutes(10)))
struct ServiceClientErrorTests {
    private struct Cause: Error, CustomStringConvertible { var description: String }

    @Test("are equal only when everything they carry is equal")
    func equality() {
        let base = ServiceClientError(.timedOut, "a", advice: "b", endpoint: "c:1", operation: "d", setting: .init(name: "e", value: "f"))
        #expect(base == base)
        var others = [ServiceClientError](repeating: base, count: 8)
        others[0].code = .unreachable
        others[1].message = ""
        others[2].advice = nil
        others[3].endpoint = "c:2"
        others[4].operation = nil
        others[5].setting?.value = "g"
        others[6].mayHaveReachedServer.toggle()
        others[7].underlyingError = Cause(description: "x")
        for other in others { #expect(other != base) }
        var left = base, right = base
        left.underlyingError = Cause(description: "x")
        right.underlyingError = Cause(description: "y")
        #expect(left != right && Set([base, left, right]).count == 3)
    }

    @Test("describe themselves on several lines, and shortly without dynamic text")
    func descriptions() {
        let error = ServiceClientError(
            .timedOut,
            "no answer",
            advice: "Wait.",
            endpoint: "host:80",
            operation: "getInfo",
            setting: .init(name: "timeout", value: "5.0 seconds"),
            underlyingError: Cause(description: "because")
        )
        #expect(error.description == "getInfo: host:80: no answer\n  timeout is 5.0 seconds\n  Wait.\n  cause: because")
        #expect(error.shortDescription == "timed out")
    }
}
