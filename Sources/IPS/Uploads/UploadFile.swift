/// A file of this machine that is to be uploaded.
public struct UploadFile: Hashable, Sendable {
    /// Where the file is.
    public var path: String

    /// What it is called at the service, below the upload's folder; `nil` stands for its own name.
    public var target: String?

    /// Names a file.
    ///
    /// - Parameters:
    ///   - path: Where the file is.
    ///   - target: What it is called at the service; by default its own name.
    public init(_ path: String, as target: String? = nil) {
        self.path = path
        self.target = target
    }

    /// What it is called at the service.
    public var targetName: String { target ?? path.split(separator: "/").last.map(String.init) ?? path }
}
