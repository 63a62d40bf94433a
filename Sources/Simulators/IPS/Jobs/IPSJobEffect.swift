/// What a job does to each of its items.
enum IPSJobEffect: Sendable, Hashable {
    case upload
    /// Publishes to a context.
    case publish(String)
    case reprocess
    case export
    /// Makes images of the pages of a PDF.
    case rip
    /// Makes a set of the assets.
    case group
}
