/// What is known of a process on the server when news of it ends.
public struct ProcessKnowledge: Hashable, Sendable, CustomStringConvertible {
    /// The function that started it; nil when it was taken up by its token alone.
    public var function: String?
    /// Names the process, as long as the server knows it.
    public var token: String
    /// The last status received, without its log text; nil when there was none.
    public var lastStatus: MailStoreStatus?
    /// Log lines received so far.
    public var logLines: Int

    /// One line for people.
    public var description: String {
        var parts = ["token \(token)"]
        if let function { parts.append("started by \(function)") }
        guard let lastStatus else { return (parts + ["no status received"]).joined(separator: ", ") }
        parts.append("last heard of as \(lastStatus.code), version \(lastStatus.version)")
        if let percent = lastStatus.percent.flatMap({ Int(exactly: $0.rounded(.towardZero)) }) { parts.append("\(percent)%") }
        if let text = lastStatus.text { parts.append("\"\(text)\"") }
        parts.append("\(logLines) log lines")
        return parts.joined(separator: ", ")
    }
}
