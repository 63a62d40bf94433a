extension IPSFault.Kind {
    /// The faultstring.
    var title: String {
        switch self {
        case .authentication: "AuthenticationException"
        case .authorization: "AuthorizationException"
        case .api: "IpsApiException"
        }
    }
}
