import IPS
import Testing

@testable import Simulators

@Suite("Publishing in the IPS simulator", .timeLimit(.minutes(10)))
struct PublishingStoryTests {
    @Test("A publish job writes history; states by context and a forced republish decide what the next one takes")
    func publish() async throws {
        try await IPSJobBench.run { bench in
            let session = bench.session
            #expect(try await session.getActivePublishContexts().contextArray?.count == 4)
            let contexts = try await session.getPublishContexts(.init(contextType: .video)).publishContextArray ?? []
            #expect(contexts.map(\.contextName) == ["Video"])
            let video = try #require(contexts.first?.contextHandle)
            let all = SearchAssetsParam(
                includeSubfolders: true,
                publishState: .markedForPublish,
                assetTypeArray: [.video, .masterVideo, .audio]
            )
            let marked = try await session.searchAssets(all).assetArray?.compactMap(\.assetHandle) ?? []
            let first = try #require(marked.first)
            #expect(marked.count > 3)
            #expect(try await session.getAssetPublishHistory(.init(assetHandle: first)).pubHistoryArray == [])

            func published() async throws -> Int? {
                let job = try await bench.submit(SubmitJobParam(jobName: "Publish", videoPublishJob: .init(contextHandle: video)))
                return try await bench.log(of: job)?.fileSuccessCount
            }
            #expect(try await published() == marked.count)
            let history = try #require(try await session.getAssetPublishHistory(.init(assetHandle: first)).pubHistoryArray)
            #expect(history.map(\.contextName) == ["Video"])

            let update = AssetContextStateUpdate(
                assetHandle: first,
                contextStateUpdateArray: [.init(contextHandle: video, publishState: .notMarkedForPublish)]
            )
            let changed = try await session.setAssetsContextState(.init(assetsContextStateUpdateArray: [update]))
            #expect(changed.successCount == 1)
            let states = try await session.batchGetAssetPublishContexts(.init(assetHandleArray: Array(marked.prefix(2))))
            #expect(states.assetPublishContextsArray?.map { $0.publishContextArray?.count } == [0, 1])
            #expect(try await published() == marked.count - 1)
            #expect(try await session.getAssetPublishHistory(.init(assetHandle: first)).pubHistoryArray == [])
        }
    }

    @Test("An incremental publish takes what is new; forced assets are new again")
    func incremental() async throws {
        try await IPSJobBench.run { bench in
            func published(_ type: PublishType) async throws -> Int? {
                let job = SubmitJobParam(jobName: "Publish", imageServingPublishJob: .init(publishType: type))
                return try await bench.log(of: try await bench.submit(job))?.fileSuccessCount
            }
            #expect(try await published(.full) ?? 0 > 100)
            #expect(try await published(.incremental) == 0)
            let search = SearchAssetsParam(
                includeSubfolders: true,
                publishState: .markedForPublish,
                assetTypeArray: [.image],
                recordsPerPage: 3
            )
            let images = try await bench.session.searchAssets(search).assetArray?.compactMap(\.assetHandle) ?? []
            let forced = try await bench.session.forceRepublishAssets(.init(assetHandleArray: images))
            #expect(forced.publishStateUpdateArray?.map(\.publishState) == [.markedForPublish, .markedForPublish, .markedForPublish])
            #expect(try await published(.incremental) == 3)
        }
    }

    @Test("Addresses of the CDN are invalidated all or none")
    func invalidation() async throws {
        try await IPSJobBench.run(assets: 0) { bench in
            let good = try await bench.session.cdnCacheInvalidation(.init(urlArray: ["https://images.sample.example/is/image/a"]))
            #expect(good.estimatedSeconds == 5)
            #expect(good.invalidationHandle != nil)
            for urls in [[], ["https://a.example/x", "ftp://a.example/y"]] {
                let code = urls.isEmpty ? 30_002 : 30_001
                await bench.refuses(code) { try await bench.session.cdnCacheInvalidation(.init(urlArray: urls)) }
            }
            let many = (0...1_000).map { "https://a.example/\($0)" }
            await bench.refuses(30_003) { try await bench.session.cdnCacheInvalidation(.init(urlArray: many)) }
        }
    }
}
