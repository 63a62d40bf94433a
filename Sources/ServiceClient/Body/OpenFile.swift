#if canImport(Darwin)
    import Darwin
#elseif canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#endif

/// A regular file that is open for reading; it is closed when nobody holds it any more.
final class OpenFile: Sendable {
    /// Why a file cannot be opened or read, in the system's words.
    struct Failure: Error {
        var reason: String

        static var ofSystem: Failure { Failure(reason: String(cString: strerror(errno))) }
    }

    /// What changes when somebody writes to a file.
    struct State: Hashable, Sendable {
        var size: Int
        var seconds: Int
        var nanoseconds: Int

        init(_ status: stat) {
            size = Int(status.st_size)
            #if canImport(Darwin)
                let modified = status.st_mtimespec
            #else
                let modified = status.st_mtim
            #endif
            (seconds, nanoseconds) = (Int(modified.tv_sec), Int(modified.tv_nsec))
        }
    }

    private let descriptor: Int32

    /// Opens a file; a symbolic link counts as the file that it leads to.
    init(_ path: String) throws(Failure) {
        var status = stat()
        guard stat(path, &status) == 0 else { throw .ofSystem }
        // Opening another thing can have an effect: who writes to a pipe waits for that.
        guard Self.isRegular(status) else { throw Failure(reason: "it is no regular file") }
        descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
        guard descriptor >= 0 else { throw .ofSystem }
        guard fstat(descriptor, &status) == 0, Self.isRegular(status) else { throw Failure(reason: "it is no regular file") }
    }

    deinit {
        if descriptor >= 0 { close(descriptor) }
    }

    /// How the file is now.
    func state() throws(Failure) -> State {
        var status = stat()
        guard fstat(descriptor, &status) == 0 else { throw .ofSystem }
        return State(status)
    }

    /// The next bytes, so many or fewer; none at the end.
    func read(upTo count: Int) throws(Failure) -> [UInt8] {
        var failure: Failure?
        let bytes = [UInt8](unsafeUninitializedCapacity: count) { buffer, filled in
            repeat {
                #if canImport(Darwin)
                    let got = Darwin.read(descriptor, buffer.baseAddress, count)
                #elseif canImport(Glibc)
                    let got = Glibc.read(descriptor, buffer.baseAddress, count)
                #else
                    let got = Musl.read(descriptor, buffer.baseAddress, count)
                #endif
                guard got < 0 else {
                    filled = got
                    return
                }
            } while errno == EINTR
            failure = .ofSystem
        }
        if let failure { throw failure }
        return bytes
    }

    private static func isRegular(_ status: stat) -> Bool { status.st_mode & S_IFMT == S_IFREG }
}
