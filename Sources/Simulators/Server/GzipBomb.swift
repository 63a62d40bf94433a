/// A small body in gzip that inflates to a large one: an XML declaration, blanks, and an element at the end.
enum GzipBomb {
    private static let chunk = 1 << 20
    private static let start = Array("<?xml version=\"1.0\" encoding=\"UTF-8\"?>".utf8)
    private static let end = Array("<bomb/>".utf8)

    /// Makes a bomb.
    ///
    /// - Parameter blanks: How many blanks it inflates to.
    /// - Returns: About a thousandth of that.
    /// - Throws: ``SimulatorError`` when zlib fails.
    static func bytes(blanks: Int) throws(SimulatorError) -> [UInt8] {
        let padding = (0..<blanks / chunk).lazy.map { _ in [UInt8](repeating: 0x20, count: chunk) }
        let rest = [UInt8](repeating: 0x20, count: blanks % chunk)
        return try Gzip.compress(chunks: [AnySequence([start]), AnySequence(padding), AnySequence([rest, end])].lazy.joined())
    }
}
