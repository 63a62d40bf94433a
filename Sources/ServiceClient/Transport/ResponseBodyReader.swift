import AsyncHTTPClient
import NIOCore

/// Reads the body of one answer: against the deadline, up to the limit, with errors that say what broke.
actor ResponseBodyReader {
    private enum Event: Sendable {
        case chunk(ByteBuffer?)
        case deadline
    }

    private var iterator: HTTPClientResponse.Body.AsyncIterator
    private let exchange: Exchange
    private let pass: ConnectionGate.Pass
    private var received = 0
    private var failure: ServiceClientError?

    init(_ body: HTTPClientResponse.Body, exchange: Exchange, pass: ConnectionGate.Pass) {
        iterator = body.makeAsyncIterator()
        self.exchange = exchange
        self.pass = pass
    }

    func next() async throws -> [UInt8]? {
        if let failure { throw failure }
        do {
            guard let buffer = try await nextBeforeDeadline() else {
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
            let failure = exchange.error(error, phase: .body)
            self.failure = failure
            pass.release()
            throw failure
        }
    }

    private func nextBeforeDeadline() async throws -> ByteBuffer? {
        try await withThrowingTaskGroup(of: Event.self) { group in
            group.addTask { .chunk(try await self.pull()) }
            group.addTask { [deadline = exchange.deadline] in
                try await Task.sleep(until: deadline, clock: .continuous)
                return .deadline
            }
            defer { group.cancelAll() }
            guard case .chunk(let buffer) = try await group.next() else { throw HTTPClientError.deadlineExceeded }
            if buffer == nil { try Task.checkCancellation() }
            return buffer
        }
    }

    private func pull() async throws -> ByteBuffer? {
        var iterator = iterator
        defer { self.iterator = iterator }
        return try await iterator.next(isolation: self)
    }
}
