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
}
