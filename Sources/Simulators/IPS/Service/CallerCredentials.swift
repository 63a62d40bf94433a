import ServiceClient

#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

/// Who the caller says it is.
struct CallerCredentials: Sendable {
    let user: String
    let password: Secret

    /// From the authHeader, the older headers, or HTTP Basic; nil when there are none.
    init?(_ header: AuthHeader?, authorization: String?) {
        if let user = header?.user, let password = header?.password {
            self.user = user
            self.password = password
            return
        }
        guard let authorization, authorization.lowercased().hasPrefix("basic "),
            let data = Data(base64Encoded: String(authorization.dropFirst(6))),
            let text = String(bytes: data, encoding: .utf8), let colon = text.firstIndex(of: ":")
        else { return nil }
        user = String(text[..<colon])
        password = Secret(String(text[text.index(after: colon)...]))
    }
}
