/// A file that a request brought, before its job knows of it.
struct UploadedFile: Sendable {
    /// As the client names it.
    var path: String
    /// Its name in the ``UploadFolder``.
    var storedName: String
    var size: Int
}
