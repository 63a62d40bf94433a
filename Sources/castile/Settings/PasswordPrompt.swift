#if canImport(Darwin)
    import Darwin
#elseif canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#endif

/// Asks for a password on the terminal, which does not show what is typed.
enum PasswordPrompt {
    /// Asks on standard error and reads from standard input.
    ///
    /// - Parameter question: What is asked.
    /// - Returns: The password; nil when standard input or standard error is not a terminal, or nothing was typed.
    /// - Throws: ``Interrupted`` at Ctrl-C.
    static func ask(_ question: String) throws -> String? {
        var saved = termios()
        guard isatty(STDERR_FILENO) == 1, tcgetattr(STDIN_FILENO, &saved) == 0 else { return nil }
        var silent = saved
        // Keys come one by one, and Ctrl-C as a key: no signal may end the process before the echo is back.
        silent.c_lflag &= ~tcflag_t(ECHO | ICANON | ISIG)
        guard tcsetattr(STDIN_FILENO, TCSAFLUSH, &silent) == 0 else { return nil }
        defer { tcsetattr(STDIN_FILENO, TCSAFLUSH, &saved) }
        try StandardStream.error.write(question)
        defer { try? StandardStream.error.write("\n") }
        return try readKeys()
    }

    private static func readKeys() throws -> String? {
        var typed: [UInt8] = []
        var key: UInt8 = 0
        while read(STDIN_FILENO, &key, 1) == 1 {
            switch key {
            case 0x0A, 0x0D: return typed.isEmpty ? nil : String(decoding: typed, as: UTF8.self)
            case 0x03: throw Interrupted(exitStatus: .interrupted)
            case 0x04: return nil
            case 0x08, 0x7F:
                // The bytes that continue a UTF-8 character go with its first one.
                while let last = typed.popLast(), last & 0b1100_0000 == 0b1000_0000 {}
            case 0x15: typed = []
            default: typed.append(key)
            }
        }
        return nil
    }
}
