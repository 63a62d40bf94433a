import WSDL
import XMLStream

/// One thing that is wrong with a WSDL or a message.
struct WSDLProblem {
    static let columns = ["severity", "place", "path", "message"]

    private let severity: WSDLDiagnostic.Severity
    private let place: String
    private let path: String
    private let message: String

    init(_ diagnostic: WSDLDiagnostic) {
        severity = diagnostic.severity
        place = "\(diagnostic.place)"
        path = diagnostic.path
        message = diagnostic.message
    }

    /// Why a WSDL cannot be loaded at all.
    init(_ error: WSDLError, in file: String) {
        severity = .error
        place = error.place.map { "\($0)" } ?? file
        path = error.path
        message = error.message + (error.underlyingError.map { ": \($0)" } ?? "")
    }

    /// What is wrong with a message.
    init(_ error: XMLError, in file: String) {
        severity = .error
        place = [file, error.location.map { "\($0)" }].compactMap(\.self).joined(separator: ", ")
        path = error.path.joined(separator: "/")
        message = error.message
    }

    /// Whether it makes the check fail.
    func counts(strict: Bool) -> Bool { severity == .error || strict }

    var record: TreeValue {
        ["severity": .text(severity.rawValue), "place": .text(place), "path": .text(path), "message": .text(message)]
    }
}
