import Synchronization

/// The bytes of a request or a response, chunk by chunk, with a known or unknown length.
///
/// A body made of bytes, or of a sequence that says so, can be read again and again; any other body can be read once, and a second
/// reader gets an error with the code ``ServiceClientError/Code/bodyAlreadyRead``.
public struct HTTPBody: AsyncSequence, Sendable {
    /// One chunk; where chunks begin and end means nothing.
    public typealias Element = [UInt8]

    /// The number of bytes, when it is known beforehand.
    public let length: Int?

    /// Whether the body can be read more than once, and so be sent again.
    public let isReplayable: Bool

    private let storage: Storage

    /// A body of bytes, replayable.
    ///
    /// - Parameter bytes: All bytes.
    public init(_ bytes: [UInt8] = []) {
        length = bytes.count
        isReplayable = true
        storage = .bytes(bytes)
    }

    /// A body of text in UTF-8, replayable.
    ///
    /// - Parameter text: The text.
    public init(_ text: String) {
        self.init(Array(text.utf8))
    }

    /// A body of chunks that a sequence hands out.
    ///
    /// - Parameters:
    ///   - length: The number of bytes; nil, when it is not known, sends the body in HTTP chunks.
    ///   - isReplayable: Whether the sequence can be iterated more than once; default false.
    ///   - stream: The sequence.
    public init<Stream: AsyncSequence & Sendable>(length: Int?, isReplayable: Bool = false, stream: Stream)
    where Stream.Element == [UInt8] {
        self.init(length: length, isReplayable: isReplayable) {
            var iterator = stream.makeAsyncIterator()
            return { try await iterator.next(isolation: #isolation) }
        }
    }

    init(length: Int?, isReplayable: Bool, makeReader: @escaping @Sendable () -> () async throws -> [UInt8]?) {
        self.length = length
        self.isReplayable = isReplayable
        storage = .stream(makeReader, isReplayable ? nil : Once())
    }

    /// An answer that is all there; it can be read once, as one that is still coming.
    init(received bytes: [UInt8]) {
        length = bytes.count
        isReplayable = false
        storage = .received(bytes, Once())
    }

    /// Starts to read.
    ///
    /// - Returns: An iterator; of a body that can be read once, each but the first throws.
    public func makeAsyncIterator() -> AsyncIterator {
        switch storage {
        case .bytes(let bytes):
            return AsyncIterator(bytes)
        case .received(let bytes, let once):
            return once.take() ? AsyncIterator(bytes) : Self.alreadyRead
        case .stream(let makeReader, let once):
            return once?.take() ?? true ? AsyncIterator(read: makeReader()) : Self.alreadyRead
        }
    }

    private static var alreadyRead: AsyncIterator {
        AsyncIterator {
            throw ServiceClientError(
                .bodyAlreadyRead,
                "the body was read before and cannot be read again",
                advice: "Collect it once and keep the bytes, or make it of a sequence that can be iterated again."
            )
        }
    }

    /// Reads a body; see `HTTPBody`.
    public struct AsyncIterator: AsyncIteratorProtocol {
        private let read: () async throws -> [UInt8]?

        init(read: @escaping () async throws -> [UInt8]?) {
            self.read = read
        }

        init(_ bytes: [UInt8]) {
            var rest: [UInt8]? = bytes.isEmpty ? nil : bytes
            read = {
                defer { rest = nil }
                return rest
            }
        }

        /// The next chunk.
        ///
        /// - Returns: Some bytes; nil at the end.
        /// - Throws: ``ServiceClientError`` for a response; for a request whatever its sequence throws.
        public mutating func next() async throws -> [UInt8]? {
            try await read()
        }
    }

    private enum Storage: Sendable {
        case bytes([UInt8])
        case received([UInt8], Once)
        case stream(@Sendable () -> () async throws -> [UInt8]?, Once?)
    }

    /// True for the first who asks.
    private final class Once: Sendable {
        private let taken = Mutex(false)

        func take() -> Bool {
            taken.withLock { taken in
                defer { taken = true }
                return !taken
            }
        }
    }

    /// All bytes, if they are there already: of a body that was made of bytes, or of an answer that came in one piece.
    ///
    /// To look at them is not to read the body.
    package var bytes: [UInt8]? {
        switch storage {
        case .bytes(let bytes), .received(let bytes, _): bytes
        case .stream: nil
        }
    }

    /// Reads the body, if its ``bytes`` are there and it may be read.
    func takeBytes() -> [UInt8]? {
        if case .received(_, let once) = storage, !once.take() { return nil }
        return bytes
    }
}

@available(*, unavailable)
extension HTTPBody.AsyncIterator: Sendable {}
