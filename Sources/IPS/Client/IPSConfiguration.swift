public import ServiceClient
public import XMLStream

/// Where the service is, who calls it, and how.
public struct IPSConfiguration: Sendable {
    /// The service's URL, `https://HOST/scene7/services/IpsApiService`.
    public var endpoint: String

    /// The user and the password, sent in each call's authHeader.
    public var credentials: Credentials

    /// The program that calls; by default this package.
    public var application: ApplicationIdentity

    /// The languages for calls without a locale, sent as `Accept-Language`; by default none.
    public var languages = LanguagePreferences.none

    /// Whether answers come compressed (`gzipResponse`); by default they do.
    public var wantsGzip = true

    /// How long a call may take, from connecting to the last byte; by default two minutes.
    public var timeout = Duration.seconds(120)

    /// The size of an answer, in bytes after decompression; by default 1 GiB.
    public var responseBytes = 1 << 30

    /// How much of an answer's XML is accepted; by default `XMLLimits.standard`.
    public var limits = XMLLimits.standard

    /// Makes a configuration; change the properties that should differ.
    ///
    /// - Parameters:
    ///   - endpoint: The service's URL.
    ///   - credentials: The user and the password.
    ///   - application: The program that calls; by default this package.
    public init(endpoint: String, credentials: Credentials, application: ApplicationIdentity = .castile) {
        self.endpoint = endpoint
        self.credentials = credentials
        self.application = application
    }
}
