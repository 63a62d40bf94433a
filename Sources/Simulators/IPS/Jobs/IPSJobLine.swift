/// What a job says about one of its items, or about itself.
struct IPSJobLine {
    /// How it counts in the summary of the log.
    enum Outcome: String {
        case success, update, duplicate, warning, error, note
    }

    var outcome: Outcome
    var message: MessageKey
    var arguments: [String]
    /// The asset that it is about, if it became or was one.
    var assetID: Int64?
    var assetType: String?

    init(_ outcome: Outcome, _ message: MessageKey, _ arguments: String..., assetID: Int64? = nil, assetType: String? = nil) {
        self.outcome = outcome
        self.message = message
        self.arguments = arguments
        self.assetID = assetID
        self.assetType = assetType
    }
}
