import SAXBaseline
import XMLStream

/// Decodes and encodes a fixed document with generated code, so that `Scripts/check-instructions` can count what that takes.
///
/// The generated types are those of the generator's tests, with names that no person would choose: they need no client, so this program is
/// built in a minute.
@main
enum DecodeGuard {
    static func main() throws {
        let arguments = CommandLine.arguments
        guard arguments.count == 3, let count = Int(arguments[2]) else { return usage() }
        try Texts.check()
        let orders = Orders(count: 200)
        let document = try orders.encode()
        let decoded = try Orders(decoding: document)
        precondition(decoded == orders, "what is read is not what was written")
        for _ in 0..<count {
            let isRight: Bool
            switch arguments[1] {
            case "sax": isRight = document.withUnsafeBytes(pass) == 0
            case "decode": isRight = try Orders(decoding: document).names.count == orders.names.count
            case "stream": isRight = try stream(document) == orders.names.count
            case "encode": isRight = try orders.encode().count == document.count
            default: return usage()
            }
            precondition(isRight, "\(arguments[1]) went wrong")
        }
    }

    private static func usage() {
        print("usage: DecodeGuard sax|decode|stream|encode COUNT")
    }

    private static func pass(_ bytes: UnsafeRawBufferPointer) -> Int32 {
        guard let start = bytes.baseAddress else { return -1 }
        return baseline_sax_whole(start.assumingMemoryBound(to: CChar.self), bytes.count)
    }

    private static func stream(_ document: [UInt8]) throws(XMLError) -> Int {
        let reader = try XMLReader(vocabulary: orderServiceClientVocabulary, records: ["values", "value"])
        var count = 0
        for start in stride(from: 0, to: document.count, by: 16 << 10) {
            try reader.feed(Array(document[start..<min(start + (16 << 10), document.count)]))
            count += try reader.takeRecords(Names.init(from:)).count
        }
        _ = try reader.finish()
        return count
    }
}
