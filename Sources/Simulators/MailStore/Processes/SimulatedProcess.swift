/// A long-running process.
///
/// What it has done is a pure function of the time since its start.
///
///     running --all steps done--> succeeded
///     running --cancelled, at the end of the step--> cancelled
package struct SimulatedProcess: Sendable {
    /// How long processes take and how much they say.
    package struct Plan: Sendable, Hashable {
        /// Default 20.
        package var steps = 20
        /// Default 250 milliseconds.
        package var stepDuration: Duration = .milliseconds(250)
        /// Log lines of a step; default 3.
        package var linesPerStep = 3

        package init() {}
    }

    /// The first answer of a process has version 3, and each step takes the version further by more than one, as in all known samples.
    static let firstVersion = 3
    static let versionsPerStep = 6

    let function: String
    let plan: Plan
    let start: Duration
    private(set) var lastStep: Int
    private(set) var isCancelled = false

    init(function: String, plan: Plan, start: Duration) {
        self.function = function
        self.plan = plan
        self.start = start
        lastStep = max(1, plan.steps)
    }

    func step(at now: Duration) -> Int {
        guard plan.stepDuration > .zero else { return lastStep }
        return min(lastStep, Int((now - start) / plan.stepDuration))
    }

    func isEnded(at now: Duration) -> Bool { step(at: now) >= lastStep }

    /// When the process ends, or ended.
    var end: Duration { start + plan.stepDuration * lastStep }

    func version(at now: Duration) -> Int { Self.version(ofStep: step(at: now)) }

    /// When there is a version above the one that is known; nil when there will be none.
    func news(after version: Int, now: Duration) -> Duration? {
        if self.version(at: now) > version { return now }
        guard !isEnded(at: now) else { return nil }
        return start + plan.stepDuration * (step(at: now) + 1)
    }

    /// The lines written after a version; all but the newest are left out for one that is not older than now: the last status is repeated.
    func lines(after version: Int, at now: Duration) -> [String] {
        let current = step(at: now)
        let known = min(Self.step(ofVersion: version), current - 1)
        guard current > 0, known < current else { return [] }
        return (known + 1...current).flatMap { step in
            (0..<plan.linesPerStep).map { "\(function): step \(step) of \(max(1, plan.steps)), line \($0 + 1)" }
        }
    }

    func percent(at now: Duration) -> Int { step(at: now) * 100 / max(1, plan.steps) }

    /// The request is heard; the process ends with the step it is in.
    mutating func cancel(at now: Duration) {
        guard !isEnded(at: now), !isCancelled else { return }
        lastStep = step(at: now) + 1
        isCancelled = true
    }

    private static func version(ofStep step: Int) -> Int { firstVersion + step * versionsPerStep }

    private static func step(ofVersion version: Int) -> Int { max(0, version - firstVersion) / versionsPerStep }
}
