/// Where the items of a job come from.
enum IPSJobSource: Sendable, Hashable {
    /// The addresses in urlArray.
    case urls
    /// The files of a directory of the server.
    case directory
    /// The files that were posted to the upload servlet.
    case posted
    /// The assets that a field lists.
    case listed(String)
    /// The assets that are marked for publish and belong to a context.
    case publishable(String)
    /// All images.
    case images
}
