/// The path of a collection or an object below the base path: `clusters/42/nodes`.
public struct DeployPath: Hashable, Sendable, CustomStringConvertible {
    /// The parts, without percent-encoding.
    public let segments: [String]

    init(known segments: String...) { self.segments = segments }

    private init(segments: [String]) { self.segments = segments }

    /// Reads a path.
    ///
    /// - Parameter text: Parts joined by slashes; slashes around it are dropped.
    /// - Throws: ``DeployError`` for an empty path, and for the parts `.` and `..`.
    public init(_ text: String) throws {
        var path = DeployPath(segments: [])
        for segment in text.split(separator: "/") { path = try path.appending(String(segment)) }
        guard !path.segments.isEmpty else {
            throw DeployError(
                .invalidRequest,
                operation: "path",
                message: "the path is empty; write one like clusters or clusters/42/nodes"
            )
        }
        self = path
    }

    /// A path below this one.
    ///
    /// - Parameter segment: An identifier or the name of a collection; a slash in it is encoded.
    /// - Returns: The longer path.
    /// - Throws: ``DeployError`` for an empty part, and for `.` and `..`, which would lead elsewhere.
    public func appending(_ segment: String) throws -> DeployPath {
        guard !segment.isEmpty, segment != ".", segment != ".." else {
            throw DeployError(
                .invalidRequest,
                operation: "/\(self)",
                message: "\"\(segment)\" is no identifier and no name of a collection"
            )
        }
        return DeployPath(segments: segments + [segment])
    }

    /// The path as it is sent, without a slash before it.
    public var description: String { segments.map(PercentEncoding.encode).joined(separator: "/") }
}

extension DeployPath {
    /// The clusters.
    public static let clusters = DeployPath(known: "clusters")
    /// The hosts.
    public static let hosts = DeployPath(known: "hosts")
    /// The stored credentials.
    public static let credentials = DeployPath(known: "security", "credentials")
    /// The licences.
    public static let licenses = DeployPath(known: "licensing", "licenses")
    /// The jobs.
    public static let jobs = DeployPath(known: "jobs")
    /// The events.
    public static let events = DeployPath(known: "events")
}
