/// News of a process.
public struct StatusUpdate: Hashable, Sendable {
    /// The answer as it came.
    public var status: MailStoreStatus
    /// The log lines that are new, whole and without their ends.
    public var newLogLines: [String]

    /// 0 to 100; nil when the server does not say.
    public var percent: Double? { status.percent }
    /// What the process is doing; nil when the server does not say.
    public var text: String? { status.text }
    /// Grows with each status.
    public var version: Int { status.version }
    /// True for the last update.
    public var isFinal: Bool { status.code.isFinal }
}
