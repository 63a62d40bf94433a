import IPS

extension ScheduledJob {
    /// Where it stands, in one word: the state of its trigger, if that is another one than to wait for its time.
    var stateName: String {
        switch triggerState {
        case nil, .normal, .noneValue: "Scheduled"
        case .some(let state): state.rawValue
        }
    }

    /// What a program reads of it in the list of all jobs: with the `state` that an active job has, too.
    var listed: TreeValue {
        guard case .record(let members) = TreeReader()(self) else { return .null }
        return .record(members + [TreeValue.Member(name: "state", value: .text(stateName))])
    }
}
