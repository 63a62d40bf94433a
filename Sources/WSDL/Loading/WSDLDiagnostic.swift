/// Something in a WSDL or schema that the loader could not take as it stands.
package struct WSDLDiagnostic: Hashable, Sendable, CustomStringConvertible {
    /// How bad it is.
    package enum Severity: String, Hashable, Sendable {
        /// The model says less than the document, but what it says is right.
        case warning
        /// A part of the document is missing in the model.
        case error
    }

    /// How bad it is.
    package let severity: Severity

    /// Where it is.
    package let place: SourcePlace

    /// The names of the constructs around it, the outermost first, for example `complexType Asset/element name`.
    package let path: String

    /// What it is, and what becomes of it.
    package let message: String

    package init(_ severity: Severity, at place: SourcePlace, path: String, _ message: String) {
        self.severity = severity
        self.place = place
        self.path = path
        self.message = message
    }

    /// The diagnostic as compilers write it: `IpsApi.xsd:12: warning: complexType Asset: …`.
    package var description: String {
        "\(place): \(severity.rawValue): \(path.isEmpty ? "" : path + ": ")\(message)"
    }
}
