/// The company that a call works in.
public enum CompanyContext: Hashable, Sendable {
    /// The company that the session was opened for.
    case session

    /// Another company, found by its name; looked up once a session.
    case company(named: String)

    /// A company whose handle this session gave.
    case handle(CompanyHandle)

    /// None; only for operations whose `companyHandle` is optional.
    case none

    /// Whether both are the same; names are, if all their bytes are.
    ///
    /// - Parameters:
    ///   - left: One.
    ///   - right: The other.
    /// - Returns: Whether they are.
    public static func == (left: CompanyContext, right: CompanyContext) -> Bool {
        switch (left, right) {
        case (.session, .session), (.none, .none): true
        case (.company(let left), .company(let right)): ExactName(left) == ExactName(right)
        case (.handle(let left), .handle(let right)): left == right
        default: false
        }
    }
}
