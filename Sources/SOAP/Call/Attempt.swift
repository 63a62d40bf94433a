/// One way of a call to the service and back; a call that is sent again has several.
struct Attempt<Value: Sendable>: Sendable {
    var answer = ReceivedAnswer()

    /// What was read in the answer, or why nothing was; `nil` before either is known.
    var outcome: Result<Value, any Error>?

    /// How long it took; measured if somebody is told of exchanges.
    var duration = Duration.zero

    /// Why it failed, if it did.
    var failure: (any Error)? {
        if case .failure(let error) = outcome { error } else { nil }
    }
}
