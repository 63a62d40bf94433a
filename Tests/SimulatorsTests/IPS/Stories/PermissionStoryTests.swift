import IPS
import Simulators
import Testing

@Suite("Changes of permissions in the IPS simulator", .timeLimit(.minutes(10)))
struct PermissionStoryTests {
    private static let user = "user@sample.example"

    private func everyone(_ session: IPSSession) async throws -> GroupHandle {
        try #require(try await session.getGroups().groupArray?.first { $0.name == "Everyone" }?.groupHandle)
    }

    private func folder(_ path: String, _ session: IPSSession) async throws -> FolderHandle {
        try #require(try await session.getFolders(.init(folderPath: path)).folderArray?.first?.folderHandle)
    }

    private func permissions(_ group: GroupHandle, _ allowed: PermissionType...) -> [PermissionUpdate] {
        PermissionType.knownValues.map { type in
            PermissionUpdate(groupHandle: group, permissionType: type, isAllowed: allowed.contains(type), isOverride: false)
        }
    }

    private func seen(_ path: String, by story: IPSStory) async throws -> Int? {
        try await story.session(as: Self.user) { session in
            try await session.searchAssets(.init(folder: path, includeSubfolders: true)).totalRows
        }
    }

    @Test("A folder's permissions reach its children when they are to, and what is removed is that of the folder above")
    func folders() async throws {
        try await withStory { story in
            try await story.session { session in
                let group = try await everyone(session)
                let products = try await folder("Sample/Products/", session)
                let before = try #require(try await seen("Sample/Products/", by: story))
                let shoes = try #require(try await seen("Sample/Products/Shoes/", by: story))
                try await session.setFolderPermissions(
                    .init(folderHandle: products, setChildren: false, permissionArray: permissions(group))
                )
                await expectFault(30001) { try await seen("Sample/Products/", by: story) }
                #expect(try await seen("Sample/Products/Shoes/", by: story) == shoes)
                try await session.updateFolderPermissions(
                    .init(folderHandle: products, updateChildren: true, updateArray: permissions(group, .write))
                )
                await expectFault(30001) { try await seen("Sample/Products/Shoes/", by: story) }
                try await session.updateFolderPermissions(
                    .init(
                        folderHandle: products,
                        updateChildren: true,
                        updateArray: [.init(groupHandle: group, permissionType: .read, isAllowed: true, isOverride: true)]
                    )
                )
                #expect(try await seen("Sample/Products/", by: story) == before)
                try await story.session(as: Self.user) { own in
                    _ = try await own.createFolder(.init(folderPath: "Sample/Products/Mine/"))
                    await expectFault(20009, "no Delete") {
                        try await own.deleteFolder(.init(folderHandle: try await folder("Sample/Products/Mine/", own)))
                    }
                }
                let sets = try #require(try await session.getFolders(.init(folderPath: "Sample/Products/")).permissionSetArray)
                #expect(sets.count == 1)
                let read = sets[0].permissionArray?.first { $0.groupName == "Everyone" && $0.permissionType == .read }
                #expect((read?.isAllowed, read?.isOverride) == (true, true))
                try await session.removeFolderPermissions(.init(folderHandle: products, updateChildren: true))
                await expectFault(20009) {
                    try await story.session(as: Self.user) { try await $0.createFolder(.init(folderPath: "Sample/Products/Other/")) }
                }
                #expect(try await seen("Sample/Products/", by: story) == before)
            }
        }
    }

    @Test("An asset's own permissions go before its folder's, in reading and in changing, until they are removed")
    func assets() async throws {
        try await withStory { story in
            try await story.session { session in
                let group = try await everyone(session)
                let asset = try #require(
                    try await session.searchAssets(.init(folder: "Sample/Video/", recordsPerPage: 1)).assetArray?.first
                )
                let handle = try #require(asset.assetHandle)
                let before = try #require(try await seen("Sample/Video/", by: story))
                try await session.setAssetPermissions(.init(assetHandle: handle, permissionArray: permissions(group)))
                #expect(try await seen("Sample/Video/", by: story) == before - 1)
                try await session.updateAssetPermissions(.init(assetHandle: handle, updateArray: permissions(group, .read, .delete)))
                #expect(try await seen("Sample/Video/", by: story) == before)
                try await story.session(as: Self.user) { own in
                    let found = try #require(try await own.getAssetsByName(.init(nameArray: [asset.name ?? ""])).assetArray?.first)
                    let mine = try #require(found.assetHandle)
                    await expectFault(20009, "no Write") {
                        try await own.renameAsset(.init(assetHandle: mine, newName: "x", validateName: true))
                    }
                    #expect(try await own.deleteAssets(.init(assetHandleArray: [mine])).successCount == 1)
                }
                try await session.removeAssetPermissions(.init(assetHandle: handle))
                await expectFault(20009, "no Delete any more") {
                    try await story.session(as: Self.user) { own in
                        let video = try await own.searchAssets(.init(folder: "Sample/Video/", recordsPerPage: 1)).assetArray?.first
                        try await own.deleteAsset(.init(assetHandle: try #require(video?.assetHandle)))
                    }
                }
            }
        }
    }
}
