import HTTPTypes

/// How an answer is given: language, compression, and the HTTP status of a fault.
struct AnswerStyle {
    private let negotiation: LocaleNegotiation
    private let acceptLanguage: String?
    private(set) var language: Language
    private(set) var isCompressed: Bool
    private(set) var faultStatus = 500

    /// What HTTP says; it stays so when the envelope cannot be read.
    init(_ headers: HTTPFields, serverLocale: IPSLocale) {
        negotiation = LocaleNegotiation(serverLocale: serverLocale)
        acceptLanguage = headers[.acceptLanguage]
        language = negotiation.language(of: negotiation.locale(acceptLanguage: acceptLanguage))
        isCompressed = Self.acceptsGzip(headers[.acceptEncoding])
    }

    /// What the authHeader says goes before what HTTP says.
    mutating func follow(_ header: AuthHeader) throws(IPSFault) {
        if let gzip = header.gzipResponse { isCompressed = gzip }
        if let status = header.faultStatus {
            guard let code = Int(status), (200...599).contains(code) else {
                throw IPSFault(.invalidParameter, .invalidFaultStatus, status)
            }
            faultStatus = code
        }
        language = negotiation.language(of: try negotiation.locale(requested: header.locale, acceptLanguage: acceptLanguage))
    }

    /// Whether an `Accept-Encoding` has gzip, or `*`, with a weight above 0.
    private static func acceptsGzip(_ header: String?) -> Bool {
        let weights = (header ?? "").lowercased().split(separator: ",").reduce(into: [String: Double]()) { weights, part in
            let fields = part.split(separator: ";").map { $0.filter { $0 != " " && $0 != "\t" } }
            guard let name = fields.first else { return }
            let weight = fields.dropFirst().first { $0.hasPrefix("q=") }.map { Double($0.dropFirst(2)) ?? 0 }
            weights[name] = weight ?? 1
        }
        return (weights["gzip"] ?? weights["x-gzip"] ?? weights["*"] ?? 0) > 0
    }
}
