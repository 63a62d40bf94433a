/// Where something was declared: a file and a line.
package struct SourcePlace: Hashable, Sendable, CustomStringConvertible {
    /// The location of the document, relative to the one that was loaded first.
    package var file: String

    /// The line, from 1.
    package var line: Int

    package init(file: String, line: Int) {
        self.file = file
        self.line = line
    }

    /// The place as compilers write it, `IpsApi.xsd:12`.
    package var description: String { "\(file):\(line)" }
}
