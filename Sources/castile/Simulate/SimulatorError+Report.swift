import Simulators

extension SimulatorError: ReportableError {
    var exitStatus: ExitStatus {
        switch code {
        case .cannotWriteCertificate, .cannotWriteStore: .cannotWrite
        case .invalidConfiguration, .invalidFault: .usage
        case .invalidStore: .missingInput
        default: .failure
        }
    }

    var report: String { description }
}
