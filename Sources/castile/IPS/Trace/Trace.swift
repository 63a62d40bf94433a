import IPS

#if canImport(Darwin)
    import Darwin
#elseif canImport(Glibc)
    import Glibc
#endif

/// The messages of one run, redacted by the library, for people who look for a fault.
final class Trace: Sendable {
    let recorder = ExchangeRecorder()
    private let path: String?
    private let descriptor: Int32

    /// Opens the file.
    ///
    /// - Parameter path: Where the file is, which only its owner can read from now on; nil stands for standard error.
    /// - Throws: ``CommandFailure`` when it cannot be written.
    init(file path: String?) throws {
        self.path = path
        descriptor = path.map { open($0, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o600) } ?? -1
        guard let path else { return }
        guard descriptor >= 0, fchmod(descriptor, 0o600) == 0 else {
            throw CommandFailure(.cannotWrite, "cannot write the trace to \(path): \(String(cString: strerror(errno)))")
        }
    }

    deinit {
        if descriptor >= 0 { close(descriptor) }
    }

    /// Writes down what was exchanged until now.
    func write(to console: Console) {
        let text = recorder.count == 0 ? "nothing was sent" : recorder.text
        guard let path else { return console.say(text) }
        do {
            try StandardStream(descriptor: descriptor).write(text + "\n")
            console.note("\(recorder.count) exchanges are in \(path)")
        } catch {
            console.say("the trace is not in \(path): \(FailureReport(error).text)")
        }
    }
}
