import AsyncHTTPClient
import NIOCore
import NIOHTTP1
import NIOHTTPCompression
import NIOPosix
import NIOSSL

extension Exchange {
    /// What an error of the layers below means to the caller.
    func error(_ error: any Error, phase: Phase) -> ServiceClientError {
        switch error {
        case var error as ServiceClientError:
            error.endpoint = error.endpoint ?? target.endpoint
            return error
        case is CancellationError:
            return cancelled(phase)
        case is ConnectionGate.DeadlinePassed:
            let limit = configuration.limits.connectionsPerHost
            let message = "no connection came free (limits.connectionsPerHost is \(limit))"
            return timedOut(ServiceClientError.exchangeTimeout, timeout, message, reached: false)
        case let error as HTTPClientError:
            return clientError(error, phase: phase)
        case let error as NIOConnectionError:
            return unreachable(error)
        case is ChannelError, is IOError:
            return channelError(error, phase: phase)
        case is NIOSSLError, is BoringSSLError, is NIOSSLExtraError:
            return phase == .body || Self.isAfterHandshake(error) ? closed(phase, error) : tlsFailure(error)
        case is HTTPParserError:
            return phase == .body ? closed(phase, error) : invalid(error)
        case let error as NIOHTTPDecompression.DecompressionError where error == .limit:
            return ratioExceeded()
        case let error as NIOHTTPDecompression.ExtraDecompressionError where error == .truncatedData:
            return closed(.body, error)
        case is NIOHTTPDecompression.DecompressionError, is NIOHTTPDecompression.ExtraDecompressionError:
            return self.error(.invalidResponse, "the compressed answer cannot be decompressed", underlying: error)
        default:
            return self.error(.other, "the exchange failed", underlying: error)
        }
    }

    private func clientError(_ error: HTTPClientError, phase: Phase) -> ServiceClientError {
        switch error {
        case .cancelled: cancelled(phase)
        case .deadlineExceeded: timedOut(ServiceClientError.exchangeTimeout, timeout, "no complete answer came")
        case .readTimeout: timedOut("timeouts.idleRead", configuration.timeouts.idleRead ?? timeout, "nothing came from the server")
        case .connectTimeout: timedOut("timeouts.connect", configuration.timeouts.connect, "no connection came about", reached: false)
        case .tlsHandshakeTimeout:
            timedOut("timeouts.connect", configuration.timeouts.connect, "the TLS handshake did not end", reached: false)
        case .getConnectionFromPoolTimeout:
            timedOut(
                "timeouts.connect",
                configuration.timeouts.connect,
                "no connection came free; limits.connectionsPerHost is \(configuration.limits.connectionsPerHost)",
                reached: false
            )
        case .proxyAuthenticationRequired:
            proxyRefused("asks for a user and a password, or does not know these (407)", advice: "Write them into the URL of the proxy.")
        case .invalidProxyResponse:
            proxyRefused("opens no connection", advice: "Whoever runs it can say why; check also the host and the port of the service.")
        case .httpProxyHandshakeTimeout:
            timedOut("timeouts.connect", configuration.timeouts.connect, "the proxy opened no connection", reached: false)
        case .remoteConnectionClosed, .uncleanShutdown: closed(phase, nil)
        case .alreadyShutdown:
            ServiceClientError(.invalidRequest, "the transport was shut down", endpoint: target.endpoint, mayHaveReachedServer: false)
        default:
            if error.shortDescription.hasPrefix("Invalid header field") {
                ServiceClientError(
                    .invalidRequest,
                    "a header field of the request holds a line end or another forbidden character",
                    endpoint: target.endpoint,
                    mayHaveReachedServer: false
                )
            } else {
                self.error(.other, "the exchange failed: \(error.shortDescription)", underlying: error)
            }
        }
    }

    private func channelError(_ error: any Error, phase: Phase) -> ServiceClientError {
        switch error {
        case ChannelError.connectTimeout:
            timedOut("timeouts.connect", configuration.timeouts.connect, "no connection came about", reached: false)
        case let error as IOError where [ECONNREFUSED, EHOSTUNREACH, ENETUNREACH, EADDRNOTAVAIL].contains(error.errnoCode):
            unreachable(error)
        default:
            closed(phase, error)
        }
    }

    private func timedOut(_ name: String, _ value: Duration, _ message: String, reached: Bool = true) -> ServiceClientError {
        ServiceClientError(
            .timedOut,
            "\(message) within \(value)",
            advice: ServiceClientError.advice(raising: name),
            endpoint: target.endpoint,
            setting: .init(name: name, value: "\(value)"),
            mayHaveReachedServer: reached
        )
    }

    private func proxyRefused(_ reason: String, advice: String) -> ServiceClientError {
        let name = configuration.proxy.map { "the proxy \($0)" } ?? "the proxy"
        return ServiceClientError(
            .proxyRefused,
            "\(name) \(reason)",
            advice: advice,
            endpoint: target.endpoint,
            mayHaveReachedServer: false
        )
    }

    /// With a proxy it is the proxy to which there is no connection.
    private func unreachable(_ error: any Error) -> ServiceClientError {
        let failure = error as? NIOConnectionError
        let (host, place) = configuration.proxy.map { ($0.host, "proxy \($0)") } ?? (target.host, target.endpoint)
        let isUnknownName = failure.map { ($0.dnsAError ?? $0.dnsAAAAError) != nil && $0.connectionErrors.isEmpty } ?? false
        if let failure, !failure.connectionErrors.isEmpty, failure.connectionErrors.allSatisfy({ Self.isConnectTimeout($0.error) }) {
            return timedOut("timeouts.connect", configuration.timeouts.connect, "no connection came about", reached: false)
        }
        return ServiceClientError(
            .unreachable,
            isUnknownName ? "the host name \"\(host)\" is not known" : "nothing accepts connections there",
            advice: isUnknownName
                ? "Check the spelling of the host and the name resolution of this machine."
                : "Check host and port, and whether the service runs and is not behind a firewall.",
            endpoint: place,
            mayHaveReachedServer: false,
            underlyingError: error
        )
    }

    private static func isConnectTimeout(_ error: any Error) -> Bool {
        guard case ChannelError.connectTimeout = error else { return false }
        return true
    }

    /// Whether a TLS error ended a connection that had come about, so that the server may have the request.
    private static func isAfterHandshake(_ error: any Error) -> Bool {
        switch error {
        case is BoringSSLError, NIOSSLError.shutdownFailed, NIOSSLError.uncleanShutdown, NIOSSLError.writeDuringTLSShutdown,
            NIOSSLError.readInInvalidTLSState:
            true
        default: false
        }
    }

    private func tlsFailure(_ error: any Error) -> ServiceClientError {
        ServiceClientError(
            .tlsFailure,
            "no trusted TLS connection came about",
            advice: "If the server's certificate is self-signed, pin its SHA-256 fingerprint or name its certificate authority; check also "
                + "that the port speaks TLS and that the host is a name in the certificate.",
            endpoint: target.endpoint,
            mayHaveReachedServer: false,
            underlyingError: error
        )
    }

    /// Which call that got no answer may be made again; the transport does not know what this one does.
    private static let repetition = "A call that only reads can be made again; one that changes something may have been done."

    private func closed(_ phase: Phase, _ error: (any Error)?) -> ServiceClientError {
        phase == .body
            ? self.error(
                .truncatedResponse,
                "the connection ended within the answer",
                advice: "\(Self.repetition) If it stays, look at the server's log.",
                underlying: error
            )
            : self.error(
                .connectionClosed,
                "the connection ended before an answer came",
                advice: "\(Self.repetition) Check that the port speaks \(target.scheme).",
                underlying: error
            )
    }

    private func ratioExceeded() -> ServiceClientError {
        let ratio = configuration.limits.compressionRatio
        return ServiceClientError(
            .compressionRatio,
            "the compressed answer grows to more than \(ratio) times its size, as an attack would",
            advice: "If the server is trusted, raise limits.compressionRatio or do not ask for gzip.",
            endpoint: target.endpoint,
            setting: .init(name: "limits.compressionRatio", value: "\(ratio)")
        )
    }

    private func cancelled(_ phase: Phase) -> ServiceClientError {
        ServiceClientError(
            .cancelled,
            "the call was cancelled",
            endpoint: target.endpoint,
            mayHaveReachedServer: phase != .queue,
            underlyingError: CancellationError()
        )
    }

    private func invalid(_ error: any Error) -> ServiceClientError {
        self.error(
            .invalidResponse,
            "what the server sends is not HTTP",
            advice: "Check the port, and whether it speaks \(target.scheme).",
            underlying: error
        )
    }

    private func error(
        _ code: ServiceClientError.Code,
        _ message: String,
        advice: String? = nil,
        underlying: (any Error)?
    ) -> ServiceClientError {
        ServiceClientError(code, message, advice: advice, endpoint: target.endpoint, underlyingError: underlying)
    }
}
