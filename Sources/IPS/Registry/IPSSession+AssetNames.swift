extension IPSSession {
    /// The most names that one call is asked for.
    private static let largestBatch = 1_000

    /// Finds many assets by their names at once (getAssetsByName).
    ///
    /// - Parameters:
    ///   - names: The names.
    ///   - type: The type of the assets; by default any.
    ///   - company: The company; by default that of the session.
    /// - Returns: The handles by name, valid in this session; names that no asset has, or more than one, are not in it.
    /// - Throws: ``IPSError``.
    public func assetHandles(
        named names: [String],
        type: AssetType? = nil,
        in company: CompanyContext = .session
    ) async throws -> [String: AssetHandle] {
        var found: [String: [AnyHandle]] = [:]
        for start in stride(from: 0, to: names.count, by: Self.largestBatch) {
            let batch = Array(names[start..<min(start + Self.largestBatch, names.count)])
            for asset in try await assets(named: batch, type: type?.rawValue, in: company) {
                found[asset.name, default: []].append(asset.handle)
            }
        }
        var handles: [String: AssetHandle] = [:]
        for (name, matches) in found {
            guard matches.count == 1, let handle = matches.first else { continue }
            registry.keep(handle, for: try question(.asset, name, type?.rawValue, company))
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
