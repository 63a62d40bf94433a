/// Puts log text together that comes in pieces; a piece may end within a line.
struct LogLines: Sendable {
    private var rest = ""

    /// The lines that a piece completes; they end in CRLF or LF.
    ///
    /// - Parameters:
    ///   - piece: The next text; nil when there is none.
    ///   - isLast: True when none follows: an open line is complete then.
    /// - Returns: Whole lines without their ends.
    mutating func take(_ piece: String?, isLast: Bool) -> [String] {
        let bytes = Array((rest + (piece ?? "")).utf8)
        var lines: [String] = []
        var start = 0
        while let end = bytes[start...].firstIndex(of: UInt8(ascii: "\n")) {
            lines.append(Self.line(bytes[start..<end]))
            start = end + 1
        }
        rest = String(decoding: bytes[start...], as: UTF8.self)
        if isLast, !rest.isEmpty {
            lines.append(Self.line(bytes[start...]))
            rest = ""
        }
        return lines
    }

    private static func line(_ bytes: ArraySlice<UInt8>) -> String {
        String(decoding: bytes.last == UInt8(ascii: "\r") ? bytes.dropLast() : bytes, as: UTF8.self)
    }
}
