/// What is said about an error, and the exit status that goes with it.
struct FailureReport: Equatable {
    var status: ExitStatus
    /// Empty when nothing is said.
    var text: String

    init(_ error: any Error) {
        switch error {
        case is ClosedOutput:
            status = .success
            text = ""
        case let error as Interrupted:
            status = error.exitStatus
            text = ""
        case let error as any ReportableError:
            status = error.exitStatus
            text = "Error: " + VisibleText.lines(error.report)
        default:
            status = .failure
            text = "Error: " + VisibleText.lines(String(describing: error))
        }
    }
}
