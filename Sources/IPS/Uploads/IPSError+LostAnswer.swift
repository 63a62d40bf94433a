internal import SOAP
internal import ServiceClient
internal import XMLStream

extension IPSError {
    /// Whether the service may have got the request of an upload, or its beginning, although it did not answer as it should.
    var mayHaveReachedService: Bool {
        switch underlyingError {
        case let error as ServiceClientError: error.mayHaveReachedServer
        // A status of these, as for an URL that the web server does not know, is a refusal; any other answer can be that of a proxy.
        case is XMLError: exchange?.status.map { !(400..<500).contains($0) } ?? false
        default: fault == nil && code == .transport
        }
    }

    /// Whether the service may have taken a file, because the whole request may have arrived, and what was lost is the answer.
    var isAnswerLost: Bool { mayHaveReachedService && code != .unreadableFile && code != .changedFile }
}
