import SAXBaseline

/// libxml2's own pass over a document, with empty handlers: what all decoding is compared with.
enum SAXPass {
    static func whole(_ bytes: [UInt8]) throws { try pass(bytes) { baseline_sax_whole($0, $1) } }

    static func pushed(_ bytes: [UInt8]) throws { try pass(bytes) { baseline_sax_push($0, $1, CastileDecoding.chunk) } }

    private static func pass(_ bytes: [UInt8], _ parse: (UnsafePointer<CChar>?, Int) -> Int32) throws {
        let status = bytes.withUnsafeBytes { parse($0.baseAddress?.assumingMemoryBound(to: CChar.self), $0.count) }
        guard status == 0 else { throw BenchmarkError("libxml2 refuses the document: \(status)") }
    }
}
