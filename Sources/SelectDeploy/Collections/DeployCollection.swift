internal import HTTPTypes

/// The records below one path, and what can be done with them.
public struct DeployCollection<Resource: DeployResource>: Sendable {
    /// The path below the base path.
    public let path: DeployPath
    let client: DeployClient

    init(_ client: DeployClient, _ path: DeployPath) {
        self.client = client
        self.path = path
    }

    /// Asks once, and returns the answer as it is.
    ///
    /// - Parameters:
    ///   - query: What to ask for; default the key attributes of all records.
    ///   - flags: Parameters that are no part of the query language, as `invalidate_cache`.
    /// - Returns: The answer.
    /// - Throws: ``DeployError``.
    public func response(
        matching query: DeployQuery<Resource> = .init(),
        flags: [(name: String, value: String)] = []
    ) async throws -> DeployResponse<Resource> {
        try await client.send(.get, path, parameters: query.parameters + flags, reading: Resource.self)
    }

    /// The records, page after page, as they are asked for.
    ///
    /// The API has no link to a next page: each page asks for what follows the last value of the first field of the order (the identifier,
    /// if there is none), so nothing is lost or repeated, though values may be equal and records may be added meanwhile. A query whose
    /// number of records fits one page is sent as it is. Fields that only this needs are not in the records.
    ///
    /// - Parameters:
    ///   - query: What to ask for; its number of records ends the sequence.
    ///   - pageRecords: The most records of one page; default that of the configuration.
    /// - Returns: The sequence; each iteration asks anew.
    public func records(matching query: DeployQuery<Resource> = .init(), pageRecords: Int? = nil) -> DeployRecords<Resource> {
        DeployRecords(collection: self, query: query, pageRecords: max(1, pageRecords ?? client.configuration.pageRecords))
    }

    /// One record by its identifier.
    ///
    /// - Parameters:
    ///   - id: The identifier.
    ///   - selection: Which fields come back; default the key attributes.
    ///   - flags: Parameters that are no part of the query language.
    /// - Returns: The record.
    /// - Throws: ``DeployError``; of code ``DeployError/Code/notFound`` when there is none.
    public func record(
        _ id: String,
        fields selection: DeployFieldSelection = .keys,
        flags: [(name: String, value: String)] = []
    ) async throws -> Resource {
        let path = try path.appending(id)
        let response: DeployResponse<Resource> = try await client.send(
            .get,
            path,
            parameters: DeployQuery<Resource>(selection: selection).parameters + flags,
            reading: Resource.self
        )
        guard let record = response.records.first else {
            throw DeployError(.invalidResponse, operation: "GET \(path)", message: "the answer holds no record")
        }
        return record
    }

    /// The one record that matches.
    ///
    /// - Parameter query: What to ask for.
    /// - Returns: The record; nil when none matches.
    /// - Throws: ``DeployError``; of code ``DeployError/Code/notUnique`` when several match.
    public func only(matching query: DeployQuery<Resource>) async throws -> Resource? {
        let records = try await response(matching: query).records
        guard records.count < 2 else {
            throw DeployError(.notUnique, operation: "GET \(path)", message: "\(records.count) records match \(query); one was expected")
        }
        return records.first
    }
}
