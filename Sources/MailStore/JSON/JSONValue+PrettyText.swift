extension JSONValue {
    /// The value as the vendor's tutorial prints it: a line for each member, lists and objects below their name, indented by three spaces.
    ///
    /// Members keep their order. `null` prints as nothing after the name; truth values print in lower case, as they are sent.
    public var prettyText: String {
        var lines: [String] = []
        writePretty(to: &lines, indent: "")
        return lines.joined(separator: "\n")
    }

    private func writePretty(to lines: inout [String], indent: String) {
        switch self {
        case .object(let members):
            for member in members {
                if let scalar = member.value.prettyScalar {
                    lines.append(indent + member.name + (scalar.isEmpty ? "" : " " + scalar))
                } else {
                    lines.append(indent + member.name)
                    member.value.writePretty(to: &lines, indent: indent + "   ")
                }
            }
        case .array(let elements):
            for element in elements { element.writePretty(to: &lines, indent: indent) }
        default:
            lines.append(indent + (prettyScalar ?? ""))
        }
    }

    /// What stands on the line of a name; nil for values that take lines of their own.
    private var prettyScalar: String? {
        switch self {
        case .null: ""
        case .bool(let value): value ? "true" : "false"
        case .number(let digits): digits
        case .string(let text): text
        case .array, .object: nil
        }
    }
}
