/// The path of a WSDL, taken apart into the folder that its imports may not leave and the rest.
package struct WSDLPath: Hashable, Sendable {
    /// The folder that holds every document, with a slash at its end; empty for the current one.
    package let folder: String

    /// The location of the WSDL in that folder, for ``WSDLLoader/load(_:open:)``.
    package let location: String

    /// The name of the WSDL's file.
    package var name: String { location.split(separator: "/").last.map(String.init) ?? location }

    /// Takes a path apart.
    ///
    /// - Parameters:
    ///   - path: The path of the WSDL.
    ///   - root: The folder that imports may not leave, `.` for the current one; by default that of the WSDL. A `./` at the start of
    ///     either counts for nothing.
    /// - Throws: ``WSDLError`` when the WSDL does not lie in `root` or below, or `root` is empty.
    package init(_ path: String, root: String? = nil) throws(WSDLError) {
        guard let root else {
            let start = path.lastIndex(of: "/").map(path.index(after:)) ?? path.startIndex
            (folder, location) = (String(path[..<start]), String(path[start...]))
            return
        }
        let (inner, outer) = (Self.plain(path), Self.plain(root))
        let prefix = outer.isEmpty || outer == "." ? "" : outer.hasSuffix("/") ? outer : outer + "/"
        let rest = inner.hasPrefix(prefix) ? inner.dropFirst(prefix.count) : ""
        guard !root.isEmpty, !rest.isEmpty, !rest.hasPrefix("/"), !rest.split(separator: "/").contains("..") else {
            throw WSDLError(.unreadable, "\(path) does not begin with the folder “\(root)”, in which it must lie; write both alike")
        }
        (folder, location) = (prefix, String(rest))
    }

    /// The path without a `./` at its start, which shells and people write.
    private static func plain(_ path: String) -> String {
        var rest = path[...]
        while rest.hasPrefix("./") { rest = rest.dropFirst(2).drop { $0 == "/" } }
        return String(rest)
    }
}
