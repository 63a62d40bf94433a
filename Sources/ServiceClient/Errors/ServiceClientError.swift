/// Why an exchange with a service failed, below the protocol of that service: no answer came, or it cannot be read.
///
/// `catch` by code: `catch let error as ServiceClientError where error.code == .timedOut`. The texts never hold a header's value, a
/// body, or the query of an URL.
public struct ServiceClientError: Error, Sendable, CustomStringConvertible {
    /// What kind of failure it is.
    public var code: Code

    /// What happened, in one line.
    public var message: String

    /// What can be done about it; nil when nothing is known.
    public var advice: String?

    /// The host and port that were asked, such as `mail.example.com:8463`.
    public var endpoint: String?

    /// The operation that was called; filled in by ``ClientPipeline``.
    public var operation: String?

    /// The setting whose value was passed: a timeout or a limit.
    public var setting: Setting?

    /// Whether the server may have seen the request and acted upon it.
    ///
    /// Only if it surely has not, a write can be repeated safely.
    public var mayHaveReachedServer: Bool

    /// What the layer below said.
    public var underlyingError: (any Error)?

    /// An error.
    ///
    /// - Parameters:
    ///   - code: The kind of failure.
    ///   - message: What happened, in one line, without secrets.
    ///   - advice: What can be done about it.
    ///   - endpoint: Host and port.
    ///   - operation: The operation that was called.
    ///   - setting: The setting whose value was passed.
    ///   - mayHaveReachedServer: Whether the server may have acted upon the request; default true, the careful answer.
    ///   - underlyingError: What the layer below said.
    public init(
        _ code: Code,
        _ message: String,
        advice: String? = nil,
        endpoint: String? = nil,
        operation: String? = nil,
        setting: Setting? = nil,
        mayHaveReachedServer: Bool = true,
        underlyingError: (any Error)? = nil
    ) {
        self.code = code
        self.message = message
        self.advice = advice
        self.endpoint = endpoint
        self.operation = operation
        self.setting = setting
        self.mayHaveReachedServer = mayHaveReachedServer
        self.underlyingError = underlyingError
    }

    /// A few words without dynamic text, for metrics and for choosing an exit code.
    public var shortDescription: String { code.rawValue }

    /// Several lines for people: what happened and where, what to do, what the layer below said.
    public var description: String {
        var lines = [[operation, endpoint, message].compactMap { $0 }.joined(separator: ": ")]
        if let setting { lines.append("  \(setting.name) is \(setting.value)") }
        if let advice { lines.append("  \(advice)") }
        if let underlyingError, !(underlyingError is CancellationError) { lines.append("  cause: \(underlyingError)") }
        return lines.joined(separator: "\n")
    }

    /// The name of the time for a whole exchange: the parameter of ``ClientTransport/send(_:body:timeout:)``.
    static let exchangeTimeout = "timeout"

    static func advice(raising name: String) -> String { "If the server is only slow, raise \(name)." }

    /// The error of a client whose users know the time for a whole exchange under a name of its own.
    package func naming(timeout name: String) -> ServiceClientError {
        guard setting?.name == Self.exchangeTimeout else { return self }
        var error = self
        error.setting?.name = name
        error.advice = Self.advice(raising: name)
        return error
    }

    /// A timeout or a limit, as the user set it.
    public struct Setting: Hashable, Sendable {
        /// The name, such as `timeout`.
        public var name: String

        /// The value with its unit, such as `30.0 seconds`.
        public var value: String

        /// A setting.
        ///
        /// - Parameters:
        ///   - name: The name.
        ///   - value: The value with its unit.
        public init(name: String, value: String) {
            self.name = name
            self.value = value
        }
    }
}

extension ServiceClientError: Hashable {
    /// Compares everything; the underlying errors by what they say.
    ///
    /// - Parameters:
    ///   - left: An error.
    ///   - right: Another.
    /// - Returns: Whether all parts are equal.
    public static func == (left: ServiceClientError, right: ServiceClientError) -> Bool {
        left.parts == right.parts
    }

    /// Hashes what is compared.
    ///
    /// - Parameter hasher: Takes the parts.
    public func hash(into hasher: inout Hasher) {
        hasher.combine(parts)
    }

    private var parts: [String?] {
        [
            code.rawValue, message, advice, endpoint, operation, setting?.name, setting?.value, "\(mayHaveReachedServer)",
            underlyingError.map { String(reflecting: $0) },
        ]
    }
}
