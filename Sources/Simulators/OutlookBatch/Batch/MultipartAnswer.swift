import HTTPTypes

/// Writes the answer to a multipart batch: properly, or with the oddities that are asked for.
struct MultipartAnswer {
    enum Element {
        case answer(OutlookAnswer)
        case changeSet([OutlookAnswer])
    }

    private let quirks: Set<BatchQuirk>
    private let boundary: String
    private(set) var body: [UInt8] = []

    init(_ elements: [Element], boundary: String, quirks: Set<BatchQuirk>) {
        self.quirks = quirks
        self.boundary = boundary
        if quirks.contains(.preambleAndEpilogue) { line("This text is for readers of old mail programs.") }
        for element in elements {
            switch element {
            case .answer(let answer): write(answer, boundary)
            case .changeSet(let answers):
                delimiter(boundary)
                let inner = "changesetresponse_\(boundary)"
                header("Content-Type", "multipart/mixed; boundary=\(inner)")
                line("")
                for answer in answers { write(answer, inner) }
                line("--\(inner)--")
            }
        }
        guard !quirks.contains(.noClosingDelimiter) else { return }
        body += Array("--\(boundary)--\(quirks.contains(.blanksAfterBoundary) ? "  " : "")".utf8)
        if !quirks.contains(.noFinalLineEnd) { line("") }
        if quirks.contains(.preambleAndEpilogue) { line("This text too.") }
    }

    var contentType: String {
        quirks.contains(.quotedBoundary)
            ? "multipart/mixed; charset=utf-8; Boundary=\"\(boundary)\"" : "multipart/mixed; boundary=\(boundary)"
    }

    private mutating func write(_ answer: OutlookAnswer, _ boundary: String) {
        delimiter(boundary)
        if !quirks.contains(.noPartHeaders) {
            header("Content-Type", "application/http")
            header("Content-Transfer-Encoding", "binary")
        }
        if let id = answer.contentID { header("Content-ID", id) }
        line("")
        let reason = HTTPResponse.Status(code: answer.status).reasonPhrase
        line(quirks.contains(.noReason) ? "HTTP/1.1 \(answer.status)" : "HTTP/1.1 \(answer.status) \(reason)")
        if quirks.contains(.missingBlankLines), answer.body.isEmpty, answer.headers.isEmpty { return line("") }
        header("OData-Version", "4.0")
        if quirks.contains(.duplicateHeaders) { header("OData-Version", "4.0;") }
        for (name, value) in answer.headers { header(name, value) }
        if !quirks.contains(.noContentLength), !answer.body.isEmpty {
            let characters = String(decoding: answer.body, as: UTF8.self).count
            header("Content-Length", "\(quirks.contains(.lengthInCharacters) ? characters : answer.body.count)")
        }
        line("")
        body += answer.body
        line("")
    }

    private mutating func delimiter(_ boundary: String) {
        line("--\(boundary)\(quirks.contains(.blanksAfterBoundary) ? " \t" : "")")
    }

    private mutating func header(_ name: String, _ value: String) {
        let name = quirks.contains(.lowerCaseHeaders) ? name.lowercased() : name
        line("\(name):\(quirks.contains(.noBlankAfterColon) ? "" : " ")\(value)")
    }

    private mutating func line(_ text: String) {
        body += Array(text.utf8)
        if !quirks.contains(.lineFeedsOnly) { body.append(0x0D) }
        body.append(0x0A)
    }
}
