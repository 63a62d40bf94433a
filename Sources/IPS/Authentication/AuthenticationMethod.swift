/// How a call says who calls.
public enum AuthenticationMethod: Hashable, Sendable, CaseIterable {
    /// The SOAP header block `authHeader`, which also carries the locale and the name of the program; the way since 3.8.
    case authHeader

    /// HTTP Basic, sent with each request; the locale then goes as `Accept-Language`.
    case httpBasic

    /// The SOAP header blocks `AuthUser` and `AuthPassword` from before 3.8; deprecated, still taken. The locale goes as
    /// `Accept-Language`.
    case oldHeaders
}
