/// One operation that tells handles of a kind.
struct LookupSource: Sendable {
    /// Asks the service; the answers are kept in memory.
    typealias Ask = @Sendable (IPSSession, LookupQuestion) async throws -> [NamedHandle]

    /// The operation.
    let operation: String

    /// The part of the question that the answer depends on, beside company and detail.
    let topic: @Sendable (LookupQuestion) -> String

    /// Whether the answer belongs to a company.
    let isOfCompany: Bool

    /// Whether a fault about a parameter means that there is no such thing; a listing has no parameter that could be wrong.
    let isByName: Bool

    let ask: Ask

    /// An operation that is asked for one thing by name.
    static func one(_ operation: String, isOfCompany: Bool = true, _ ask: @escaping Ask) -> LookupSource {
        LookupSource(operation: operation, topic: { $0.name }, isOfCompany: isOfCompany, isByName: true, ask: ask)
    }

    /// An operation that tells all things of the kind at once, so that one call answers for every name.
    static func all(_ operation: String, isOfCompany: Bool = true, _ ask: @escaping Ask) -> LookupSource {
        LookupSource(operation: operation, topic: { _ in "" }, isOfCompany: isOfCompany, isByName: false, ask: ask)
    }

    /// An operation that tells the things beside the one that is asked for.
    static func beside(
        _ operation: String,
        _ place: @escaping @Sendable (LookupQuestion) -> String,
        _ ask: @escaping Ask
    ) -> LookupSource {
        LookupSource(operation: operation, topic: place, isOfCompany: true, isByName: true, ask: ask)
    }

    /// What an answer of this source is kept under.
    func key(_ question: LookupQuestion) -> LookupKey {
        LookupKey(
            operation: operation,
            topic: ExactName(topic(question)),
            detail: question.detail,
            company: isOfCompany ? question.company : .none
        )
    }
}

/// What the answer of an operation is kept under.
struct LookupKey: Hashable, Sendable {
    let operation: String
    let topic: ExactName
    let detail: String?
    let company: CompanyContext
}
