import ServiceClient

/// What is found out about a server once: the generation it speaks and what it offers.
///
/// Questions at the same time share one request.
struct Discovery: Sendable {
    struct Findings: Sendable {
        var dialect: any WireDialect
        /// Nil from servers that do not say.
        var functions: [OfferedFunction]?
    }

    private enum Question { case whatItOffers }

    private let lookups = JoinedLookups<Question, Findings>()

    func findings(over connection: Connection) async throws -> Findings {
        try await lookups.answer(to: .whatItOffers) { try await Self.ask(connection) }.answer
    }

    func remember(_ findings: Findings) {
        lookups.remove(.whatItOffers)
        lookups.keep(findings, to: .whatItOffers)
    }

    private static func ask(_ connection: Connection) async throws -> Findings {
        let dialect: any WireDialect = connection.configuration.dialect == .legacy ? LegacyDialect() : CurrentDialect()
        do {
            return Findings(dialect: dialect, functions: try await dialect.metadata(over: connection))
        } catch let error as MailStoreError where error.code == .notFound {
            return Findings(dialect: connection.configuration.dialect == .current ? dialect : LegacyDialect(), functions: nil)
        }
    }
}
