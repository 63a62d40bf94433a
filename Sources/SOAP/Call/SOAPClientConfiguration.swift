public import XMLStream

/// Where a service is and how it is called.
public struct SOAPClientConfiguration: Sendable {
    /// The service's URL, http or https.
    public var endpoint: String

    /// The version of SOAP; by default 1.1.
    public var version = SOAPVersion.v1_1

    /// The names that the decoders know.
    public var vocabulary = XMLVocabulary.empty

    /// How much of an answer's XML is accepted; by default `XMLLimits.standard`.
    public var limits = XMLLimits.standard

    /// The size of an answer, in bytes after decompression; by default 256 MiB.
    ///
    /// The transport has a limit of its own, `TransportConfiguration.Limits.responseBytes`, of the same size; the smaller one counts.
    public var responseBytes = 256 << 20

    /// How long a call may take, from connecting to the last byte; by default two minutes.
    public var timeout = Duration.seconds(120)

    /// What is left out of the messages in errors; by default passwords.
    public var redaction = SOAPRedaction.passwords

    /// Is told of each exchange, redacted, with the operation's name and the error if it failed; by default nobody is.
    ///
    /// Each attempt of a call that is sent again is an exchange, and so is one that was cancelled. A stream of records that is left before
    /// its end is one without a failure, whose response is what came of it.
    public var onExchange: (@Sendable (_ operation: String, _ exchange: SOAPExchange, _ failure: SOAPError?) -> Void)?

    /// Makes a configuration; change the properties that should differ.
    ///
    /// - Parameter endpoint: The service's URL.
    public init(endpoint: String) { self.endpoint = endpoint }
}
