import WSDL
import WSDLGenerator
import XMLStream

extension GeneratorError: ReportableError {
    var exitStatus: ExitStatus {
        switch code {
        case .invalidOption: .configuration
        case .fileFailure, .handWritten: .cannotWrite
        case .strict: .unknownField
        default: .failure
        }
    }

    var report: String { description }
}

extension WSDLError: ReportableError {
    var exitStatus: ExitStatus {
        // What is there, but is no XML, has an error of the reader below it.
        code == .unreadable && !(underlyingError is XMLError) ? .missingInput : .unknownField
    }

    var report: String { description }
}
