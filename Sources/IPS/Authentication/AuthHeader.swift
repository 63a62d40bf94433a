internal import ServiceClient
internal import XMLStream

/// The SOAP header block that says who calls, in which language, and how the answer should come.
struct AuthHeader {
    /// The block's namespace, the same in every version of the API (IPS protocol, “authHeader”).
    static let namespace = "http://www.scene7.com/IpsApi/xsd"

    let credentials: Credentials
    let locale: LocaleTag?
    let application: ApplicationIdentity
    let wantsGzip: Bool

    /// Writes the block; its elements stand in the order that the schema gives.
    func encode(to writer: inout XMLWriter) throws(XMLError) {
        try writer.element(XMLName("authHeader", in: Self.namespace)) { (writer) throws(XMLError) in
            try writer.element("user", credentials.user)
            try writer.element("password", credentials.password.reveal())
            if let locale { try writer.element("locale", locale.description) }
            try writer.element("appName", application.name)
            try writer.element("appVersion", application.version)
            try writer.element("gzipResponse", wantsGzip)
        }
    }
}
