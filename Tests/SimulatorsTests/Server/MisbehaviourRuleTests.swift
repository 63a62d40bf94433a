import Testing

@testable import Simulators

@Suite("Rules of the fault hooks", .timeLimit(.minutes(10)))
struct MisbehaviourRuleTests {
    private func outcomes(_ hooks: MisbehaviourSwitch, _ count: Int, for operation: String = "searchAssets") -> [PlannedMisbehaviour] {
        (0..<count).map { _ in hooks.next(for: operation) }
    }

    @Test(
        "A rule reads back what it prints",
        arguments: [
            "operation=searchAssets,kind=drop,rate=0.1", "kind=delay,seconds=1.5", "kind=latency,times=3,seconds=0.2", "kind=html",
            "kind=html500,after=2", "kind=halfBody", "kind=status,status=404", "kind=rateLimit,status=429,retryAfter=7",
            "kind=slowBytes,seconds=0.05", "kind=gzipBomb,bytes=1000", "kind=expiredHandle", "kind=wrongNamespace", "kind=duplicatePage",
        ]
    )
    func roundTrip(text: String) throws {
        #expect(try MisbehaviourRule(parsing: text).description == text)
    }

    @Test("Each kind has a rule with no further keys", arguments: MisbehaviourKind.allCases)
    func defaults(kind: MisbehaviourKind) throws {
        let rule = try MisbehaviourRule(parsing: "kind=\(kind.rawValue)")
        #expect(rule.operation == nil && rule.times == nil && rule.after == 0 && rule.rate == 1)
        #expect(rule.description.hasPrefix("kind=\(kind.rawValue)"))
    }

    @Test(
        "A wrong rule is refused with what would be right",
        arguments: [
            ("", "operation=searchAssets,kind=drop"), ("drop", "\"drop\""), ("kind=", "\"kind=\""),
            ("rate=0.5", "needs a kind; there are delay"),
            ("kind=dorp", "no kind \"dorp\"; there are delay, latency, drop"),
            ("kind=drop,seconds=1", "it takes operation, kind, rate, times, after"),
            ("kind=delay,secs=1", "after, seconds"), ("kind=drop,kind=html", "twice"), ("kind=drop,rate=0", "above 0"),
            ("kind=drop,rate=2", "0.0 to 1.0"), ("kind=drop,rate=nan", "0.0 to 1.0"), ("kind=drop,times=0", "from 1"),
            ("kind=drop,after=-1", "from 0"), ("kind=delay,seconds=-1", "0.0 to 86400.0"), ("kind=status,status=99", "200 to 599"),
            ("kind=gzipBomb,bytes=0", "from 1"),
        ]
    )
    func refusals(text: String, hint: String) {
        let error = #expect(throws: SimulatorError.self) { try MisbehaviourRule(parsing: text) }
        #expect(error?.code == .invalidFault)
        #expect(error?.description.contains(hint) == true, "\(error?.description ?? "")")
    }

    @Test("Counts decide: so many pass, so many are hit, then the rule is gone")
    func counts() {
        let hooks = MisbehaviourSwitch()
        hooks.add(MisbehaviourRule(.html, to: "searchAssets", after: 2, times: 2))
        #expect(hooks.next(for: "getUsers").behaviour == nil)
        #expect(outcomes(hooks, 6).map { $0.behaviour != nil } == [false, false, true, true, false, false])
        #expect(hooks.active.isEmpty)
    }

    @Test("A rate is drawn from the seed: the same requests are hit each time, about as many as it says")
    func rate() {
        func hits(seed: UInt64) -> [Bool] {
            let hooks = MisbehaviourSwitch(seed: seed)
            hooks.add(MisbehaviourRule(.dropConnection, rate: 0.1))
            return outcomes(hooks, 2_000).map { $0.behaviour != nil }
        }
        #expect(hits(seed: 7) == hits(seed: 7))
        #expect(hits(seed: 7) != hits(seed: 8))
        #expect((150...250).contains(hits(seed: 7).count { $0 }))
    }

    @Test("Delays add up beside the oldest misbehaviour that applies; the others wait")
    func several() {
        let hooks = MisbehaviourSwitch()
        hooks.add(MisbehaviourRule(.delay(.seconds(2))))
        hooks.add(MisbehaviourRule(.html, times: 1))
        hooks.add(MisbehaviourRule(.status(503), times: 1))
        hooks.add(MisbehaviourRule(.latency(upTo: .seconds(1))))
        let plans = outcomes(hooks, 3)
        #expect(plans.map(\.behaviour) == [.html, .status(503), nil])
        #expect(plans.allSatisfy { (.seconds(2) ..< .seconds(3)).contains($0.delay) })
    }

    @Test("What makes no sense for a request leaves the rule as it is")
    func pointless() {
        let hooks = MisbehaviourSwitch()
        hooks.add(.duplicatePage)
        #expect(hooks.next(for: "searchAssets") { $0 != .duplicatePage }.behaviour == nil)
        #expect(hooks.next(for: "searchAssets").behaviour == .duplicatePage)
    }

    @Test("Rules are counted, listed and ended by number")
    func list() {
        let hooks = MisbehaviourSwitch()
        let first = hooks.add(MisbehaviourRule(.html))
        let second = hooks.add(MisbehaviourRule(.dropConnection, to: "getUsers"))
        _ = outcomes(hooks, 3)
        #expect(hooks.active.map(\.seen) == [3, 0])
        #expect(hooks.active.map(\.applied) == [3, 0])
        #expect(hooks.remove(first))
        #expect(!hooks.remove(first))
        #expect(hooks.active.map(\.id) == [second])
    }
}
