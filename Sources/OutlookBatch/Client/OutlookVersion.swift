/// A version of the service: where it lives under the host, and which form of batches it takes.
///
/// The Outlook REST API has ended (announced for March 2024), and with it the multipart form there; Microsoft Graph takes JSON batches only.
/// Both forms use the same operations and results here.
public struct OutlookVersion: Hashable, Sendable {
    /// The path before the context, such as `/api/v2.0`.
    public var path: String

    /// The form of batches.
    public var form: Form

    /// A version that is not listed here.
    ///
    /// - Parameters:
    ///   - path: The path before the context, with a slash at its beginning and none at its end.
    ///   - form: The form of batches.
    public init(path: String, form: Form) {
        self.path = path
        self.form = form
    }

    /// How a batch is written.
    public enum Form: Hashable, Sendable {
        /// `multipart/mixed`, posted to `$batch` in the context (OData 4.0, 11.7).
        case multipart
        /// JSON, posted to `$batch` of the version.
        case json
    }

    /// Outlook REST 2.0, multipart.
    public static let v2 = OutlookVersion(path: "/api/v2.0", form: .multipart)
    /// Outlook REST beta, multipart.
    public static let beta = OutlookVersion(path: "/api/beta", form: .multipart)
    /// Microsoft Graph 1.0, JSON.
    public static let graph = OutlookVersion(path: "/v1.0", form: .json)
}
