/// The URL of an operation, checked against the batch it stands in.
struct OperationURL: Hashable, Sendable {
    /// As it is written into a multipart batch.
    let text: String
    /// Below the version, as JSON batches want it: `/me/messages`.
    let belowVersion: String

    init(_ url: String, operation: Int, target: BatchTarget) throws(OutlookBatchError) {
        func refuse(_ problem: String) -> OutlookBatchError {
            OutlookBatchError(.invalidOperation, "the URL \"\(url)\" \(problem)", operation: operation)
        }
        guard !url.isEmpty, !url.utf8.contains(where: { $0 < 0x20 || $0 == 0x7F }) else {
            throw refuse("is empty or holds a control character")
        }
        guard !url.unicodeScalars.contains("#") else {
            throw refuse("has a fragment (#…), which is never sent; write %23 for a # in a name")
        }
        let encoded = PercentEncoding.url(url)
        var hostRelative = encoded
        if let end = encoded.prefix(while: { $0 != "?" && $0 != "/" }).isEmpty ? nil : encoded.firstRange(of: "://"),
            !encoded[..<end.lowerBound].contains(where: { "/?$".contains($0) })
        {
            let rest = encoded[end.upperBound...]
            let slash = rest.firstIndex { $0 == "/" || $0 == "?" } ?? rest.endIndex
            guard target.isSameHost(scheme: String(encoded[..<end.lowerBound]), authority: String(rest[..<slash])) else {
                throw refuse("has another host than the batch, \(target.scheme)://\(target.authority)")
            }
            hostRelative = String(rest[slash...])
            guard hostRelative.hasPrefix("/") else { throw refuse("has no path") }
        } else if !encoded.hasPrefix("/") {
            text = encoded.hasPrefix("$") ? encoded : Self.withoutColonInPath(encoded)
            belowVersion = "/\(target.context.segment)/\(text)"
            return
        }
        try Self.check(hostRelative, target: target, refuse: refuse)
        text = encoded
        belowVersion = String(hostRelative.dropFirst(target.version.path.count))
    }

    private static func check(
        _ path: String,
        target: BatchTarget,
        refuse: (String) -> OutlookBatchError
    ) throws(OutlookBatchError) {
        func rest(of text: Substring, after prefix: String) -> Substring? {
            guard text.hasPrefix(prefix) else { return nil }
            let rest = text.dropFirst(prefix.count)
            return rest.isEmpty || rest.hasPrefix("/") || rest.hasPrefix("?") ? rest : nil
        }
        guard let inVersion = rest(of: path[...], after: target.version.path) else {
            throw refuse("is not below \(target.version.path), the version of the batch")
        }
        guard rest(of: inVersion, after: "/\(target.context.segment)") != nil else {
            throw refuse(
                "is not below \(target.contextPath), the context of the batch; the mailbox must be the same and spelled the same way"
            )
        }
    }

    /// In a relative URL, a colon in the path would look like the end of a scheme.
    private static func withoutColonInPath(_ text: String) -> String {
        let path = text.prefix { $0 != "?" }
        return path.split(separator: ":", omittingEmptySubsequences: false).joined(separator: "%3A") + text.dropFirst(path.count)
    }
}
