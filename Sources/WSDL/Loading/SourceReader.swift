import XMLStream

/// Turns the bytes of documents into trees, within the limits.
struct SourceReader {
    private static let qualified: Set<String> = ["type", "base", "ref", "element", "message", "binding", "itemType", "substitutionGroup"]

    private let limits: WSDLLimits
    private var elements = 0

    init(limits: WSDLLimits) { self.limits = limits }

    /// Parses a document.
    mutating func read(_ bytes: [UInt8], file: String) throws(WSDLError) -> SourceNode {
        do throws(XMLError) {
            var cursor = try XMLDocument.parse(bytes, limits: limits.document).cursor()
            guard cursor.nextChild() != nil else { throw cursor.error(.malformed, "there is no element") }
            return try node(&cursor, file)
        } catch {
            let place = SourcePlace(file: file, line: error.location?.line ?? 1)
            let code: WSDLError.Code = error.code == .limitExceeded ? .limitExceeded : .unreadable
            let advice = error.code == .documentTypeForbidden ? "; remove it from the file, with what it declares" : ""
            throw WSDLError(code, "the document cannot be read\(advice)", place: place, underlyingError: error)
        }
    }

    /// Reads the current child of the cursor with all that is in it.
    private mutating func node(_ cursor: inout XMLCursor, _ file: String) throws(XMLError) -> SourceNode {
        elements += 1
        guard elements <= limits.elements else {
            throw cursor.error(
                .limitExceeded,
                "the documents have more elements than this: the limit WSDLLimits.elements is \(limits.elements)"
            )
        }
        let name = cursor.name
        let place = SourcePlace(file: file, line: cursor.location.line)
        let attributes = cursor.attributes
        var references: [(name: String, target: XMLName?)] = []
        for (attribute, value) in attributes where attribute.namespace == nil && Self.qualified.contains(attribute.local) {
            references.append((attribute.local, Self.resolve(Whitespace.collapse(value), cursor)))
        }
        if !cursor.hasElements {
            let text = try cursor.string()
            return SourceNode(name: name, place: place, attributes: attributes, references: references, children: [], text: text)
        }
        var children: [SourceNode] = []
        cursor.enter()
        while cursor.nextChild() != nil { children.append(try node(&cursor, file)) }
        return SourceNode(name: name, place: place, attributes: attributes, references: references, children: children, text: "")
    }

    private static func resolve(_ text: String, _ cursor: XMLCursor) -> XMLName? {
        let parts = text.split(separator: ":", omittingEmptySubsequences: false)
        switch parts.count {
        case 1: return XMLName(text, in: cursor.namespace(forPrefix: ""))
        case 2:
            guard let namespace = cursor.namespace(forPrefix: String(parts[0])) else { return nil }
            return XMLName(String(parts[1]), in: namespace)
        default: return nil
        }
    }
}
