/// What became of a record that should exist.
public enum DeployCreation<Resource: DeployResource>: Hashable, Sendable {
    /// It was there.
    case existed(Resource)
    /// It was made, or a job makes it.
    case created(DeployResponse<Resource>)

    /// The identifier; nil when the server did not tell it yet.
    public var id: String? {
        switch self {
        case .existed(let record): record.identifier
        case .created(let response): response.createdID ?? response.records.first?.identifier
        }
    }

    /// The job that makes the record, if there is one.
    public var job: DeployJob? {
        guard case .created(let response) = self else { return nil }
        return response.job
    }
}
