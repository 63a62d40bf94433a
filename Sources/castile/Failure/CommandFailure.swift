/// Why a command cannot do its work, found by the command itself.
struct CommandFailure: ReportableError {
    var exitStatus: ExitStatus
    var report: String

    init(_ exitStatus: ExitStatus, _ report: String) {
        self.exitStatus = exitStatus
        self.report = report
    }
}
