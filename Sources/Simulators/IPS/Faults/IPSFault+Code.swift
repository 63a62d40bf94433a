extension IPSFault {
    /// The codes of the faults as the service documents them.
    enum Code: Int, Sendable {
        case noCredentials = 10000
        case invalidCredentials = 10001
        case invalidUser = 10002
        case invalidCompany = 20000
        case invalidRequestUsername = 20001
        case invalidRequestUser = 20002
        case noOperationPermission = 20003
        case noImpersonationPermission = 20004
        case illegalParameterValue = 20005
        case illegalCompany = 20006
        case illegalRequestUser = 20007
        case illegalAccessGroup = 20008
        case missingPermission = 20009
        case exception = 30000
        case invalidParameter = 30001
        case missingParameter = 30002
        case invalidRequestXML = 30003

        var kind: Kind {
            switch rawValue {
            case ..<20000: .authentication
            case ..<30000: .authorization
            default: .api
            }
        }

        /// The SOAP fault code: whose mistake it was.
        var isServerFault: Bool { self == .exception }
    }
}
