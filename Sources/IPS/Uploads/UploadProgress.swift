public import ServiceClient

/// How far an upload is.
public struct UploadProgress: Hashable, Sendable {
    /// The file that is being sent; `nil` before the first and after the last.
    public var file: UploadFile?

    /// How many bytes were handed to the network, of all files that can be read; those of a file that fails are taken back.
    public var bytes: OperationProgress

    /// How many files are done, those that failed included.
    public var files: OperationProgress
}
