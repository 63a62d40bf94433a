import AsyncHTTPClient
import NIOCore

/// Reads the body of one answer: against the deadline, up to the limit, with errors that say what broke.
actor ResponseBodyReader {
    private var iterator: HTTPClientResponse.Body.AsyncIterator
    private let exchange: Exchange
    private let pass: ConnectionGate.Pass
    private var received = 0
    private var failure: ServiceClientError?

    /// The read under way, which the deadline ends.
    private var read: Task<ByteBuffer?, any Error>?

    /// Waits for the deadline: once for the whole body, since a body has many chunks and a timer costs more than a chunk.
    private var timer: Task<Void, Never>?
    private var isOverdue = false

    init(_ body: HTTPClientResponse.Body, exchange: Exchange, pass: ConnectionGate.Pass) {
        iterator = body.makeAsyncIterator()
        self.exchange = exchange
        self.pass = pass
    }

    deinit { timer?.cancel() }

    func next() async throws -> [UInt8]? {
        if let failure { throw failure }
        do {
            guard let buffer = try await nextBeforeDeadline() else {
                timer?.cancel()
                pass.release()
                return nil
            }
            received += buffer.readableBytes
            let limit = exchange.configuration.limits.responseBytes
            guard received <= limit else {
                throw HTTPBody.tooLarge(limit: limit, setting: "limits.responseBytes", length: nil, endpoint: exchange.target.endpoint)
            }
            return Array(buffer.readableBytesView)
        } catch {
            timer?.cancel()
            let failure = exchange.error(error, phase: .body)
            self.failure = failure
            pass.release()
            throw failure
        }
    }

    private func nextBeforeDeadline() async throws -> ByteBuffer? {
        if timer == nil {
            timer = Task { [weak self, deadline = exchange.deadline] in
                try? await Task.sleep(until: deadline, clock: .continuous)
                if !Task.isCancelled { await self?.expire() }
            }
        }
        guard !isOverdue else { throw HTTPClientError.deadlineExceeded }
        let read = Task { try await self.pull() }
        self.read = read
        defer { self.read = nil }
        do {
            let buffer = try await withTaskCancellationHandler {
                try await read.value
            } onCancel: {
                read.cancel()
            }
            // What is cancelled while it waits ends without an error.
            if buffer == nil, isOverdue { throw HTTPClientError.deadlineExceeded }
            if buffer == nil { try Task.checkCancellation() }
            return buffer
        } catch {
            throw isOverdue ? HTTPClientError.deadlineExceeded : error
        }
    }

    private func expire() {
        isOverdue = true
        read?.cancel()
    }

    private func pull() async throws -> ByteBuffer? {
        var iterator = iterator
        defer { self.iterator = iterator }
        return try await iterator.next(isolation: self)
    }
}
