/// Data file → Swift source: load, translate, render.
///
/// The same data gives the same bytes.
package enum MailStoreGenerator {
    /// Where the data stands in the package, as the header of each file names it.
    package static let source = "MailStore/functions.json"

    /// The first line of each file, by which it is known later.
    package static let mark = "// Generated from \(source). Change the data, not this file."

    /// Generates all files.
    ///
    /// - Parameter functions: The data file; untrusted.
    /// - Returns: Names of files and their text, sorted by name.
    /// - Throws: ``GeneratorError`` that names the function.
    package static func generate(from functions: [UInt8]) throws -> [(name: String, text: String)] {
        FunctionTranslator.translate(try FunctionLoader.load(functions)).map { ($0.name, SwiftRenderer.render($0)) }
    }
}
