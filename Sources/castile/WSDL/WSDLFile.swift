import WSDL
import XMLStream

/// A WSDL on disk, loaded with what it imports.
struct WSDLFile {
    /// The largest document, in bytes: that of ``WSDLLimits``.
    private static let limit = WSDLLimits().document.documentBytes

    let model: ServiceModel
    let diagnostics: [WSDLDiagnostic]

    /// Loads a WSDL; what it imports lies beside it.
    ///
    /// - Throws: ``CommandFailure`` for a file that cannot be read; `WSDLError` for one that is no WSDL.
    init(path: String) throws {
        let start = path.lastIndex(of: "/").map(path.index(after:)) ?? path.startIndex
        let (folder, name) = (path[..<start], String(path[start...]))
        let loaded = try WSDLLoader().load(name) { location in
            try InputFile.bytes(path: folder + location, limit: Self.limit, status: .missingInput)
        }
        (model, diagnostics) = (loaded.model, loaded.diagnostics)
    }
}
