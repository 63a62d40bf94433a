#if canImport(Darwin)
    import Darwin
#elseif canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#endif

/// What is known of the terminal at the other end of a stream.
struct Terminal: Hashable, Sendable {
    /// In characters.
    var width: Int
    /// In lines.
    var height = 24
    /// Whether bold and colours may be used beside what the text itself says.
    var isStyled: Bool

    /// The terminal behind the stream, or nil when a file or a pipe is there.
    ///
    /// `COLUMNS` overrides the width that the terminal tells; `NO_COLOR` and `TERM=dumb` switch styles off.
    static func behind(_ descriptor: Int32, environment: [String: String]) -> Terminal? {
        guard isatty(descriptor) == 1 else { return nil }
        var size = winsize()
        let isTold = ioctl(descriptor, UInt(TIOCGWINSZ), &size) == 0
        let told = isTold ? Int(size.ws_col) : 0
        let wished = environment["COLUMNS"].flatMap(Int.init) ?? 0
        let width = wished > 0 ? wished : told > 0 ? told : 80
        let height = isTold && size.ws_row > 0 ? Int(size.ws_row) : 24
        return Terminal(
            width: width,
            height: height,
            isStyled: environment["NO_COLOR", default: ""].isEmpty && environment["TERM"] != "dumb"
        )
    }
}
