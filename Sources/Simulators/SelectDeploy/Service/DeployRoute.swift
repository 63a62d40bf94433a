import HTTPTypes

/// What a path leads to.
enum DeployRoute: Sendable {
    case collection(DeployKind, at: String)
    case item(DeployKind, at: String, id: String)
    case deploy(clusterID: String)

    init(_ parts: [String]) throws(DeployFault) {
        guard let first = parts.first else { throw .notFound("the base path is no resource") }
        if DeployKind.notImplemented.contains(first) {
            throw DeployFault(status: .notImplemented, message: "/\(first) is known, but this server cannot perform the request")
        }
        if parts.count == 3, first == "clusters", parts[2] == "deploy" {
            self = .deploy(clusterID: parts[1])
            return
        }
        for kind in DeployKind.all where Self.matches(kind.path, parts.prefix(kind.path.count)) {
            let collection = parts.prefix(kind.path.count).joined(separator: "/")
            if parts.count == kind.path.count {
                self = .collection(kind, at: collection)
                return
            }
            if parts.count == kind.path.count + 1, let id = parts.last {
                self = .item(kind, at: collection, id: id)
                return
            }
        }
        throw .notFound("there is no resource /\(parts.joined(separator: "/"))")
    }

    private static func matches(_ pattern: [String?], _ parts: ArraySlice<String>) -> Bool {
        pattern.count == parts.count && zip(pattern, parts).allSatisfy { $0 == nil || $0 == $1 }
    }
}
