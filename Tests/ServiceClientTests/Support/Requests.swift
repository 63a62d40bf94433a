import HTTPTypes
import ServiceClient
import TestServers

extension ScriptedServer {
    /// A request to this server.
    func request(_ method: HTTPRequest.Method = .get, _ path: String = "/", scheme: String = "http") -> HTTPRequest {
        HTTPRequest(method: method, scheme: scheme, authority: "127.0.0.1:\(port)", path: path)
    }
}

/// Sends one request and reads the whole answer.
func exchange(
    _ request: HTTPRequest,
    body: HTTPBody? = nil,
    configuration: TransportConfiguration = .init(),
    timeout: Duration = .seconds(120)
) async throws -> (HTTPResponse, [UInt8]) {
    try await AsyncHTTPClientTransport.withTransport(configuration: configuration) { transport in
        let (response, body) = try await transport.send(request, body: body, timeout: timeout)
        return (response, try await body.collect(upTo: 1 << 24))
    }
}

/// The error of an exchange that must fail.
func failure(
    _ request: HTTPRequest,
    body: HTTPBody? = nil,
    configuration: TransportConfiguration = .init(),
    timeout: Duration = .seconds(120)
) async -> ServiceClientError? {
    do {
        _ = try await exchange(request, body: body, configuration: configuration, timeout: timeout)
        return nil
    } catch {
        return error as? ServiceClientError
    }
}
