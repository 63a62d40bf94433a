internal import HTTPTypes

extension DeployCollection {
    /// Makes a record.
    ///
    /// - Parameters:
    ///   - content: The fields of the new record.
    ///   - flags: Parameters of the request, as `node_count`.
    /// - Returns: The answer: 201 with a location, or 202 with a job, with a location or without.
    /// - Throws: ``DeployError``; of code ``DeployError/Code/conflict`` when it exists already.
    public func create(_ content: DeployValue, flags: [(name: String, value: String)] = []) async throws -> DeployResponse<Resource> {
        try await client.send(.post, path, parameters: flags, content: content, reading: Resource.self)
    }

    /// Makes a record, unless one matches already.
    ///
    /// Who comes second in a race gets the conflict of the server, looks again, and takes the record that the first one made.
    ///
    /// - Parameters:
    ///   - query: What the record would match.
    ///   - flags: Parameters of the request that makes it.
    ///   - content: The fields of the new record; called only when it is needed.
    /// - Returns: The record that exists, the first if several do, or the answer of the server that made it.
    /// - Throws: ``DeployError``.
    public func createIfAbsent(
        matching query: DeployQuery<Resource>,
        flags: [(name: String, value: String)] = [],
        _ content: () throws -> DeployValue
    ) async throws -> DeployCreation<Resource> {
        if let existing = try await response(matching: query).records.first { return .existed(existing) }
        do {
            return .created(try await create(try content(), flags: flags))
        } catch let error as DeployError where error.code == .conflict {
            guard let existing = try await response(matching: query).records.first else { throw error }
            return .existed(existing)
        }
    }

    /// Changes fields of a record.
    ///
    /// - Parameters:
    ///   - id: The record.
    ///   - content: The fields to change.
    /// - Returns: The answer: 200 or 204, or 202 with a job.
    /// - Throws: ``DeployError``.
    public func update(_ id: String, _ content: DeployValue) async throws -> DeployResponse<Resource> {
        try await client.send(.patch, try path.appending(id), content: content, reading: Resource.self)
    }

    /// Removes a record.
    ///
    /// - Parameter id: The record.
    /// - Returns: The answer: 200 or 204, or 202 with a job.
    /// - Throws: ``DeployError``.
    public func delete(_ id: String) async throws -> DeployResponse<Resource> {
        try await client.send(.delete, try path.appending(id), reading: Resource.self)
    }
}
