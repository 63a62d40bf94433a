/// Why a command cannot do its work, found by the command itself.
struct CommandFailure: ReportableError, CustomStringConvertible {
    var exitStatus: ExitStatus
    var report: String

    init(_ exitStatus: ExitStatus, _ report: String) {
        self.exitStatus = exitStatus
        self.report = report
    }

    /// As another error shows it that this one is the reason of.
    var description: String { report }
}
