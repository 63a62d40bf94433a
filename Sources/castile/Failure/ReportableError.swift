/// An error that knows how the command ends because of it.
///
/// The errors of each service conform in the folder of its commands.
protocol ReportableError: Error {
    var exitStatus: ExitStatus { get }
    /// What happened, where, and what would be right; for people.
    var report: String { get }
}

extension Optional where Wrapped == any Error {
    /// The error as another one shows it that it is the reason of: what the command would say of it.
    var reported: (any Error)? {
        guard let error = self as? any ReportableError else { return self }
        return CommandFailure(error.exitStatus, error.report)
    }
}
