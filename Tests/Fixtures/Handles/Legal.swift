import IPS

func pass(_ session: IPSSession) async throws {
    let handle: CompanyHandle = try await session.company(named: "Sample Company")
    _ = CompanyContext.handle(handle)
}
