/// What shall happen to one exchange: a delay, and beside it at most one misbehaviour.
struct PlannedMisbehaviour: Sendable, Hashable {
    var delay = Duration.zero
    /// Neither a delay nor a latency.
    var behaviour: Misbehaviour?
}
