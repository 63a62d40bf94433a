extension RequestTarget {
    /// Where a reference leads that a server gave here (RFC 3986, section 5.2); its fragment is left out.
    ///
    /// - Returns: Nil for what is no URL of http or https.
    func resolving(_ reference: String) -> RequestTarget? {
        // Only in visible ASCII is each character one byte, so that nothing hides a slash.
        let pattern = #/(?:([A-Za-z][A-Za-z0-9+.\-]*):)?(?://([^/?#]*))?([^?#]*)(\?[^#]*)?(?:#.*)?/#
        guard reference.utf8.allSatisfy({ (0x21...0x7E).contains($0) }), let match = reference.wholeMatch(of: pattern) else { return nil }
        let (_, scheme, authority, path, query) = match.output
        if let authority {
            let scheme = scheme?.lowercased() ?? self.scheme
            guard scheme == "http" || scheme == "https" else { return nil }
            return try? RequestTarget(scheme: scheme, authority: String(authority), path: Self.withoutDots(path) + (query ?? ""))
        }
        guard scheme == nil else { return nil }
        let ownPath = self.path.prefix { $0 != "?" }
        var target = self
        if path.isEmpty {
            target.path = String(ownPath) + (query ?? self.path[ownPath.endIndex...])
        } else {
            let folder = path.hasPrefix("/") ? "" : ownPath.prefix(through: ownPath.lastIndex(of: "/") ?? ownPath.startIndex)
            target.path = Self.withoutDots(folder + path) + (query ?? "")
        }
        return target
    }

    /// Takes `.` and `..` out of a path that is empty or begins with a slash (RFC 3986, section 5.2.4).
    private static func withoutDots(_ path: Substring) -> String {
        var kept: [Substring] = []
        let segments = path.split(separator: "/", omittingEmptySubsequences: false).dropFirst()
        for segment in segments {
            switch segment {
            case ".": break
            case "..": _ = kept.popLast()
            default: kept.append(segment)
            }
        }
        // What ends with one of them is a folder.
        if segments.last == "." || segments.last == ".." { kept.append("") }
        return "/" + kept.joined(separator: "/")
    }
}
