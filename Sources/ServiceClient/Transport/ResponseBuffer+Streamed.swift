import AsyncHTTPClient

extension ResponseBuffer {
    /// Fills itself with the answer to a request that was streamed, until the deadline.
    func fill(from body: HTTPClientResponse.Body, until deadline: ContinuousClock.Instant) {
        let timer = Task {
            guard (try? await Task.sleep(until: deadline, clock: .continuous)) != nil else { return }
            self.stop(HTTPClientError.deadlineExceeded)
        }
        let filling = Task {
            defer { timer.cancel() }
            do {
                for try await part in body {
                    if try self.append(part) { continue }
                    await withCheckedContinuation { continuation in self.whenEmptied { continuation.resume() } }
                }
                self.finish(.success(()))
            } catch {
                self.finish(.failure(error))
            }
        }
        whenStopped { filling.cancel() }
    }
}
