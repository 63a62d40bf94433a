import AsyncHTTPClient
import NIOCore
import NIOHTTP1
import Synchronization

/// Takes an answer from the event loop of its connection, and wakes its caller once.
///
/// A small answer comes in one piece: its caller is woken when all of it is there, not for the head and again for the body. What has not
/// come in the piece that brought the head is left to the reader of the body.
final class ResponseReceiver: HTTPClientResponseDelegate {
    typealias Caller = CheckedContinuation<HTTPResponseHead, any Error>

    private struct State {
        var head: HTTPResponseHead?
        var caller: Caller?
    }

    private let buffer: ResponseBuffer
    private let state: Mutex<State>

    init(_ buffer: ResponseBuffer, caller: Caller) {
        self.buffer = buffer
        state = Mutex(State(caller: caller))
    }

    /// Sends a request on an event loop.
    func start(_ request: HTTPClient.Request, with client: HTTPClient, on eventLoop: any EventLoop, deadline: NIODeadline) {
        // All that follows happens on this one thread, so it is woken once.
        eventLoop.execute { [self] in
            guard buffer.isOpen else { return fail(CancellationError()) }
            let task = client.execute(request: request, delegate: self, eventLoop: .delegate(on: eventLoop), deadline: deadline)
            buffer.whenStopped { task.cancel() }
            task.futureResult.whenFailure { self.fail($0) }
        }
    }

    func didReceiveHead(task: HTTPClient.Task<Void>, _ head: HTTPResponseHead) -> EventLoopFuture<Void> {
        state.withLock { $0.head = head }
        task.eventLoop.execute { self.handOver() }
        return task.eventLoop.makeSucceededVoidFuture()
    }

    func didReceiveBodyPart(task: HTTPClient.Task<Void>, _ part: ByteBuffer) -> EventLoopFuture<Void> {
        do {
            if try buffer.append(part) { return task.eventLoop.makeSucceededVoidFuture() }
        } catch {
            return task.eventLoop.makeFailedFuture(error)
        }
        let emptied = task.eventLoop.makePromise(of: Void.self)
        buffer.whenEmptied { emptied.succeed() }
        return emptied.futureResult
    }

    func didFinishRequest(task: HTTPClient.Task<Void>) {
        buffer.finish(.success(()))
        handOver()
    }

    private func fail(_ error: any Error) {
        buffer.finish(.failure(error))
        handOver()
        state.withLock { $0.caller.take() }?.resume(throwing: error)
    }

    /// Wakes the caller, if there is a head.
    private func handOver() {
        let (head, caller) = state.withLock { state in (state.head, state.head == nil ? nil : state.caller.take()) }
        if let head { caller?.resume(returning: head) }
    }
}
