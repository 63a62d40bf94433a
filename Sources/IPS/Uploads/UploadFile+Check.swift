internal import ServiceClient
internal import XMLStream

extension UploadFile {
    /// Looks whether the file can be uploaded as it is now: it can be read, and the service can be told its name.
    ///
    /// - Returns: Its size, in bytes.
    /// - Throws: ``IPSError`` with the code ``IPSError/Code/unreadableFile`` or ``IPSError/Code/invalidRequest``.
    public func check() throws -> Int { try bytes().length }

    /// Whether its name can stand in a header as it is.
    var hasSafeName: Bool { MultipartForm.headerName(targetName) == targetName }

    /// The file as it is now.
    func bytes() throws -> FileBytes {
        do {
            if !hasSafeName {
                var writer = try XMLWriter()
                try writer.element("fileName", targetName)
            }
            return try FileBytes(path: path)
        } catch let error as XMLError {
            let message = "the name “\(targetName)” cannot be sent: \(error)"
            throw IPSError(.invalidRequest, operation: UploadServlet.operation, message: message, underlyingError: error)
        } catch let error as ServiceClientError {
            throw IPSError(.unreadableFile, operation: UploadServlet.operation, message: error.message, underlyingError: error)
        }
    }
}
