package import WSDL

/// Generates the code for a WSDL file into a folder, or compares the two.
package struct GeneratorRun: Sendable {
    /// What a run did.
    package struct Report: Sendable {
        /// The files that the folder now has, or should have, by their paths in it.
        package let files: [String]

        /// The files that were written because they were missing or different; in a check, those that would be.
        package let changed: [String]

        /// The files of this WSDL that were removed because nothing generates them any more; in a check, those that would be.
        package let stale: [String]

        /// What the model or the code leaves out.
        package let diagnostics: [WSDLDiagnostic]

        /// Whether the folder had been as it should be.
        package var isUpToDate: Bool { changed.isEmpty && stale.isEmpty }
    }

    /// The path of the WSDL.
    package var wsdl: String

    /// The folder in which the WSDL and all that it imports lie; `nil` for that of the WSDL.
    package var root: String?

    /// The folder for the files.
    package var output: String

    /// How the code looks.
    package var options: GeneratorOptions

    /// Open constants that the schema does not list.
    package var constants: [ConstantSet]

    /// Whether a diagnostic ends the run.
    package var isStrict: Bool

    /// Makes a run.
    ///
    /// - Parameters:
    ///   - wsdl: The path of the WSDL.
    ///   - root: The folder in which the WSDL and all that it imports lie; by default that of the WSDL.
    ///   - output: The folder for the files; made if it is missing.
    ///   - options: How the code looks; by default ``GeneratorOptions/init()``.
    ///   - constants: Open constants that the schema does not list, from the file that the options name; by default none.
    ///   - isStrict: Whether a diagnostic ends the run; by default not.
    package init(
        wsdl: String,
        root: String? = nil,
        output: String,
        options: GeneratorOptions = GeneratorOptions(),
        constants: [ConstantSet] = [],
        isStrict: Bool = false
    ) {
        self.wsdl = wsdl
        self.root = root
        self.output = output
        self.options = options
        self.constants = constants
        self.isStrict = isStrict
    }

    /// Writes the files that are missing or different, and removes files of the same WSDL that are no longer generated.
    ///
    /// - Returns: What was done.
    /// - Throws: `WSDLError` or ``GeneratorError``; files that were written before stay. Nothing is written if a file that was written by
    ///   hand is in the way.
    package func write() throws -> Report {
        try run { changed, stale, handWritten in
            guard handWritten.isEmpty else { throw inTheWay(handWritten) }
            for file in changed {
                try FileAccess.makeFolder(Self.folder(of: "\(output)/\(file.path)"))
                try FileAccess.write(Array(file.text.utf8), to: "\(output)/\(file.path)")
            }
            for path in stale { try FileAccess.remove("\(output)/\(path)") }
        }
    }

    /// Compares the folder with what would be written, and changes nothing.
    ///
    /// - Returns: What differs.
    /// - Throws: `WSDLError` or ``GeneratorError``.
    package func check() throws -> Report { try run { _, _, _ in } }

    private func run(
        _ apply: (_ changed: [GeneratedFile], _ stale: [String], _ handWritten: [String]) throws -> Void
    ) throws -> Report {
        let path = try WSDLPath(wsdl, root: root)
        let name = path.name
        let loaded = try WSDLLoader(isStrict: isStrict).load(path.location) { location in try FileAccess.read(path.folder + location) }
        let generated = try ServiceGenerator(options: options, constants: constants).generate(loaded.model, source: name)
        if isStrict, let first = generated.diagnostics.first { throw GeneratorError(.strict, first.description) }
        var changed: [GeneratedFile] = []
        let known = Set(generated.files.map(\.path))
        var present: [String: [UInt8]] = [:]
        for path in try swiftFiles() { present[path] = try FileAccess.read("\(output)/\(path)") }
        for file in generated.files where present[file.path] != Array(file.text.utf8) { changed.append(file) }
        // Another WSDL may have its files in the same folder.
        let ownMark = Array(ServiceGenerator.mark(of: name).utf8)
        let stale = present.filter { !known.contains($0.key) && $0.value.starts(with: ownMark) }.keys.sorted()
        let mark = Array(ServiceGenerator.mark.utf8)
        let handWritten = changed.map(\.path).filter { path in present[path].map { !$0.starts(with: mark) } ?? false }
        try apply(changed, stale, handWritten)
        return Report(
            files: generated.files.map(\.path),
            changed: changed.map(\.path),
            stale: stale,
            diagnostics: loaded.diagnostics + generated.diagnostics
        )
    }

    private func inTheWay(_ paths: [String]) -> GeneratorError {
        let shown = paths.prefix(5).map { "\(output)/\($0)" }.joined(separator: ", ")
        let rest = paths.count > 5 ? " and \(paths.count - 5) more" : ""
        return GeneratorError(
            .handWritten,
            "nothing is written, since it would replace what was not generated: \(shown)\(rest); "
                + "move that away, or generate into another folder"
        )
    }

    /// The Swift files in the output folder and the folders right below it.
    private func swiftFiles() throws -> [String] {
        var result: [String] = []
        for name in try FileAccess.names(in: output) {
            if name.hasSuffix(".swift") {
                result.append(name)
            } else if ["Types", "Operations", "Constants"].contains(name) {
                result += try FileAccess.names(in: "\(output)/\(name)").filter { $0.hasSuffix(".swift") }.map { "\(name)/\($0)" }
            }
        }
        return result
    }

    private static func folder(of path: String) -> String {
        guard let slash = path.lastIndex(of: "/") else { return "." }
        return slash == path.startIndex ? "/" : String(path[..<slash])
    }
}
