extension IPSSession {
    /// The most names that one call is asked for.
    private static let largestBatch = 1_000

    /// Finds many assets by their names at once (getAssetsByName).
    ///
    /// - Parameters:
    ///   - names: The names.
    ///   - type: The type of the assets; by default any.
    ///   - company: The company; by default that of the session.
    /// - Returns: The handles by name, valid in this session; names that no asset has, or more than one, are not in it. Of names that
    ///   differ in their bytes and are equal as texts, none is in it, since a dictionary of texts cannot tell them apart.
    /// - Throws: ``IPSError``.
    public func assetHandles(
        named names: [String],
        type: AssetType? = nil,
        in company: CompanyContext = .session
    ) async throws -> [String: AssetHandle] {
        let found = try await assetHandles(exactly: names.map { ExactName($0) }, type: type, in: company)
        var handles: [String: AssetHandle] = [:]
        for (text, spellings) in Dictionary(grouping: Set(names.map { ExactName($0) }), by: \.text) where spellings.count == 1 {
            handles[text] = found[spellings[0]]
        }
        return handles
    }

    /// Finds many assets by their names at once, as ``assetHandles(named:type:in:)`` does, and tells names apart as the service does.
    ///
    /// - Parameters:
    ///   - names: The names.
    ///   - type: The type of the assets; by default any.
    ///   - company: The company; by default that of the session.
    /// - Returns: The handles by name, valid in this session; names that no asset has, or more than one, are not in it.
    /// - Throws: ``IPSError``.
    package func assetHandles(
        exactly names: [ExactName],
        type: AssetType? = nil,
        in company: CompanyContext = .session
    ) async throws -> [ExactName: AssetHandle] {
        var found: [ExactName: [AnyHandle]] = [:]
        for start in stride(from: 0, to: names.count, by: Self.largestBatch) {
            let batch = names[start..<min(start + Self.largestBatch, names.count)].map(\.text)
            for asset in try await assets(named: batch, type: type?.rawValue, in: company) {
                found[ExactName(asset.name), default: []].append(asset.handle)
            }
        }
        var handles: [ExactName: AssetHandle] = [:]
        for (name, matches) in found {
            guard matches.count == 1, let handle = matches.first else { continue }
            registry.keep(handle, for: try question(.asset, name.text, type?.rawValue, company))
            handles[name] = AssetHandle(retyping: handle)
        }
        return handles
    }

    /// One call of getAssetsByName.
    func assets(named names: [String], type: String?, in company: CompanyContext) async throws -> [NamedHandle] {
        let param = GetAssetsByNameParam(nameArray: names, assetTypeArray: type.map { [AssetType(rawValue: $0)] })
        let answer = try await getAssetsByName(
            param,
            in: company,
            selecting: .only("assetArray/items/assetHandle", "assetArray/items/name")
        )
        return (answer.assetArray ?? []).compactMap { NamedHandle($0.name, $0.assetHandle) }
    }
}
