import Foundation
import IPS
import Simulators
import Testing

@Suite("Changes of assets in the IPS simulator", .timeLimit(.minutes(10)))
struct AssetStoryTests {
    private func assets(_ session: IPSSession, _ count: Int) async throws -> [Asset] {
        try #require(try await session.searchAssets(.init(assetTypeArray: [.image], recordsPerPage: count)).assetArray)
    }

    private func asset(_ handle: AssetHandle?, _ session: IPSSession) async throws -> Asset {
        let handle = try #require(handle)
        return try #require(try await session.getAssets(.init(assetHandleArray: [handle])).assetArray?.first)
    }

    private func folder(_ path: String, _ session: IPSSession) async throws -> FolderHandle {
        try #require(try await session.getFolders(.init(folderPath: path)).folderArray?.first?.folderHandle)
    }

    @Test("A batch does what can be done and says of each other asset why not, in the language of the caller")
    func batch() async throws {
        try await withStory { story in
            try await story.session(locale: "de-DE") { session in
                let found = try await assets(session, 3)
                let handles = found.compactMap(\.assetHandle)
                let internalFolder = try await folder("Sample/Internal/", session)
                let moved = try await session.moveAssets(
                    .init(assetMoveArray: handles.map { .init(assetHandle: $0, folderHandle: internalFolder) })
                )
                #expect(moved.successCount == 3)
                #expect(try await asset(handles[0], session).folder == "SampleCompany/Sample/Internal/")
                let again = try await session.moveAssets(
                    .init(assetMoveArray: [.init(assetHandle: handles[0], folderHandle: internalFolder)])
                )
                #expect(again.warningCount == 1)
                #expect(again.warningDetailArray?.first?.assetHandle == handles[0])
                let deleted = try await session.deleteAssets(.init(assetHandleArray: [handles[0], handles[1], handles[0]]))
                #expect((deleted.successCount, deleted.warningCount, deleted.errorCount) == (2, 1, 0))
                let restored = try await session.restoreAssetsFromTrash(.init(assetHandleArray: handles))
                #expect((restored.successCount, restored.warningCount, restored.errorCount) == (2, 0, 1))
                let detail = try #require(restored.errorDetailArray?.first)
                #expect(detail.assetHandle == handles[2])
                #expect(detail.code == 30001)
                #expect(detail.reason == "Das Asset \(found[2].name ?? "") ist nicht im Papierkorb.")
            }
        }
    }

    @Test("The trash takes an asset and its name, gives both back, and is emptied for good")
    func trash() async throws {
        try await withStory { story in
            try await story.session { session in
                let found = try await assets(session, 2)
                let (first, second) = (try #require(found[0].assetHandle), try #require(found[1].assetHandle))
                let name = try #require(found[0].name)
                try await session.deleteAsset(.init(assetHandle: first))
                #expect(try await session.checkAssetNames(.init(assetNameArray: [name, "none"])).inUseNameArray == [])
                let gone = try await asset(first, session)
                #expect(gone.trashState == .inTrash)
                #expect(gone.lastModifyUser == "admin@sample.example")
                try await session.renameAsset(.init(assetHandle: second, newName: name, validateName: true))
                #expect(try await session.checkAssetNames(.init(assetNameArray: [name, "none"])).inUseNameArray == [name])
                let refused = try await session.restoreAssetsFromTrash(.init(assetHandleArray: [first]))
                #expect(refused.errorDetailArray?.first?.reason?.contains(name) == true)
                let emptied = try await session.emptyAssetsFromTrash(.init(assetHandleArray: [first, second]))
                #expect((emptied.successCount, emptied.errorCount) == (1, 1))
                #expect(try await asset(first, session).trashState == .inEmptiedTrash)
                let late = try await session.restoreAssetsFromTrash(.init(assetHandleArray: [first]))
                #expect(late.errorCount == 1)
                await expectFault(30001) { try await session.renameAsset(.init(assetHandle: first, newName: "late", validateName: true)) }
                let target = try await folder("Sample/Internal/", session)
                let moved = try await session.moveAssets(.init(assetMoveArray: [.init(assetHandle: first, folderHandle: target)]))
                #expect((moved.successCount, moved.warningCount, moved.errorCount) == (0, 0, 1))
                let named = try await session.getAssetsByName(.init(nameArray: [name])).assetArray ?? []
                #expect(named.compactMap(\.assetHandle) == [second])
            }
        }
    }

    @Test("A taken name is refused where it is to be checked, and numbered where not; a search finds the new one")
    func rename() async throws {
        try await withStory { story in
            try await story.session { session in
                let found = try await assets(session, 2)
                let (first, name) = (try #require(found[0].assetHandle), try #require(found[1].name))
                await expectFault(30001) { try await session.renameAsset(.init(assetHandle: first, newName: name, validateName: true)) }
                #expect(try await asset(first, session).name == found[0].name)
                try await session.renameAsset(.init(assetHandle: first, newName: name, validateName: false))
                #expect(try await session.getAssetsByName(.init(nameArray: ["\(name)-1"])).assetArray?.first?.assetHandle == first)
                await expectFault(30001) { try await session.renameAsset(.init(assetHandle: first, newName: "", validateName: false)) }
            }
        }
    }

    @Test("Publish states change alone and in batches, and searches see it")
    func publishState() async throws {
        try await withStory { story in
            try await story.session { session in
                func marked() async throws -> Int? { try await session.searchAssets(.init(publishState: .markedForPublish)).totalRows }
                let ready = try #require(
                    try await session.searchAssets(.init(publishState: .markedForPublish, recordsPerPage: 5)).assetArray
                )
                let total = try #require(try await marked())
                let first = try #require(ready[0].assetHandle)
                try await session.setAssetPublishState(.init(assetHandle: first, publishState: .notMarkedForPublish))
                #expect(try await marked() == total - 1)
                let states: [PublishStateUpdate] = ready.enumerated().map { index, asset in
                    PublishStateUpdate(
                        assetHandle: asset.assetHandle,
                        publishState: index == 4 ? PublishState(rawValue: "Perhaps") : .notMarkedForPublish
                    )
                }
                let outcome = try await session.setAssetsPublishState(.init(publishStateUpdateArray: states))
                #expect((outcome.successCount, outcome.errorCount) == (4, 1))
                #expect(outcome.errorDetailArray?.first?.reason?.contains("NotMarkedForPublish") == true)
                #expect(try await marked() == total - 4)
            }
        }
    }

    @Test("What was done is there after a restart with the same file, and handles of before are not")
    func restart() async throws {
        let file = FileManager.default.temporaryDirectory.appending(path: "\(UUID().uuidString).sqlite").path()
        defer { try? FileManager.default.removeItem(atPath: file) }
        let configuration = IPSSimulatorConfiguration(store: .file(file), assetCount: 60)
        try await withStory(configuration) { story in
            try await story.session { session in
                let first = try #require(try await assets(session, 1)[0].assetHandle)
                try await session.renameAsset(.init(assetHandle: first, newName: "kept", validateName: true))
                _ = try await session.createFolder(.init(folderPath: "Kept/"))
            }
        }
        try await withStory(configuration) { story in
            try await story.session { session in
                #expect(try await session.getAssetsByName(.init(nameArray: ["kept"])).assetArray?.count == 1)
                _ = try await folder("Kept/", session)
            }
        }
    }
}
