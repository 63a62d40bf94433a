public import CoreMetrics
public import Logging
public import ServiceClient
public import XMLStream

/// Where the service is, who calls it, and how.
public struct IPSConfiguration: Sendable {
    /// The service's URL, `https://HOST/scene7/services/IpsApiService`.
    public var endpoint: String

    /// The URL that takes uploads; `nil`, the default, is `/scene7/UploadFile` at the service's host.
    ///
    /// The regions of the service have hosts of their own for uploads.
    public var uploadURL: String?

    /// The user and the password.
    public var credentials: Credentials

    /// Provides the password instead of ``credentials``; by default `nil`.
    ///
    /// It is asked with the first call, and once more after the service refused its answer.
    public var passwordProvider: PasswordProvider?

    /// How a call says who calls; by default the authHeader.
    public var authentication = AuthenticationMethod.authHeader

    /// The program that calls; by default this package.
    public var application: ApplicationIdentity

    /// The languages for calls without a locale, sent as `Accept-Language`; by default those that the process's environment prefers.
    public var languages = LanguagePreferences.ofProcess

    /// The version of the API that requests are written in; by default the newest.
    ///
    /// Answers are read in any version.
    public var apiVersion = APIVersion.newest

    /// Whether answers come compressed (`gzipResponse`); by default they do.
    public var wantsGzip = true

    /// How long one exchange may take, from waiting for a connection to the last byte; by default two minutes.
    public var timeout = Duration.seconds(120)

    /// When a request is sent again and after which waits; by default `RetryPolicy`'s.
    ///
    /// Which operations may be, ``IPSSession/repeating`` says instead of the policy's `isSafe`. A call ends at the latest when the policy's
    /// deadline and one ``timeout`` passed.
    public var retry = RetryPolicy()

    /// Whether a batch operation that fails for some of its objects throws; by default it does not, and the answer's
    /// ``BatchAnswer/outcome`` tells.
    public var throwsOnPartialFailure = false

    /// How long a session keeps what it looked up; by default 1 hour without a call, 24 hours in all.
    public var lifetime = SessionLifetime()

    /// The size of an answer, in bytes after decompression; by default 256 MiB.
    ///
    /// The transport has a limit of its own, `TransportConfiguration.Limits.responseBytes`, of the same size; the smaller one counts.
    public var responseBytes = 256 << 20

    /// How much of an answer's XML is accepted; by default `XMLLimits.standard`.
    public var limits = XMLLimits.standard

    /// Takes a line for each exchange and each call, at the level debug; by default nobody.
    public var logger = Logger(label: "castile.ips") { _ in SwiftLogNoOpLogHandler() }

    /// Keeps the last exchanges, redacted; by default nobody does.
    public var recorder: ExchangeRecorder?

    /// Makes counters and timers; by default those that the process was set up with.
    public var metrics: any MetricsFactory = MetricsSystem.factory

    /// Measures calls and sessions and waits before repetitions; by default the continuous clock.
    public var clock: any Clock<Duration> = ContinuousClock()

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

    /// Makes a configuration with a password from elsewhere; change the properties that should differ.
    ///
    /// - Parameters:
    ///   - endpoint: The service's URL.
    ///   - user: The user.
    ///   - application: The program that calls; by default this package.
    ///   - passwordProvider: Provides the password; its errors end the call that needs it.
    public init(
        endpoint: String,
        user: String,
        application: ApplicationIdentity = .castile,
        passwordProvider: @escaping PasswordProvider
    ) {
        self.init(endpoint: endpoint, credentials: Credentials(user: user, password: Secret("")), application: application)
        self.passwordProvider = passwordProvider
    }
}
