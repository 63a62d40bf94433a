import IPS
import Synchronization

#if canImport(Darwin)
    import Darwin
#elseif canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#endif

/// The messages of one run, redacted by the library, for people who look for a fault.
///
/// The library's recorder keeps the last exchanges only, so what has ended is written down again and again while the run goes on.
final class Trace: Sendable {
    let recorder = ExchangeRecorder()
    private let path: String?
    private let descriptor: Int32
    private let progress = Mutex(Progress())

    private struct Progress {
        /// How many exchanges are written down.
        var count = 0
        /// The number of the last of them.
        var last = 0
        /// Why no more can be written.
        var failure: (any Error)?
    }

    /// Opens the file.
    ///
    /// - Parameter path: Where the file is, which only its owner can read from now on; nil stands for standard error.
    /// - Throws: ``CommandFailure`` when it cannot be written.
    init(file path: String?) throws {
        self.path = path
        descriptor = path.map { open($0, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o600) } ?? -1
        guard let path else { return }
        guard descriptor >= 0, Self.hide(descriptor) else {
            throw CommandFailure(.cannotWrite, "cannot write the trace to \(path): \(String(cString: strerror(errno)))")
        }
    }

    /// Lets only its owner read a file; a device or a pipe, which others may use too, stays as it is.
    private static func hide(_ descriptor: Int32) -> Bool {
        var status = stat()
        guard fstat(descriptor, &status) == 0 else { return false }
        return status.st_mode & S_IFMT != S_IFREG || fchmod(descriptor, 0o600) == 0
    }

    deinit {
        if descriptor >= 0 { close(descriptor) }
    }

    /// Writes down the exchanges that have ended since the last time.
    func write(to console: Console) {
        progress.withLock { progress in
            let news = recorder.exchanges.filter { $0.number > progress.last }
            guard progress.failure == nil, let last = news.last else { return }
            let text = news.map(\.description).joined(separator: "\n\n")
            append(progress.count > 0 ? "\n" + text : text, &progress, to: console)
            progress.count += news.count
            progress.last = last.number
        }
    }

    /// Writes down the rest, and says where it all is.
    ///
    /// - Returns: The failure if the file is not complete.
    func finish(to console: Console) -> CommandFailure? {
        write(to: console)
        return progress.withLock { progress in
            if progress.count == 0 { append("nothing was sent", &progress, to: console) }
            guard let path else { return nil }
            if let failure = progress.failure {
                let reason = (failure as? any ReportableError)?.report ?? "\(failure)"
                return CommandFailure(.cannotWrite, "the trace in \(path) is not complete: \(reason)")
            }
            console.note("\(progress.count == 1 ? "1 exchange is" : "\(progress.count) exchanges are") in \(path)")
            return nil
        }
    }

    private func append(_ text: String, _ progress: inout Progress, to console: Console) {
        guard path != nil else { return console.say(text) }
        do {
            try StandardStream(descriptor: descriptor).write(text + "\n")
        } catch {
            progress.failure = error
        }
    }
}
