internal import ServiceClient
internal import XMLStream

/// Who calls, by which method, in which language: the one place that turns it into header blocks and header fields.
struct CallIdentity {
    let method: AuthenticationMethod
    let languages: LanguagePreferences
    let header: AuthHeader

    /// Writes the SOAP header blocks; `nil` if the method has none.
    var blocks: ((inout XMLWriter) throws(XMLError) -> Void)? {
        switch method {
        case .authHeader: header.encode(to:)
        case .httpBasic: nil
        case .oldHeaders: header.encodeOld(to:)
        }
    }

    /// The HTTP header fields.
    ///
    /// The locale stands in the authHeader if there is one, since that counts before `Accept-Language` (IPS protocol, “Locale”).
    ///
    /// - Throws: `ServiceClientError` for a user name that HTTP Basic cannot carry.
    func fields() throws -> [(name: String, value: String)] {
        var fields: [(name: String, value: String)] = header.wantsGzip ? [("Accept-Encoding", "gzip")] : []
        var preferences = languages
        if let locale = header.locale { preferences = method == .authHeader ? .none : LanguagePreferences([locale]) }
        if let value = preferences.headerValue { fields.append(("Accept-Language", value)) }
        if method == .httpBasic {
            fields.append(("Authorization", try BasicAuthentication(header.credentials).headerValue()))
        }
        return fields
    }
}
