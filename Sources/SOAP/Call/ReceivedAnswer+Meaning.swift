internal import ServiceClient
package import XMLStream

/// What an answer that is no SOAP message says all the same: by its status, or in its first words.
extension ReceivedAnswer {
    /// What the status says about a call that no message answers: too busy, not allowed, or too large; `nil` for any other status.
    var refusal: String? {
        guard let status else { return nil }
        switch status {
        case 401, 403: return "the service does not let this call in, or a server in front of it does not"
        case 407: return "a proxy in front of the service asks for a user and a password"
        case 413: return "the request is larger than the service, or a server in front of it, takes"
        default: return RetryPolicy.busyStatuses.contains(status) ? "the service is too busy; later it may work" : nil
        }
    }

    /// What the status says, with what is known of the answer and its first words; `nil` for a status that says nothing.
    package func refusal(hiding hide: (String) -> String) -> String? {
        refusal.map { "\($0) (\(summary))" + (firstLine(hiding: hide).map { ", and says “\($0)”" } ?? "") }
    }

    /// Status, media type and size, for people.
    package var summary: String { "HTTP \(status.map(String.init) ?? "?"), \(mediaType ?? "no Content-Type"), \(size)" }

    /// Whether the document ends early because the rest of the answer did not come.
    ///
    /// An answer without a body to a status that tells of a failure is whole: the status is all that the server says.
    package func isCutOff(_ error: XMLError) -> Bool {
        guard error.code == .incomplete, refusal == nil else { return false }
        return byteCount > 0 || isSuccess
    }

    /// Whether the status says that all went well.
    var isSuccess: Bool { (200..<300).contains(status ?? 0) }

    /// The characters of a line that are shown.
    private static let mostShown = 80

    /// The first line of an answer that is plain text; `nil` if it is XML, a page of HTML, or no text at all.
    ///
    /// Secrets are hidden in the whole line, before it is cut.
    func firstLine(hiding hide: (String) -> String) -> String? {
        let lines = start.split { $0 == UInt8(ascii: "\n") || $0 == UInt8(ascii: "\r") }
        guard let first = lines.first(where: { $0.contains { $0 > 0x20 } }),
            let begin = first.first(where: { $0 > 0x20 }), begin != UInt8(ascii: "<")
        else { return nil }
        let text = String(decoding: first, as: UTF8.self)
        // A byte order mark, zeros and what is no UTF-8 tell of another encoding, or of no text.
        guard !text.unicodeScalars.contains(where: { $0 == "\u{FFFD}" || $0 == "\u{FEFF}" || $0 == "\0" }) else { return nil }
        let line = String(String.UnicodeScalarView(hide(text).unicodeScalars.map { $0.isShown ? $0 : " " }))
        return line.count > Self.mostShown ? line.prefix(Self.mostShown) + "…" : line
    }
}

extension Unicode.Scalar {
    /// Whether the character can be shown without moving or hiding others.
    fileprivate var isShown: Bool {
        switch properties.generalCategory {
        case .control, .format, .lineSeparator, .paragraphSeparator, .privateUse, .surrogate, .unassigned: false
        default: true
        }
    }
}
