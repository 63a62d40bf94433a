/// What a job will do: its states by time, and its effect.
///
/// Everything is known at its start; only time must pass.
struct JobPlan: Sendable, Hashable {
    var description: String
    var steps: [JobStep]
    var effect: JobEffect

    /// A job that succeeds, or fails with a reason in the middle of its work.
    ///
    /// - Parameters:
    ///   - description: What the job does.
    ///   - duration: Nanoseconds to its end.
    ///   - work: The messages while it runs.
    ///   - failure: Why it fails; nil if it does not.
    ///   - effect: What its end does.
    init(_ description: String, duration: Int, work: [String], failure: String? = nil, effect: JobEffect) {
        self.description = description
        self.effect = effect
        let messages = failure == nil ? work : Array(work.prefix(1))
        let part = duration / (work.count + 2)
        steps = [JobStep(after: 0, state: "queued", message: "\(description): waiting")]
        for (index, message) in messages.enumerated() {
            steps.append(JobStep(after: part * (index + 1), state: "running", message: message))
        }
        let end = failure.map { JobStep(after: part * 2, state: "failure", message: $0) }
        steps.append(end ?? JobStep(after: duration, state: "success", message: "\(description): done"))
    }
}
