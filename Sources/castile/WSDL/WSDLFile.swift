import WSDL
import XMLStream

/// A WSDL on disk, loaded with what it imports.
struct WSDLFile {
    /// The largest document, in bytes: that of ``WSDLLimits``.
    private static let limit = WSDLLimits().document.documentBytes

    let model: ServiceModel
    let diagnostics: [WSDLDiagnostic]

    /// Loads a WSDL; what it imports lies beside it, or in the root and below.
    ///
    /// - Throws: ``CommandFailure`` for a file that cannot be read; `WSDLError` for one that is no WSDL.
    init(path: String, root: String?) throws {
        let path = try WSDLPath(path, root: root)
        let loaded = try WSDLLoader().load(path.location) { location in
            try InputFile.bytes(path: path.folder + location, limit: Self.limit, status: .missingInput)
        }
        (model, diagnostics) = (loaded.model, loaded.diagnostics)
    }
}
