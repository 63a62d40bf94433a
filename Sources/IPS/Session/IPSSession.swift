internal import SOAP
internal import ServiceClient

/// A session: one user, one language, and the handles that the service gave.
///
/// Open one with ``IPSClient/withSession(company:locale:_:)``. Its typed methods, one for each operation, take names and values;
/// the session fills in the handles, looking each name up once. ``with(company:locale:repeating:)`` gives a view of the same session with
/// other defaults, for one call or for many.
public final class IPSSession: Sendable {
    /// The name of the company that calls work in unless they say otherwise.
    public let company: String?

    /// The locale that calls are made in; `nil` leaves it to the client's language preferences and then to the server.
    public let locale: LocaleTag?

    /// Which operations are sent again after a failure that leaves open whether the service acted on the request.
    public let repeating: RepeatRule

    let core: SessionCore

    init(core: SessionCore, company: String?, locale: LocaleTag?, repeating: RepeatRule) {
        self.core = core
        self.company = company
        self.locale = locale
        self.repeating = repeating
    }

    /// The names that were looked up, and what the registry did, for operators.
    public var registry: HandleRegistry { core.registry }

    var client: IPSClient { core.client }
    var scope: HandleScope { core.scope }

    /// A view of this session with other defaults: it shares handles, registry and end with this one.
    ///
    /// - Parameters:
    ///   - company: The name of the company; by default this view's.
    ///   - locale: The locale; by default this view's.
    ///   - repeating: Which operations are sent again; by default as in this view.
    /// - Returns: The view.
    public func with(company: String? = nil, locale: LocaleTag? = nil, repeating: RepeatRule? = nil) -> IPSSession {
        IPSSession(
            core: core,
            company: company ?? self.company,
            locale: locale ?? self.locale,
            repeating: repeating ?? self.repeating
        )
    }

    /// Ends the session: every handle of it is refused from now on.
    func end() { core.end() }
}
