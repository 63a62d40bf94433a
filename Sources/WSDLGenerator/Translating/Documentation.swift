import WSDL
import XMLStream

/// The words of documentation comments.
enum Documentation {
    /// A text in the style of code.
    static func code(_ text: String) -> String {
        let inner = SwiftText.singleLine(text).map { $0 == "`" ? "'" : String($0) }.joined()
        return inner.isEmpty ? "(empty)" : "`\(inner)`"
    }

    /// What a field is on the wire, and what the schema says about it.
    static func field(_ field: FieldPlan) -> SwiftComment {
        let element = field.element
        let noun = field.isRepeated ? "elements" : "element"
        var comment = SwiftComment(
            "The \(noun) \(code(element.name.local)) (\(field.schemaType), \(element.occurrence)): \(kind(field.shape))."
        )
        if let text = element.documentation { comment.paragraphs += paragraphs(text) }
        if let value = element.defaultValue { comment.paragraphs.append("An empty one counts as \(code(value)).") }
        if element.isNillable { comment.paragraphs.append(nilText(field)) }
        return comment
    }

    static func attribute(_ attribute: RecordPlan.Attribute) -> SwiftComment {
        let isRequired = attribute.attribute.isRequired
        var comment = SwiftComment("The attribute \(code(attribute.attribute.name.local)), \(isRequired ? "required" : "optional").")
        if let text = attribute.attribute.documentation { comment.paragraphs += paragraphs(text) }
        return comment
    }

    /// The paragraphs of a text from a schema, nothing of it taken as markup.
    static func paragraphs(_ text: String) -> [String] {
        var result: [String] = []
        var current: [Substring] = []
        for line in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline) {
            if line.allSatisfy(\.isWhitespace) {
                if !current.isEmpty { result.append(SwiftText.quoted(current.joined(separator: " "))) }
                current = []
            } else {
                current.append(line)
            }
        }
        if !current.isEmpty { result.append(SwiftText.quoted(current.joined(separator: " "))) }
        return result
    }

    /// A comment of a text from a schema: its first sentence is the summary.
    static func comment(_ text: String?, otherwise summary: String) -> SwiftComment {
        var result = SwiftComment()
        result.paragraphs = text.map(paragraphs) ?? []
        guard let first = result.paragraphs.first else { return SwiftComment(summary) }
        guard let end = first.firstRange(of: ". ") else { return result }
        result.paragraphs.replaceSubrange(0...0, with: [String(first[..<end.lowerBound]) + ".", String(first[end.upperBound...])])
        return result
    }

    private static func nilText(_ field: FieldPlan) -> String {
        if field.isRepeated { return "An item is `nil` where the message says `xsi:nil`." }
        return field.isRequired
            ? "`nil` is sent as `xsi:nil`." : "`nil` when it is absent, and when the message says `xsi:nil`; sent as absent."
    }

    private static func kind(_ shape: ValueShape) -> String {
        switch shape {
        case .string: "a text"
        case .anything: "a text; `nil` for elements, which are not read"
        case .int: "a whole number"
        case .bool: "true or false"
        case .double: "a number"
        case .dateTime: "a date and time"
        case .base64: "bytes"
        case .handle(let name): "a handle (`\(name)`)"
        case .constant(let name): "a constant (`\(name)`)"
        case .record(let name): "`\(name)`"
        case .array(let item, let inner, _): "an array of \(code(item.name.local)), each \(kind(inner))"
        }
    }
}
