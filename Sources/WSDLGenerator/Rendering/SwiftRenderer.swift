/// The last stage: prints the model of Swift.
///
/// Nothing else in the generator writes Swift.
struct SwiftRenderer {
    /// The longest line before a list of parameters or arguments goes to one line each.
    static let width = 120

    private(set) var lines: [String] = []
    private var depth = 0

    /// Prints a file.
    ///
    /// - Parameters:
    ///   - file: The file.
    ///   - header: The lines of the comment at its top, with their slashes.
    /// - Returns: The text.
    static func render(_ file: SwiftFile, header: [String]) -> String {
        var renderer = SwiftRenderer()
        for line in header { renderer.line(line) }
        if !file.imports.isEmpty { renderer.line("") }
        for item in file.imports.sorted(by: { $0.module < $1.module }) {
            renderer.line(Self.prefix(item.access) + "import " + SwiftText.identifier(item.module))
        }
        for declaration in file.declarations {
            renderer.line("")
            renderer.write(declaration)
        }
        return renderer.lines.joined(separator: "\n") + "\n"
    }

    static func prefix(_ access: SwiftAccess) -> String { access == .internal ? "" : access.rawValue + " " }

    mutating func line(_ text: String) {
        lines.append(text.isEmpty ? "" : String(repeating: "    ", count: depth) + text)
    }

    /// Writes what stands in braces, one level deeper.
    mutating func indented(_ body: (inout SwiftRenderer) -> Void) {
        depth += 1
        body(&self)
        depth -= 1
    }

    mutating func block(_ opening: String, closing: String = "}", _ body: (inout SwiftRenderer) -> Void) {
        line(opening)
        indented(body)
        line(closing)
    }

    /// The room for text on a line.
    var room: Int { Self.width - 4 * depth }
}
