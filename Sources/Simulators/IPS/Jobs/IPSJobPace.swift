/// How long jobs take, in simulated time.
package struct IPSJobPace: Sendable, Hashable {
    /// For each file or asset; default 250 ms.
    package var item: Duration = .milliseconds(250)
    /// At least; default 2 s.
    package var shortest: Duration = .seconds(2)
    /// At most, however many files or assets there are; default 60 s.
    package var longest: Duration = .seconds(60)
    /// From the request to stop a job to its end; default 1 s.
    package var stopping: Duration = .seconds(1)
    /// From the last request of an upload to the end of its job, unless it is ended before; default 30 min.
    package var uploadTimeout: Duration = .seconds(30 * 60)

    package init() {}

    func duration(of items: Int) -> Int64 {
        min(max(item * items, shortest), longest).milliseconds
    }
}
