import IPS
import Testing

@testable import Simulators

@Suite("Projects and sets in the IPS simulator", .timeLimit(.minutes(10)))
struct ProjectStoryTests {
    private func images(_ session: IPSSession, _ count: Int) async throws -> [AssetHandle] {
        let search = SearchAssetsParam(includeSubfolders: true, assetTypeArray: [.image], recordsPerPage: count)
        return try await session.searchAssets(search).assetArray?.compactMap(\.assetHandle) ?? []
    }

    private func folder(_ session: IPSSession) async throws -> FolderHandle {
        let tree = try await session.getFolderTree(.init(folderPath: "Sample/", depth: 0))
        return try #require(tree.folders?.first?.folderHandle)
    }

    @Test("A project is made, renamed, filled, emptied and deleted; searches see it")
    func projects() async throws {
        try await withStory { story in
            try await story.session(as: "user@sample.example") { session in
                let project = try #require(try await session.createProject(.init(projectName: "Herbst")).projectHandle)
                await expectFault(30001) { try await session.createProject(.init(projectName: "Herbst")) }
                let assets = try await images(session, 3)
                func found() async throws -> [AssetHandle?]? {
                    try await session.searchAssets(.init(includeSubfolders: true, projectHandle: project)).assetArray?.map(\.assetHandle)
                }
                let added = try await session.addProjectAssets(.init(projectHandle: project, assetHandleArray: assets))
                #expect(added.successCount == 3)
                #expect(try await found() == assets)
                _ = try await session.removeProjectAssets(.init(projectHandle: project, assetHandleArray: [assets[0]]))
                #expect(try await found() == Array(assets.dropFirst()))
                _ = try await session.setProjectAssets(.init(projectHandle: project, assetHandleArray: [assets[0]]))
                #expect(try await found() == [assets[0]])
                _ = try await session.renameProject(.init(projectHandle: project, projectName: "Winter"))
                let names = try await session.getProjects().projectArray?.map(\.name)
                #expect(names == ["Spring catalogue", "Frühjahr", "Winter"])
                _ = try await session.deleteProject(.init(projectHandle: project))
                await expectFault(30001) { try await session.deleteProject(.init(projectHandle: project)) }
            }
        }
    }

    @Test("Sets keep members in order, definitions and thumbnails; other assets are refused")
    func sets() async throws {
        try await withStory { story in
            try await story.session { session in
                let folder = try await folder(session)
                let assets = try await images(session, 3)
                let spin = try #require(
                    try await session.createImageSet(.init(folderHandle: folder, name: "Dreh", type: .spinSet)).assetHandle
                )
                await expectFault(30001, "taken") {
                    try await session.createImageSet(.init(folderHandle: folder, name: "Dreh", type: .imageSet))
                }
                await expectFault(30001, "type") {
                    try await session.createImageSet(.init(folderHandle: folder, name: "Bild", type: .image))
                }
                let members = assets.reversed().map { ImageSetMemberUpdate(assetHandle: $0, pageReset: false) }
                _ = try await session.setImageSetMembers(.init(assetHandle: spin, memberArray: members))
                let read = try await session.getImageSetMembers(.init(assetHandle: spin)).memberArray ?? []
                #expect(read.map(\.asset?.assetHandle) == assets.reversed())
                #expect(read.map(\.pageReset) == [true, true, true])
                _ = try await session.updateImageSet(.init(assetHandle: spin, memberArray: [], thumbAssetHandle: assets[0]))
                #expect(try await session.getImageSetMembers(.init(assetHandle: spin)).memberArray == [])
                await expectFault(30001) { try await session.getImageSetMembers(.init(assetHandle: assets[0])) }

                let set = try #require(
                    try await session.createAssetSet(
                        .init(folderHandle: folder, name: "Satz", subType: "EcatalogSet", setDefinition: "{one}")
                    ).assetHandle
                )
                func definition() async throws -> String? {
                    try await session.getAssets(.init(assetHandleArray: [set])).assetArray?.first?.assetSetInfo?.setDefinition
                }
                #expect(try await definition() == "{one}")
                _ = try await session.updateAssetSet(.init(assetHandle: set, thumbAssetHandle: assets[1]))
                #expect(try await definition() == "{one}")
                _ = try await session.setAssetSetDefinition(.init(assetHandle: set, setDefinition: "{two}"))
                #expect(try await definition() == "{two}")
                await expectFault(30001) {
                    try await session.setAssetSetDefinition(.init(assetHandle: spin, setDefinition: "{no}"))
                }
            }
        }
    }

    @Test("Templates, views and presets are assets that searches find")
    func derived() async throws {
        try await withStory { story in
            try await story.session { session in
                let folder = try await folder(session)
                let owner = try #require(try await images(session, 1).first)
                let template = try await session.createTemplate(
                    .init(folderHandle: folder, name: "Vorlage", type: .template, urlModifier: "wid=100", urlPostApplyModifier: "fmt=png")
                ).assetHandle
                let view = try await session.createDerivedAsset(
                    .init(ownerHandle: owner, folderHandle: folder, name: "Ansicht", type: .adjustedView, urlModifier: "op_sharpen=1")
                ).assetHandle
                let preset = try await session.createViewerPreset(
                    .init(folderHandle: folder, name: "Zoom", type: .basicZoom, configSettingArray: [.init(name: "skin", value: "grey")])
                ).viewerPresetHandle
                let handles = try [template, view, preset].map { try #require($0) }
                let read = try await session.getAssets(.init(assetHandleArray: handles)).assetArray ?? []
                #expect(read.map(\.type) == [.template, .adjustedView, .viewerPreset])
                #expect(read[0].templateInfo?.urlModifier == "wid=100")
                #expect(read[0].templateInfo?.urlPostApplyModifier == "fmt=png")
                #expect(read[2].viewerPresetInfo?.configSettingArray?.map(\.value) == ["grey"])
                _ = try await session.updateViewerConfigSettings(
                    .init(assetHandle: handles[2], configSettingArray: [.init(name: "pan", value: "1"), .init(name: "skin", value: "red")])
                )
                let settings = try await session.getViewerConfigSettings(.init(assetHandle: handles[2]))
                #expect(settings.type == .basicZoom)
                #expect(settings.configSettingArray?.map(\.name) == ["skin", "pan"])
                #expect(settings.configSettingArray?.map(\.value) == ["red", "1"])
                _ = try await session.setViewerConfigSettings(
                    .init(assetHandle: handles[2], name: "Dreher", type: "Spin", configSettingArray: [.init(name: "logo", handle: owner)])
                )
                let found = try await session.getAssetsByName(.init(nameArray: ["Dreher"])).assetArray?.first?.viewerPresetInfo
                #expect(found?.type == .spin)
                #expect(found?.configSettingArray?.map(\.handle) == [owner])
                await expectFault(30001) { try await session.getViewerConfigSettings(.init(assetHandle: owner)) }
            }
        }
    }
}
