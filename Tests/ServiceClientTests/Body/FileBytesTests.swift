import Foundation
import ServiceClient
import Testing

@Suite("Bytes of files", .timeLimit(.minutes(10)))
struct FileBytesTests {
    /// A file of so many bytes, which is gone afterwards.
    private func withFile(_ count: Int, _ body: (String) async throws -> Void) async throws {
        let path = FileManager.default.temporaryDirectory.appending(path: "castile-bytes-\(UUID().uuidString)").path
        try Data(repeating: 1, count: count).write(to: URL(filePath: path))
        defer { try? FileManager.default.removeItem(atPath: path) }
        try await body(path)
    }

    private func append(_ count: Int, to path: String) throws {
        let handle = try #require(FileHandle(forWritingAtPath: path))
        try handle.seekToEnd()
        try handle.write(contentsOf: Data(repeating: 2, count: count))
        try handle.close()
    }

    @Test("a file is read in chunks, to its end", arguments: [0, 1, FileBytes.chunkBytes, FileBytes.chunkBytes + 1])
    func whole(count: Int) async throws {
        try await withFile(count) { path in
            let file = try FileBytes(path: path)
            #expect(file.length == count)
            var read = 0
            for try await chunk in file {
                #expect(!chunk.isEmpty && chunk.count <= FileBytes.chunkBytes)
                read += chunk.count
            }
            #expect(read == count)
        }
    }

    @Test("a file that is not there, or is none, is told in the system's words")
    func unreadable() throws {
        for (path, reason) in [("/nowhere/a.tif", "No such file or directory"), ("/dev/null", "it is no regular file")] {
            let error = #expect(throws: ServiceClientError.self) { try FileBytes(path: path) }
            #expect(error?.code == .unreadableFile && error?.mayHaveReachedServer == false)
            #expect(error?.description == "the file “\(path)” cannot be read: \(reason)")
        }
    }

    @Test("a file that is written to while it is read gives no last chunk", arguments: ["grows", "shrinks", "same size"])
    func changed(how: String) async throws {
        try await withFile(FileBytes.chunkBytes * 2) { path in
            let iterator = try FileBytes(path: path).makeAsyncIterator()
            #expect(try await iterator.next()?.count == FileBytes.chunkBytes)
            switch how {
            case "grows": try append(1, to: path)
            case "shrinks": #expect(truncate(path, off_t(FileBytes.chunkBytes)) == 0)
            default: try FileManager.default.setAttributes([.modificationDate: Date(timeIntervalSince1970: 1)], ofItemAtPath: path)
            }
            let error = await #expect(throws: ServiceClientError.self) { try await iterator.next() }
            #expect(error?.code == .changedFile && error?.mayHaveReachedServer == true)
            #expect(error?.message == "the file “\(path)” changed while it was read")
        }
    }

    @Test("a file that changed between the look and the first chunk is not read, though it is empty")
    func changedBefore() async throws {
        try await withFile(0) { path in
            let file = try FileBytes(path: path)
            try append(1, to: path)
            let error = await #expect(throws: ServiceClientError.self) { try await file.makeAsyncIterator().next() }
            #expect(error?.code == .changedFile)
        }
    }
}
