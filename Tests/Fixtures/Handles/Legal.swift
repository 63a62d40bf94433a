import IPS

func pass(_ session: IPSSession) async throws {
    let handle: CompanyHandle = try await session.company(named: "Sample Company")
    _ = CompanyContext.handle(handle)
}

func fields() -> FieldSelection<SearchAssetsReturn> {
    .only { [$0.totalRows, $0.assetArray.items.name, $0.assetArray.items.imageInfo.originalPath] }
}
