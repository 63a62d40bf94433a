import WSDL

/// A job that is to be added to the store.
struct NewIPSJob {
    var companyID: Int64
    var kind: IPSJobKind
    var originalName: String
    /// The address of who submits it.
    var user: String
    /// In which its log is.
    var locale: String?
    var description: String?
    var parameters: DynamicValue
    var submittedAt: Int64
    var schedule: String?
    var fireAt: Int64
    var isReceiving = false
    /// Where posted files go, unless their request says otherwise.
    var folder: String?
}

extension NewIPSJob {
    /// One time that a scheduled job runs.
    init(copying job: IPSJob, at moment: Int64) {
        self.init(
            companyID: job.companyID,
            kind: job.kind,
            originalName: job.originalName,
            user: job.user,
            locale: job.locale,
            description: job.description,
            parameters: job.parameters,
            submittedAt: moment,
            fireAt: moment
        )
    }

    /// A job that was asked for to follow another one.
    init(following job: IPSJob, _ kind: IPSJobKind, _ parameters: DynamicValue, at moment: Int64) {
        self.init(copying: job, at: moment)
        self.kind = kind
        self.parameters = parameters
    }
}
