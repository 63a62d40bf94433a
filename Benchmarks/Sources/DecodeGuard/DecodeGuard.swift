import SAXBaseline
import XMLStream

/// Decodes and encodes a fixed document with generated code, so that `Scripts/check-instructions` can count what that takes.
///
/// The generated types are those of the generator's tests, with names that no person would choose: they need no client, so this program is
/// built in a minute.
@main
enum DecodeGuard {
    private static let namespace = "urn:orders"

    static func main() throws {
        let arguments = CommandLine.arguments
        guard arguments.count == 3, let count = Int(arguments[2]) else { return usage() }
        let records = (0..<200).map(record)
        let document = try encode(records)
        let decoded = try decode(document)
        precondition(decoded == records, "what is read is not what was written")
        for _ in 0..<count {
            let isRight: Bool
            switch arguments[1] {
            case "sax": isRight = document.withUnsafeBytes(pass) == 0
            case "decode": isRight = try decode(document).count == records.count
            case "stream": isRight = try stream(document) == records.count
            case "encode": isRight = try encode(records).count == document.count
            default: return usage()
            }
            precondition(isRight, "\(arguments[1]) went wrong")
        }
    }

    private static func usage() {
        print("usage: DecodeGuard sax|decode|stream|encode COUNT")
    }

    private static func record(_ number: Int) -> Names {
        Names(
            class_2: "product-\(number).tif",
            value_3: "Sample/Products/Shoes/",
            selfValue: number.isMultiple(of: 3) ? "Schuhe & Stiefel <grün>" : "shoes and boots, brown",
            type: "Image",
            url: "https://images.example.com/is/image/Sample/product-\(number)?wid=400",
            description: number.isMultiple(of: 2) ? nil : "one of many that are alike"
        )
    }

    private static func pass(_ bytes: UnsafeRawBufferPointer) -> Int32 {
        guard let start = bytes.baseAddress else { return -1 }
        return baseline_sax_whole(start.assumingMemoryBound(to: CChar.self), bytes.count)
    }

    private static func encode(_ records: [Names]) throws(XMLError) -> [UInt8] {
        var writer = try XMLWriter()
        try writer.element(XMLName("values", in: namespace)) { (writer) throws(XMLError) in
            for record in records { try writer.element("value", record.encode(to:)) }
        }
        return writer.finish()
    }

    private static func decode(_ document: [UInt8]) throws(XMLError) -> [Names] {
        var cursor = try XMLDocument.parse(document, vocabulary: orderServiceClientVocabulary).cursor()
        guard let value = orderServiceClientVocabulary.id(of: XMLName("value", in: namespace)), cursor.nextChild() != nil else { return [] }
        return try cursor.array(of: value, Names(empty: ())) { (item, cursor) throws(XMLError) in try item.read(from: &cursor) }
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
