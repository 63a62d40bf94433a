internal import ServiceClient
internal import XMLStream

/// The SOAP header blocks that say who calls, in which language, and how the answer should come.
struct AuthHeader {
    /// The block's namespace, the same in every version of the API (IPS protocol, “authHeader”).
    static let namespace = "http://www.scene7.com/IpsApi/xsd"

    /// The namespace of the blocks from before 3.8 (same source).
    static let oldNamespace = "http://www.scene7.com/IpsApi"

    let credentials: Credentials
    let locale: LocaleTag?
    let application: ApplicationIdentity
    let wantsGzip: Bool

    /// Writes the block; its elements stand in the order that the schema gives.
    func encode(to writer: inout XMLWriter) throws(XMLError) {
        try writer.element(
            "authHeader",
            start: #"<authHeader xmlns="http://www.scene7.com/IpsApi/xsd">"#,
            end: "</authHeader>",
            declaring: (nil, Self.namespace)
        ) { (writer) throws(XMLError) in
            try writer.element("user", credentials.user)
            try writer.element("password", credentials.password.reveal())
            if let locale { try writer.element("locale", locale.description) }
            try writer.element("appName", application.name)
            try writer.element("appVersion", application.version)
            try writer.element("gzipResponse", wantsGzip)
        }
    }

    /// Writes the two blocks from before 3.8.
    func encodeOld(to writer: inout XMLWriter) throws(XMLError) {
        try writer.element(XMLName("AuthUser", in: Self.oldNamespace), credentials.user)
        try writer.element(XMLName("AuthPassword", in: Self.oldNamespace), credentials.password.reveal())
    }
}
