import Foundation

/// A terminal that a test types on and reads from.
final class PseudoTerminal: Sendable {
    private let outer: FileHandle
    /// The side for the command.
    let inner: FileHandle
    /// What the terminal shows, as it comes.
    private let shown: AsyncStream<UInt8>

    init() throws {
        let (descriptor, name) = Self.openOuter()
        let other = open(name, O_RDWR | O_NOCTTY)
        guard descriptor >= 0, other >= 0 else { throw CocoaError(.fileNoSuchFile) }
        outer = FileHandle(fileDescriptor: descriptor, closeOnDealloc: true)
        inner = FileHandle(fileDescriptor: other, closeOnDealloc: true)
        shown = Self.bytes(from: outer)
    }

    #if os(Linux)
        /// Linux's own calls, since Swift does not import the ones of POSIX here.
        private static func openOuter() -> (descriptor: Int32, name: String) {
            let (unlock, getNumber) = (UInt(0x4004_5431), UInt(0x8004_5430))  // TIOCSPTLCK, TIOCGPTN
            let descriptor = open("/dev/ptmx", O_RDWR | O_NOCTTY)
            var (isLocked, number) = (Int32(0), Int32(0))
            guard ioctl(descriptor, unlock, &isLocked) == 0, ioctl(descriptor, getNumber, &number) == 0 else { return (-1, "") }
            return (descriptor, "/dev/pts/\(number)")
        }
    #else
        private static func openOuter() -> (descriptor: Int32, name: String) {
            let descriptor = posix_openpt(O_RDWR | O_NOCTTY)
            guard grantpt(descriptor) == 0, unlockpt(descriptor) == 0, let name = ptsname(descriptor) else { return (-1, "") }
            return (descriptor, String(cString: name))
        }
    #endif

    func type(_ text: String) throws {
        try outer.write(contentsOf: Data(text.utf8))
    }

    /// Reads what the terminal shows until this text has come.
    func read(until text: String) async throws -> String {
        var bytes: [UInt8] = []
        for await byte in shown {
            bytes.append(byte)
            if bytes.suffix(text.utf8.count).elementsEqual(text.utf8) { break }
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    /// A thread of its own reads, since the threads of Swift's tasks, as many as cores, must not wait for a command.
    private static func bytes(from outer: FileHandle) -> AsyncStream<UInt8> {
        let (bytes, continuation) = AsyncStream<UInt8>.makeStream()
        Thread.detachNewThread {
            while let data = try? outer.read(upToCount: 1), let byte = data.first { continuation.yield(byte) }
            continuation.finish()
        }
        return bytes
    }

    /// Whether typed characters are shown.
    var echoes: Bool {
        var settings = termios()
        return tcgetattr(inner.fileDescriptor, &settings) == 0 && settings.c_lflag & tcflag_t(ECHO) != 0
    }
}
