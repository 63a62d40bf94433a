import WSDL
import WSDLGenerator

extension GeneratorError: ReportableError {
    var exitStatus: ExitStatus {
        switch code {
        case .invalidOption: .configuration
        case .fileFailure: .cannotWrite
        default: .failure
        }
    }

    var report: String { description }
}

extension WSDLError: ReportableError {
    var exitStatus: ExitStatus {
        code == .unreadable ? .missingInput : .failure
    }

    var report: String { description }
}
