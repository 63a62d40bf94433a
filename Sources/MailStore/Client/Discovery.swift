/// What is found out about a server once: the generation it speaks and what it offers. Questions at the same time share one request.
actor Discovery {
    struct Findings: Sendable {
        var dialect: any WireDialect
        /// Nil from servers that do not say.
        var functions: [OfferedFunction]?
    }

    private var search: Task<Findings, any Error>?

    func findings(over connection: Connection) async throws -> Findings {
        let search = search ?? Task { try await Self.ask(connection) }
        self.search = search
        do {
            return try await search.value
        } catch {
            self.search = nil
            throw error
        }
    }

    func remember(_ findings: Findings) {
        search = Task { findings }
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
