/// How files are uploaded.
public struct UploadOptions: Hashable, Sendable {
    /// The folder of the company that the files go to; by default the service decides.
    public var folder: String?

    /// What the job is for; by default nothing is said.
    public var description: String?

    /// The language of the job's log and mail; by default that of the session.
    public var locale: LocaleTag?

    /// What is done with the files; by default the service's defaults.
    public var processing = UploadPostJob()

    /// How long one file may take; by default one hour.
    public var timeout = Duration.seconds(3600)

    /// Makes options; change the properties that should differ.
    ///
    /// - Parameter folder: The folder of the company that the files go to; by default the service decides.
    public init(folder: String? = nil) { self.folder = folder }
}
