internal import ServiceClient

/// A body of multipart/form-data: two documents, and a file that is read while it is sent.
struct MultipartForm: Sendable {
    let boundary: String
    private let head: [UInt8]
    private let file: FileBytes?

    /// Puts a body together.
    ///
    /// - Parameters:
    ///   - boundary: What separates the parts, and stands in none of them.
    ///   - documents: The parts of XML, by name.
    ///   - file: The part with the file, by its name in the header; by default none.
    init(boundary: String, documents: [(name: String, content: [UInt8])], file: (name: String, bytes: FileBytes)? = nil) {
        var head: [UInt8] = []
        for document in documents {
            head += Array("--\(boundary)\r\nContent-Disposition: form-data; name=\"\(document.name)\"\r\n".utf8)
            head += Array("Content-Type: text/xml; charset=UTF-8\r\n\r\n".utf8)
            head += document.content + Array("\r\n".utf8)
        }
        if let file {
            let name = Self.headerName(file.name)
            head += Array("--\(boundary)\r\nContent-Disposition: form-data; name=\"file1\"; filename=\"\(name)\"\r\n".utf8)
            head += Array("Content-Type: application/octet-stream\r\n\r\n".utf8)
        }
        self.boundary = boundary
        self.head = head
        self.file = file?.bytes
    }

    var contentType: String { "multipart/form-data; boundary=\(boundary)" }

    private var tail: [UInt8] { Array("\(file == nil ? "" : "\r\n")--\(boundary)--\r\n".utf8) }

    /// The body; the file's bytes are counted as they go.
    func body(onBytes: @escaping @Sendable (Int) -> Void) -> HTTPBody {
        HTTPBody(length: head.count + (file?.length ?? 0) + tail.count, stream: Stream(form: self, onBytes: onBytes))
    }

    /// A name as it can stand in a header, between quotation marks: what could end the quotation or the line is replaced.
    ///
    /// A name that changes by this goes as `fileName` in the parameters too, where every character is safe.
    static func headerName(_ name: String) -> String {
        String(
            String.UnicodeScalarView(
                name.unicodeScalars.map { $0.properties.generalCategory == .control || $0 == "\"" || $0 == "\\" ? "_" : $0 }
            )
        )
    }

    /// The parts one after the other.
    private struct Stream: AsyncSequence, Sendable {
        let form: MultipartForm
        let onBytes: @Sendable (Int) -> Void

        func makeAsyncIterator() -> Iterator {
            Iterator(head: form.head, file: form.file?.makeAsyncIterator(), tail: form.tail, onBytes: onBytes)
        }

        struct Iterator: AsyncIteratorProtocol {
            var head: [UInt8]?
            var file: FileBytes.Iterator?
            var tail: [UInt8]?
            let onBytes: @Sendable (Int) -> Void

            mutating func next() async throws -> [UInt8]? {
                if let head {
                    self.head = nil
                    return head
                }
                if let chunk = try await file?.next() {
                    onBytes(chunk.count)
                    return chunk
                }
                file = nil
                defer { tail = nil }
                return tail
            }
        }
    }
}
