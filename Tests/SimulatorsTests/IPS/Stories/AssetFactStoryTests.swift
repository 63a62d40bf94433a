import IPS
import Simulators
import Testing

@Suite("What the IPS simulator knows of assets, and their typed fields", .timeLimit(.minutes(10)))
struct AssetFactStoryTests {
    private func assets(_ session: IPSSession, _ type: AssetType, _ count: Int = 1) async throws -> [Asset] {
        let found = try await session.searchAssets(.init(assetTypeArray: [type], recordsPerPage: count)).assetArray ?? []
        #expect(found.count == count, "\(type)")
        return found
    }

    private func handle(_ session: IPSSession, _ type: AssetType) async throws -> AssetHandle {
        let asset = try await assets(session, type)[0]
        return try #require(asset.assetHandle)
    }

    private func asset(_ handle: AssetHandle, _ session: IPSSession) async throws -> Asset {
        try #require(try await session.getAssets(.init(assetHandleArray: [handle])).assetArray?.first)
    }

    @Test("A copy is an asset of its own with the metadata of the image; a replacement changes the image itself")
    func copies() async throws {
        try await withStory { story in
            try await story.session { session in
                let image = try await assets(session, .image)[0]
                let source = try #require(image.assetHandle)
                let folder = try #require(try await session.createFolder(.init(folderPath: "Copies/")).folderHandle)
                let new = CopyImageParam(assetHandle: source, folderHandle: folder, name: "複製", urlModifier: "wid=100")
                let copy = try await asset(try #require(try await session.copyImage(new).assetHandle), session)
                #expect((copy.name, copy.folder, copy.type) == ("複製", "SampleCompany/Copies/", .image))
                #expect((copy.imageInfo?.urlModifier, copy.createUser) == ("wid=100", "admin@sample.example"))
                #expect(copy.metadataArray == image.metadataArray)
                #expect(copy.imageInfo?.width == image.imageInfo?.width)
                await expectFault(30001, "name taken") { try await session.copyImage(new) }
                let video = try await handle(session, .video)
                await expectFault(30001, "no image") {
                    try await session.copyImage(.init(assetHandle: video, folderHandle: folder, name: "x", urlModifier: ""))
                }
                #expect(try await session.replaceImage(.init(assetHandle: source, urlModifier: "rotate=90")).assetHandle == source)
                #expect(try await asset(source, session).imageInfo?.urlModifier == "rotate=90")
                let original = try #require(image.folder) + #require(image.fileName)
                #expect(try await session.getOriginalFilePaths(.init(assetHandleArray: [source])).originalFileArray == [original])
            }
        }
    }

    @Test("What was generated leads to its original and back; a thumb is seen from its asset")
    func associations() async throws {
        try await withStory { story in
            try await story.session { session in
                var generations = 0
                for layer in try await assets(session, .image, 100) {
                    let handle = try #require(layer.assetHandle)
                    guard let info = try await session.getAssociatedAssets(.init(assetHandle: handle)).generatorArray?.first else {
                        continue
                    }
                    generations += 1
                    #expect((info.engine, info.generated?.assetHandle) == (.photoshopLayers, handle))
                    let original = try #require(info.originator?.assetHandle)
                    let back = try await session.getAssociatedAssets(.init(assetHandle: original)).generatedArray
                    #expect(back?.contains { $0.generated?.assetHandle == handle } == true)
                }
                #expect(generations > 0)
                let (video, image) = (try await handle(session, .video), try await handle(session, .image))
                let outcome = try await session.batchSetThumbAsset(
                    .init(updateArray: [
                        .init(assetHandle: video, thumbAssetHandle: image), .init(assetHandle: image, thumbAssetHandle: video),
                    ])
                )
                #expect((outcome.successCount, outcome.errorCount) == (1, 1))
                #expect(outcome.errorDetailArray?.first?.assetHandle == image)
                #expect(try await session.getAssociatedAssets(.init(assetHandle: video)).thumbAsset?.assetHandle == image)
            }
        }
    }

    @Test("Typed fields are set on assets of their type, with values of their sets")
    func fields() async throws {
        try await withStory { story in
            try await story.session { session in
                let image = try await handle(session, .image)
                let font = try await handle(session, .font)
                let profile = try await handle(session, .iccProfile)
                let images = try await session.batchSetImageFields(
                    .init(updateArray: [
                        .init(assetHandle: image, resolution: 96.5, anchorX: 12, userData: "größe=1"),
                        .init(assetHandle: image, anchorY: -1),
                        .init(assetHandle: font, anchorX: 1),
                    ])
                )
                #expect((images.successCount, images.errorCount) == (1, 2))
                let info = try #require(try await asset(image, session).imageInfo)
                #expect((info.resolution, info.anchorX, info.userData) == (96.5, 12, "größe=1"))
                let fonts = try await session.batchSetFontFields(
                    .init(updateArray: [
                        .init(assetHandle: font, fontName: "Schrift", style: .boldItalic, type: .otf),
                        .init(assetHandle: font, style: FontStyle(rawValue: "Wavy")), .init(assetHandle: image, fontName: "x"),
                    ])
                )
                #expect((fonts.successCount, fonts.errorCount) == (1, 2))
                #expect(fonts.errorDetailArray?.first?.reason?.contains("BoldItalic") == true)
                let profiles = try await session.batchSetIccProfileFields(
                    .init(updateArray: [
                        .init(assetHandle: profile, class: .display, colorSpace: .cmyk), .init(assetHandle: font, class: .input),
                    ])
                )
                #expect((profiles.successCount, profiles.errorCount) == (1, 1))
                #expect(try await asset(profile, session).lastModifyUser == "admin@sample.example")
            }
        }
    }

    @Test("A document is searched through for its keywords; other assets have none")
    func searchStrings() async throws {
        try await withStory { story in
            try await story.session { session in
                let (document, image) = (try await handle(session, .pdf), try await handle(session, .image))
                let strings = try #require(try await session.getSearchStrings(.init(assetHandle: document)).searchStringArray?.first)
                let words = strings.keywordsArray?.compactMap(\.keyword) ?? []
                #expect(words.count == 3)
                #expect(strings.searchString == words.joined(separator: ", "))
                #expect(try await session.getSearchStrings(.init(assetHandle: image)).searchStringArray == [])
            }
        }
    }
}
