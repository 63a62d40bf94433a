/// The work was cancelled by a signal, and that was said when the signal came.
struct Interrupted: Error {
    var exitStatus: ExitStatus
}
