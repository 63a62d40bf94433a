import IPS
import Simulators
import Testing

@Suite("Folders in the IPS simulator", .timeLimit(.minutes(10)))
struct FolderStoryTests {
    private func paths(_ session: IPSSession, below path: String = "") async throws -> [String] {
        try await session.getFolders(.init(folderPath: path)).folderArray?.compactMap(\.path) ?? []
    }

    private func handle(_ path: String, _ session: IPSSession) async throws -> FolderHandle {
        let folders = try await session.getFolders(.init(folderPath: path)).folderArray
        return try #require(folders?.first?.folderHandle)
    }

    private func rows(_ session: IPSSession, _ folder: String, _ trash: TrashState = .notInTrash) async throws -> Int? {
        try await session.searchAssets(.init(folder: folder, includeSubfolders: true, trashState: trash)).totalRows
    }

    @Test("Folders are made with those on the way, moved and renamed with all that is in them, and lists and trees agree")
    func changes() async throws {
        try await withStory { story in
            try await story.session { session in
                let new = try #require(try await session.createFolder(.init(folderPath: "Sample/Neu/Größe/")).folderHandle)
                #expect(try await handle("Sample/Neu/Größe/", session) == new)
                await expectFault(30001) { try await session.createFolder(.init(folderPath: "Sample/Neu/Größe")) }
                await expectFault(30001) { try await session.createFolder(.init(folderPath: "Sample//x/")) }
                let deep = String(repeating: "x/", count: 50)
                _ = try await session.createFolder(.init(folderPath: deep))
                await expectFault(30001, "too deep") { try await session.createFolder(.init(folderPath: deep + "x/")) }
                let x = try await handle("x/", session)
                await expectFault(30001, "too deep") { try await session.moveFolder(.init(folderHandle: x, destFolderHandle: new)) }
                try await session.deleteFolder(.init(folderHandle: x))
                let before = try #require(try await rows(session, "Sample/Products/"))
                let products = try await handle("Sample/Products/", session)
                let moved = try await session.moveFolder(.init(folderHandle: products, destFolderHandle: new))
                #expect(moved.folderHandle == products)
                #expect(try await rows(session, "Sample/Neu/Größe/Products/") == before)
                #expect(try await paths(session, below: "Sample/Neu/").contains("SampleCompany/Sample/Neu/Größe/Products/Shoes/"))
                await expectFault(30001, "into itself") {
                    let parent = try await handle("Sample/Neu/", session)
                    return try await session.moveFolder(.init(folderHandle: parent, destFolderHandle: new))
                }
                _ = try await session.renameFolder(.init(folderHandle: new, folderName: "Taille"))
                #expect(try await rows(session, "Sample/Neu/Taille/Products/") == before)
                await expectFault(30001) { try await session.renameFolder(.init(folderHandle: new, folderName: "a/b")) }
                let root = try await handle("", session)
                await expectFault(30001, "root") { try await session.renameFolder(.init(folderHandle: root, folderName: "x")) }
                func flatten(_ folders: [Folder]) -> [String] {
                    folders.flatMap { [$0.path ?? ""] + flatten($0.subfolderArray ?? []) }
                }
                let tree = flatten(try await session.getFolderTree(.init(depth: -1)).folders ?? [])
                #expect(try await paths(session) == tree)
            }
        }
    }

    @Test(
        "A deleted folder is gone with its assets in the trash; what is restored brings its folder back, even one made anew or moved over"
    )
    func deletion() async throws {
        try await withStory { story in
            try await story.session { session in
                let video = try await handle("Sample/Video/", session)
                let count = try #require(try await rows(session, "Sample/Video/"))
                let trashed = try #require(try await rows(session, "", .inTrash))
                let asset = try #require(
                    try await session.searchAssets(.init(folder: "Sample/Video/", recordsPerPage: 1)).assetArray?.first
                )
                try await session.deleteFolder(.init(folderHandle: video))
                #expect(try await !paths(session).contains("SampleCompany/Sample/Video/"))
                await expectFault(30001) { try await rows(session, "Sample/Video/") }
                await expectFault(30001) { try await session.deleteFolder(.init(folderHandle: video)) }
                #expect(try await rows(session, "", .inTrash) == trashed + count)
                let campaigns = try await handle("Sample/Campaigns/", session)
                _ = try await session.renameFolder(.init(folderHandle: campaigns, folderName: "Video"))
                let restored = try await session.restoreAssetsFromTrash(.init(assetHandleArray: [try #require(asset.assetHandle)]))
                #expect(restored.successCount == 1)
                let found = try await session.getAssets(.init(assetHandleArray: [try #require(asset.assetHandle)])).assetArray?.first
                #expect(found?.folder == "SampleCompany/Sample/Video/")
                #expect(found?.folderHandle == campaigns)
                #expect(try await paths(session).filter { $0 == "SampleCompany/Sample/Video/" }.count == 1)
            }
        }
    }

    @Test("Users need Write to make and Delete to take away")
    func permissions() async throws {
        try await withStory { story in
            try await story.session(as: "user@sample.example") { session in
                let video = try await handle("Sample/Video/", session)
                let documents = try await handle("Sample/Documents/", session)
                await expectFault(20009) { try await session.createFolder(.init(folderPath: "Sample/Video/x/")) }
                await expectFault(20009) { try await session.renameFolder(.init(folderHandle: video, folderName: "x")) }
                await expectFault(20009) { try await session.moveFolder(.init(folderHandle: video, destFolderHandle: documents)) }
                await expectFault(20009) { try await session.deleteFolder(.init(folderHandle: video)) }
                #expect(try await !paths(session).contains("SampleCompany/Sample/Internal/"))
            }
        }
    }
}
