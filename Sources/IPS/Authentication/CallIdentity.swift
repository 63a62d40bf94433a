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

    /// The HTTP header fields of a call.
    ///
    /// - Throws: `ServiceClientError` for a user name that HTTP Basic cannot carry.
    func fields() throws -> [(name: String, value: String)] {
        var fields = fields(besideHeader: method == .authHeader)
        if method == .httpBasic {
            fields.append(("Authorization", try BasicAuthentication(header.credentials).headerValue()))
        }
        return fields
    }

    /// The HTTP header fields of an upload, which has an authHeader whatever the method.
    func uploadFields() -> [(name: String, value: String)] { fields(besideHeader: true) }

    /// How the answer should come: compressed or not, and in which language.
    ///
    /// The locale stands in the authHeader if there is one, since that counts before `Accept-Language` (IPS protocol, “Locale”).
    private func fields(besideHeader hasHeader: Bool) -> [(name: String, value: String)] {
        var fields: [(name: String, value: String)] = header.wantsGzip ? [("Accept-Encoding", "gzip")] : []
        var preferences = languages
        if let locale = header.locale { preferences = hasHeader ? .none : LanguagePreferences([locale]) }
        if let value = preferences.headerValue { fields.append(("Accept-Language", value)) }
        return fields
    }
}
