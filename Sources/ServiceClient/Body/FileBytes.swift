internal import Foundation
internal import NIOPosix

/// A regular file of this machine that is read in chunks, so that its size does not matter.
package struct FileBytes: AsyncSequence, Sendable {
    /// How many bytes are read at once.
    package static let chunkBytes = 1 << 18

    /// Where the file is.
    package let path: String

    /// Its size, in bytes, when it was looked at first; so many are read, neither more nor fewer.
    package let length: Int

    /// Looks at a file.
    ///
    /// - Parameter path: Where it is.
    /// - Throws: ``ServiceClientError`` with the code ``ServiceClientError/Code/invalidRequest`` when there is none, or it is no regular file.
    package init(path: String) throws {
        do {
            // A symbolic link counts as the file that it leads to.
            let attributes = try FileManager.default.attributesOfItem(atPath: URL(filePath: path).resolvingSymlinksInPath().path)
            guard attributes[.type] as? FileAttributeType == .typeRegular, let size = attributes[.size] as? Int else {
                throw Self.error(path, "it is no regular file")
            }
            self.path = path
            length = size
        } catch let error as ServiceClientError {
            throw error
        } catch {
            throw Self.error(path, "\(error.localizedDescription)", error)
        }
    }

    /// Makes an iterator; it opens the file when the first chunk is asked for.
    package func makeAsyncIterator() -> Iterator { Iterator(file: self) }

    /// Reads a file from its beginning.
    package final class Iterator: AsyncIteratorProtocol {
        private let file: FileBytes
        private var handle: FileHandle?
        private var remaining: Int

        init(file: FileBytes) {
            self.file = file
            remaining = file.length
        }

        deinit { try? handle?.close() }

        /// The next chunk; `nil` at the end.
        package func next() async throws -> [UInt8]? {
            guard remaining > 0 else { return nil }
            try Task.checkCancellation()
            let (path, count) = (file.path, Swift.min(FileBytes.chunkBytes, remaining))
            let open = handle
            // Reading can block, on a disk that sleeps for example, so it is left to threads that may wait.
            let (handle, data) = try await NIOThreadPool.singleton.runIfActive {
                do {
                    let handle = try open ?? FileHandle(forReadingFrom: URL(filePath: path))
                    return (handle, try handle.read(upToCount: count) ?? Data())
                } catch {
                    throw FileBytes.error(path, "\(error.localizedDescription)", error)
                }
            }
            self.handle = handle
            guard !data.isEmpty else { throw FileBytes.error(path, "it became shorter while it was read") }
            remaining -= data.count
            return [UInt8](data)
        }
    }

    private static func error(_ path: String, _ reason: String, _ underlying: (any Error)? = nil) -> ServiceClientError {
        ServiceClientError(
            .invalidRequest,
            "the file “\(path)” cannot be read: \(reason)",
            mayHaveReachedServer: false,
            underlyingError: underlying
        )
    }
}

@available(*, unavailable)
extension FileBytes.Iterator: Sendable {}
