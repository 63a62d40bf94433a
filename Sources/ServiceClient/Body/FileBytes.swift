internal import NIOPosix

/// A regular file of this machine that is read in chunks, so that its size does not matter.
///
/// It is read as it was when it was looked at, or not to its end: a reader gets the last chunk only if nobody has written to the file since.
package struct FileBytes: AsyncSequence, Sendable {
    /// How many bytes are read at once.
    package static let chunkBytes = 1 << 18

    /// Where the file is.
    package let path: String

    private let state: OpenFile.State

    /// Its size, in bytes, when it was looked at; so many are read, neither more nor fewer.
    package var length: Int { state.size }

    /// Looks at a file.
    ///
    /// - Parameter path: Where it is; a symbolic link counts as the file that it leads to.
    /// - Throws: ``ServiceClientError`` with the code ``ServiceClientError/Code/unreadableFile`` when there is none, it may not be read, or
    ///   it is no regular file.
    package init(path: String) throws {
        self.path = path
        do {
            state = try OpenFile(path).state()
        } catch {
            throw Self.unreadable(path, error, mayHaveReachedServer: false)
        }
    }

    /// Makes an iterator; it opens the file when the first chunk is asked for.
    package func makeAsyncIterator() -> Iterator { Iterator(file: self) }

    /// Reads a file from its beginning.
    package final class Iterator: AsyncIteratorProtocol {
        private let file: FileBytes
        private var open: OpenFile?
        private var remaining: Int
        private var isAtEnd = false

        init(file: FileBytes) {
            self.file = file
            remaining = file.length
        }

        /// The next chunk; `nil` at the end.
        ///
        /// - Returns: Some bytes.
        /// - Throws: ``ServiceClientError`` with the code ``ServiceClientError/Code/changedFile`` when somebody wrote to the file since it was
        ///   looked at, and ``ServiceClientError/Code/unreadableFile`` when it cannot be read; `CancellationError`.
        package func next() async throws -> [UInt8]? {
            guard !isAtEnd else { return nil }
            try Task.checkCancellation()
            // Reading can block, on a disk that sleeps for example, so it is left to threads that may wait.
            let (open, chunk) = try await NIOThreadPool.singleton.runIfActive { [file, open, remaining] in
                try file.chunk(of: open, remaining: remaining)
            }
            self.open = open
            remaining -= chunk.count
            isAtEnd = remaining == 0
            return chunk.isEmpty ? nil : chunk
        }
    }

    /// Reads one chunk; with the last one, the file must still be what it was.
    private func chunk(of open: OpenFile?, remaining: Int) throws -> (OpenFile, [UInt8]) {
        do {
            let file = try open ?? OpenFile(path)
            let chunk = remaining > 0 ? try file.read(upTo: Swift.min(Self.chunkBytes, remaining)) : []
            let isCutShort = chunk.isEmpty && remaining > 0
            guard !isCutShort, try chunk.count < remaining || file.state() == state else {
                throw ServiceClientError(.changedFile, "the file “\(path)” changed while it was read")
            }
            return (file, chunk)
        } catch let failure as OpenFile.Failure {
            throw Self.unreadable(path, failure, mayHaveReachedServer: true)
        }
    }

    private static func unreadable(_ path: String, _ failure: OpenFile.Failure, mayHaveReachedServer: Bool) -> ServiceClientError {
        ServiceClientError(
            .unreadableFile,
            "the file “\(path)” cannot be read: \(failure.reason)",
            mayHaveReachedServer: mayHaveReachedServer
        )
    }
}

@available(*, unavailable)
extension FileBytes.Iterator: Sendable {}
