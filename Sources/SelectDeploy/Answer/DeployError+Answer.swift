internal import ServiceClient

extension DeployError {
    /// An error from the answer of the server.
    ///
    /// The body may be an error object, another text, or nothing.
    init(operation: String, status: Int, requestID: String?, body: [UInt8]) {
        let entry = DeployStatus.failure(status)
        let message = entry.map { "\($0.code) \($0.name): \($0.meaning); \($0.advice)" }
        self.init(
            .status(status),
            operation: operation,
            message: message ?? Self.unknown(status)
        )
        self.status = status
        self.requestID = requestID
        let error = (try? DeployValue(json: body))?["error"]
        serverCode = error?["code"]?.scalarText
        serverMessage = error?["message"]?.scalarText ?? error?.scalarText
    }

    private static func unknown(_ status: Int) -> String {
        RetryPolicy.busyStatuses.contains(status)
            ? "\(status): the server, or what stands before it, is too busy or away; later it may work"
            : "\(status) is not a status of this API; check host and base path, and what stands between"
    }
}
