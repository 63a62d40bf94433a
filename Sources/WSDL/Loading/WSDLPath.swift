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
    ///   - root: The folder that imports may not leave, `.` for the current one; by default that of the WSDL.
    /// - Throws: ``WSDLError`` when the WSDL does not lie in `root` or below, or `root` is empty.
    package init(_ path: String, root: String? = nil) throws(WSDLError) {
        guard let root else {
            let start = path.lastIndex(of: "/").map(path.index(after:)) ?? path.startIndex
            (folder, location) = (String(path[..<start]), String(path[start...]))
            return
        }
        let prefix = root == "." ? "" : root.hasSuffix("/") ? root : root + "/"
        let rest = path.hasPrefix(prefix) ? path.dropFirst(prefix.count) : ""
        guard !root.isEmpty, !rest.isEmpty, !rest.hasPrefix("/"), !rest.split(separator: "/").contains("..") else {
            throw WSDLError(.unreadable, "\(path) does not begin with the folder “\(root)”, in which it must lie; write both alike")
        }
        (folder, location) = (prefix, String(rest))
    }
}
