/// An answer of the server: the result of a call, or how a process stands.
public struct MailStoreStatus: Hashable, Sendable {
    /// What went wrong; nil when nothing did.
    public var error: MailStoreFault?
    /// Names the process; nil when there is none, and often in the last answer of one.
    public var token: String?
    /// Grows with each status of a process; equal means no news.
    public var version: Int
    /// How the call stands.
    public var code: StatusCode
    /// 0 to 100; nil when the server does not say.
    public var percent: Double?
    /// What the process is doing; nil when the server does not say.
    public var text: String?
    /// What the function returns; `null` while it runs and for functions that return nothing.
    public var result: JSONValue
    /// The log text of this answer as it came, lines ended by CRLF; nil when there is none.
    public var logOutput: String?
    /// Members that nobody documented, kept as they came.
    public var unknownMembers: [JSONMember]

    /// A status.
    ///
    /// - Parameters:
    ///   - error: What went wrong.
    ///   - token: Names the process.
    ///   - version: Grows with each status; default 0.
    ///   - code: How the call stands; default succeeded.
    ///   - percent: 0 to 100.
    ///   - text: What the process is doing.
    ///   - result: What the function returns; default `null`.
    ///   - logOutput: Log text of this answer.
    ///   - unknownMembers: Members that nobody documented.
    public init(
        error: MailStoreFault? = nil,
        token: String? = nil,
        version: Int = 0,
        code: StatusCode = .succeeded,
        percent: Double? = nil,
        text: String? = nil,
        result: JSONValue = .null,
        logOutput: String? = nil,
        unknownMembers: [JSONMember] = []
    ) {
        self.error = error
        self.token = token
        self.version = version
        self.code = code
        self.percent = percent
        self.text = text
        self.result = result
        self.logOutput = logOutput
        self.unknownMembers = unknownMembers
    }
}
