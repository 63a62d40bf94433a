import AsyncHTTPClient
import NIOCore
import Synchronization

/// What has come of an answer's body and nobody has read yet: a connection fills it, one reader empties it.
///
/// It keeps the pass to the connection until the body ends.
final class ResponseBuffer: Sendable {
    /// From so many unread bytes on, the connection waits for the reader.
    static let mostBytes = 1 << 18

    private struct State {
        var parts: [ByteBuffer] = []
        var unread = 0
        var received = 0
        var end: Result<Void, any Error>?
        var reader: CheckedContinuation<Void, Never>?
        var goOn: (@Sendable () -> Void)?
        var stop: (@Sendable () -> Void)?
    }

    private let exchange: Exchange
    private let pass: ConnectionGate.Pass
    private let state = Mutex(State())

    init(exchange: Exchange, pass: ConnectionGate.Pass) {
        self.exchange = exchange
        self.pass = pass
    }

    /// Whether more may come.
    var isOpen: Bool { state.withLock { $0.end == nil } }

    // MARK: The side of the connection

    /// Takes a part.
    ///
    /// - Returns: Whether there is room for more; if not, ``whenEmptied(_:)`` tells when.
    /// - Throws: The error for a body that is too large, which its reader gets too.
    func append(_ part: ByteBuffer) throws -> Bool {
        let limit = exchange.configuration.limits.responseBytes
        let (reader, hasRoom): (CheckedContinuation<Void, Never>?, Bool?) = state.withLock { state in
            guard state.end == nil else { return (nil, true) }
            state.received += part.readableBytes
            guard state.received <= limit else { return (nil, nil) }
            state.parts.append(part)
            state.unread += part.readableBytes
            return (state.reader.take(), state.unread < Self.mostBytes)
        }
        guard let hasRoom else {
            let error = HTTPBody.tooLarge(limit: limit, setting: "limits.responseBytes", length: nil, endpoint: exchange.target.endpoint)
            finish(.failure(error))
            throw error
        }
        reader?.resume()
        return hasRoom
    }

    /// Has a closure called as soon as nothing is left to read, or nobody will.
    func whenEmptied(_ goOn: @escaping @Sendable () -> Void) {
        let isEmpty = state.withLock { state in
            guard state.end == nil, !state.parts.isEmpty else { return true }
            state.goOn = goOn
            return false
        }
        if isEmpty { goOn() }
    }

    /// Has a closure called when the exchange is to be given up; at once, if it has been.
    func whenStopped(_ stop: @escaping @Sendable () -> Void) {
        let hasFailed = state.withLock { state in
            switch state.end {
            case nil: state.stop = stop
            case .success: break
            case .failure: return true
            }
            return false
        }
        if hasFailed { stop() }
    }

    /// Ends the body; the first end counts.
    func finish(_ end: Result<Void, any Error>) {
        let (reader, goOn) = state.withLock { state -> (CheckedContinuation<Void, Never>?, (@Sendable () -> Void)?) in
            guard state.end == nil else { return (nil, nil) }
            state.end = end
            state.stop = nil
            return (state.reader.take(), state.goOn.take())
        }
        pass.release()
        reader?.resume()
        goOn?()
    }

    // MARK: The side of the reader

    /// Gives the exchange up, with what is not read yet, unless it has ended.
    func stop(_ error: any Error) {
        let stop = state.withLock { state -> (@Sendable () -> Void)? in
            if state.end == nil { (state.parts, state.unread) = ([], 0) }
            return state.stop.take()
        }
        finish(.failure(error))
        stop?()
    }

    /// The whole body, if it has come.
    func whole() -> [ByteBuffer]? {
        state.withLock { state in
            guard case .success = state.end else { return nil }
            return state.parts
        }
    }

    /// Takes what is there, and waits for something if nothing is.
    ///
    /// - Returns: One part or more; nil at the end.
    /// - Throws: ``ServiceClientError``, each time again.
    func take() async throws -> [ByteBuffer]? {
        while true {
            let (parts, end, goOn) = state.withLock { state in
                defer { (state.parts, state.unread) = ([], 0) }
                return (state.parts, state.end, state.goOn.take())
            }
            goOn?()
            if !parts.isEmpty { return parts }
            switch end {
            case nil: await wait()
            case .success: return nil
            case .failure(let error): throw exchange.error(error, phase: .body)
            }
        }
    }

    private func wait() async {
        await withTaskCancellationHandler {
            await withCheckedContinuation { continuation in
                let isReady = state.withLock { state in
                    guard state.end == nil, state.parts.isEmpty else { return true }
                    state.reader = continuation
                    return false
                }
                if isReady { continuation.resume() }
            }
        } onCancel: {
            stop(CancellationError())
        }
    }
}
