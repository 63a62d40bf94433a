/// An error that knows how the command ends because of it.
///
/// The errors of each service conform in the folder of its commands.
protocol ReportableError: Error {
    var exitStatus: ExitStatus { get }
    /// What happened, where, and what would be right; for people.
    var report: String { get }
}
