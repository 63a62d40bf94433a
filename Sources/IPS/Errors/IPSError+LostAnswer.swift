internal import SOAP
internal import ServiceClient
internal import XMLStream

extension IPSError {
    /// Whether the service may have got the request, or its beginning, and have acted on it, although it did not answer as it should.
    ///
    /// A fault is an answer. So is a status of 400 to 499 without a message, which refuses the request; any other status can be that of a
    /// proxy, which knows less.
    public var mayHaveReachedService: Bool {
        switch underlyingError {
        case let error as ServiceClientError: error.mayHaveReachedServer
        case is XMLError: exchange?.status.map { !(400..<500).contains($0) } ?? false
        default: fault == nil && code == .transport
        }
    }

    /// Whether the service may have taken a file, because the whole request may have arrived, and what was lost is the answer.
    var isAnswerLost: Bool { mayHaveReachedService && code != .unreadableFile && code != .changedFile }
}
