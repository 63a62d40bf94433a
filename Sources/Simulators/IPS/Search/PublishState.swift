/// Whether an asset waits to be published.
enum PublishState: String, CaseIterable, Sendable {
    case marked = "MarkedForPublish"
    case notMarked = "NotMarkedForPublish"
}
