/// A process on the server: read its news, wait for its result, or cancel it.
///
/// ```swift
/// for try await update in try await client.start("VerifyStore", parameters: ["id": 1]) {
///     update.newLogLines.forEach { print($0) }
/// }
/// ```
/// The first answer decides whether there is a process at all; a call that was done at once has one update, the last.
public struct LongRunningOperation: AsyncSequence, Sendable {
    /// What is read.
    public typealias Element = StatusUpdate

    /// The function that started it; nil when it was taken up by its token alone.
    public let function: String?
    /// Names the process; nil when the call was done at once.
    ///
    /// Keep it to attach to the process from another run of the program.
    public let token: String?
    /// The first answer; nil when the process was taken up by its token.
    public let firstStatus: MailStoreStatus?
    /// Whether the process on the server is cancelled together with the task that reads its news; set from the configuration.
    public var cancelsWithTask: Bool
    private let client: MailStoreClient

    init(client: MailStoreClient, token: String?, function: String?, first: MailStoreStatus?) {
        self.client = client
        self.token = token
        self.function = function
        firstStatus = first
        cancelsWithTask = client.configuration.cancelsWithTask
    }

    /// The news, from the first answer to the last; read it once.
    public var statusUpdates: StatusUpdates {
        StatusUpdates(client: client, token: token, function: function, first: firstStatus, cancelsWithTask: cancelsWithTask)
    }

    /// A reader of ``statusUpdates``.
    ///
    /// - Returns: The reader.
    public func makeAsyncIterator() -> StatusUpdates.AsyncIterator {
        statusUpdates.makeAsyncIterator()
    }

    /// Waits for the end.
    ///
    /// - Parameter onUpdate: Receives all news on the way; default nobody.
    /// - Returns: What the function returns.
    /// - Throws: ``MailStoreError`` when the process failed, or when news of it ended; `CancellationError`.
    public func result(onUpdate: (StatusUpdate) -> Void = { _ in }) async throws -> JSONValue {
        try await finalStatus(onUpdate: onUpdate).checked(function ?? "").result
    }

    /// Waits for the end, good or bad.
    ///
    /// - Parameter onUpdate: Receives all news on the way; default nobody.
    /// - Returns: The last status.
    /// - Throws: ``MailStoreError`` when news of the process ended; `CancellationError`.
    public func finalStatus(onUpdate: (StatusUpdate) -> Void = { _ in }) async throws -> MailStoreStatus {
        var last = MailStoreStatus()
        for try await update in statusUpdates {
            onUpdate(update)
            last = update.status
        }
        return last
    }

    /// Asks the server to cancel, then waits for the end; the server decides if and when.
    ///
    /// - Parameter onUpdate: Receives the news from the first that the server still has; default nobody.
    /// - Returns: The last status, which may well say that the process succeeded.
    /// - Throws: ``MailStoreError``: no process, or a server up to version 8, which cannot cancel.
    @discardableResult
    public func cancel(onUpdate: (StatusUpdate) -> Void = { _ in }) async throws -> MailStoreStatus {
        guard let token else {
            throw MailStoreError(.noToken, "the call was done at once; there is nothing to cancel", operation: function ?? "")
        }
        try await client.requestCancellation(of: token)
        return try await client.attach(to: token, function: function).finalStatus(onUpdate: onUpdate)
    }
}
