import IPSDynamic

extension DynamicCallError: ReportableError {
    var exitStatus: ExitStatus {
        switch code {
        case .unknownOperation, .noCompany: .usage
        case .invalidInput: .unknownField
        case .unknownName: .unknownName
        }
    }

    var report: String { message }
}
