import IPS
import TestServers
import Testing

@Suite("The trash of the IPS simulator in the course of time", .timeLimit(.minutes(10)))
struct TrashCleanupTests {
    @Test("What has been in the trash for seven days cannot be restored any more")
    func cleanup() async throws {
        try await IPSJobBench.run(assets: 30) { bench in
            let search = SearchAssetsParam(recordsPerPage: 2)
            let handles = try #require(try await bench.session.searchAssets(search).assetArray?.compactMap(\.assetHandle))
            try await bench.session.deleteAsset(.init(assetHandle: handles[0]))
            bench.clock.advance(by: .seconds(3 * 86_400))
            try await bench.session.deleteAsset(.init(assetHandle: handles[1]))
            bench.clock.advance(by: .seconds(4 * 86_400))
            let restored = try await bench.session.restoreAssetsFromTrash(.init(assetHandleArray: handles))
            #expect(restored.successCount == 1)
            #expect(restored.errorDetailArray?.map(\.assetHandle) == [handles[0]])
        }
    }
}
