import Foundation
import IPS
import Testing
import WSDL

@testable import Simulators

@Suite("Image maps, zoom targets, formats and properties in the IPS simulator", .timeLimit(.minutes(10)))
struct ImageStoryTests {
    private func image(_ session: IPSSession) async throws -> Asset {
        let search = SearchAssetsParam(includeSubfolders: true, assetTypeArray: [.image], recordsPerPage: 1)
        return try #require(try await session.searchAssets(search).assetArray?.first)
    }

    @Test("Image maps and zoom targets are saved, replaced, shown in imageInfo and deleted")
    func parts() async throws {
        try await withStory { story in
            try await story.session { session in
                let asset = try #require(try await image(session).assetHandle)
                var map = SaveImageMapParam(
                    assetHandle: asset,
                    name: "Ärmel",
                    shapeType: .rectangle,
                    region: "1,2,3,4",
                    action: "href=x",
                    position: 3,
                    enabled: true
                )
                map.imageMapHandle = try await session.saveImageMap(map).imageMapHandle
                map.enabled = false
                #expect(try await session.saveImageMap(map).imageMapHandle == map.imageMapHandle)
                let shown = try await image(session).imageInfo?.imageMaps ?? []
                #expect(shown.map(\.name) == ["Ärmel"])
                #expect(shown.map(\.enabled) == [false])
                #expect(shown.map(\.position) == [3])
                map.shapeType = RegionShape(rawValue: "Star")
                await expectFault(30001) { try await session.saveImageMap(map) }
                let definitions = ["a", "b"].map {
                    ImageMapDefinition(name: $0, shapeType: .polygon, region: "", action: "", enabled: true)
                }
                let handles =
                    try await session.setImageMaps(.init(assetHandle: asset, imageMapArray: definitions)).imageMapHandleArray ?? []
                #expect(try await image(session).imageInfo?.imageMaps?.map(\.imageMapHandle) == handles)
                _ = try await session.deleteImageMap(.init(imageMapHandle: handles[0]))
                #expect(try await image(session).imageInfo?.imageMaps?.map(\.name) == ["b"])

                let target = ZoomTargetDefinition(name: "z", xPosition: 1, yPosition: 2, width: 3, height: 4, userData: "u")
                let five = Array(repeating: target, count: 5)
                #expect(
                    try await session.setZoomTargets(.init(assetHandle: asset, zoomTargetArray: five)).zoomTargetHandleArray?.count == 5
                )
                await expectFault(30001, "a sixth") {
                    try await session.saveZoomTarget(
                        .init(assetHandle: asset, name: "6", xPosition: 0, yPosition: 0, width: 1, height: 1, userData: "")
                    )
                }
                await expectFault(30001, "six") {
                    try await session.setZoomTargets(.init(assetHandle: asset, zoomTargetArray: five + [target]))
                }
                let targets = try await image(session).imageInfo?.zoomTargets ?? []
                #expect(targets.map(\.position) == [1, 2, 3, 4, 5])
                _ = try await session.deleteZoomTarget(.init(zoomTargetHandle: try #require(targets[0].zoomTargetHandle)))
                #expect(try await image(session).imageInfo?.zoomTargets?.count == 4)
            }
        }
    }

    @Test("Formats are records of the company")
    func formats() async throws {
        try await withStory { story in
            try await story.session { session in
                let format = try await session.saveImageFormat(.init(name: "Thumb", urlModifier: "wid=80")).imageFormatHandle
                _ = try await session.saveImageFormat(.init(imageFormatHandle: format, name: "Thumb", urlModifier: "wid=90"))
                #expect(try await session.getImageFormats().imageFormatArray?.map(\.urlModifier) == ["wid=90"])
                _ = try await session.deleteImageFormat(.init(imageFormatHandle: try #require(format)))
                #expect(try await session.getImageFormats().imageFormatArray == [])
                var new = CreateVignettePublishFormatParam(
                    name: "v",
                    targetWidth: 0,
                    targetHeight: 0,
                    createPyramid: true,
                    thumbWidth: 0,
                    saveAsVersion: 0,
                    sizeSuffixSeparator: "-",
                    usmAmount: 1.5,
                    usmRadius: 2,
                    usmThreshold: 256
                )
                await expectFault(30001) { try await session.createVignettePublishFormat(new) }
                new.usmThreshold = 255
                _ = try await session.createVignettePublishFormat(new)
                let read = try await session.getVignettePublishFormats().vignetteFormatArray?.first
                #expect(read?.usmAmount == 1.5)
                #expect(read?.createPyramid == true)
            }
        }
    }

    @Test("Modifiers, packets, settings and properties read as they were written")
    func properties() async throws {
        try await withStory { story in
            try await story.session { session in
                let asset = try #require(try await image(session).assetHandle)
                _ = try await session.setUrlModifier(.init(assetHandle: asset, urlModifier: "wid=1", urlPostApplyModifier: "fmt=gif"))
                _ = try await session.setUrlModifier(.init(assetHandle: asset, urlModifier: "wid=2"))
                let info = try await image(session).imageInfo
                #expect(info?.urlModifier == "wid=2")
                #expect(info?.urlPostApplyModifier == "fmt=gif")

                let made = try #require(try await session.getXMPPacket(.init(assetHandle: asset)).compressedPacket)
                #expect(made.starts(with: [0x1F, 0x8B]))
                _ = try await session.updateXMPPacket(.init(assetHandle: asset, compressedPacket: [1, 2, 3]))
                #expect(try await session.getXMPPacket(.init(assetHandle: asset)).compressedPacket == [1, 2, 3])

                #expect(try await session.getProperty(.init(name: .ipsVersion)).value == "6.8")
                #expect(try await session.getSystemProperties().propertyArray?.count == 8)
                await expectFault(30001) { try await session.getProperty(.init(name: "Colour")) }
                let usage = try #require(try await session.getDiskUsage().diskUsageArray?.first)
                #expect(usage.companyName == "Sample Company")
                #expect(usage.imageCount ?? 0 > 100)

                let settings = [ConfigSetting(name: "b", value: "1"), ConfigSetting(name: "a", handle: asset)]
                _ = try await session.setImageServingPublishSettings(.init(publishSettingsArray: settings))
                _ = try await session.setImageServingPublishSettings(.init(publishSettingsArray: [.init(name: "b", value: "2")]))
                let read = try await session.getImageServingPublishSettings(.init()).publishSettingsArray ?? []
                #expect(read == [ConfigSetting(name: "b", value: "2"), ConfigSetting(name: "a", handle: asset)])
                #expect(try await session.getImageRenderingPublishSettings(.init()).publishSettingsArray == [])
            }
            try await story.session(as: "user@sample.example") { session in
                await expectFault(20003) { try await session.getDiskUsage() }
            }
        }
    }

    @Test("Property sets belong to whom their type says, one each unless more are allowed")
    func propertySets() async throws {
        try await withIPS(.init(assetCount: 0)) { ips in
            let company = try await ips.company()
            let user = try #require(try await ips.value("getUserInfo")["userInfo"]?["userHandle"])
            let global = try await ips.value(
                "createPropertySetType",
                ["name": "Look", "propertyType": "UserProperty", "allowMultiple": false]
            )
            let own = try await ips.value(
                "createPropertySetType",
                ["companyHandle": company, "name": "Desk", "propertyType": "UserCompanyProperty", "allowMultiple": true]
            )
            let types = try await ips.value("getPropertySetTypes", ["companyHandle": company])
            #expect(types["typeArray"]?.items.map { $0["name"] } == ["Look", "Desk"])
            #expect(try await ips.value("getPropertySetType", ["name": "Look"])["type"]?["companyHandle"] == nil)
            #expect(try await ips.fault("getPropertySetType", ["name": "None"]).code == 30001)

            let look = try #require(global["typeHandle"])
            let properties: DynamicValue = [["name": "colour", "value": "grün"], ["name": "size", "value": "1"]]
            let set: DynamicValue = ["typeHandle": look, "primaryOwnerHandle": user, "propertyArray": properties]
            var guarded = set
            guarded["permissionArray"] = []
            let refusal = try await ips.fault("createPropertySet", guarded)
            #expect(refusal.code == 30001 && refusal.reason.contains("permissionArray"))
            let handle = try #require(try await ips.value("createPropertySet", set)["setHandle"])
            #expect(try await ips.fault("createPropertySet", set).code == 30001)
            func read() async throws -> [DynamicValue?]? {
                let sets = try await ips.value("getPropertySets", ["typeHandle": look, "primaryOwnerHandle": user])
                return sets["setArray"]?.items.first?["propertyArray"]?.items.map { $0["value"] }
            }
            #expect(try await read() == ["grün", "1"])
            _ = try await ips.value("updatePropertySet", ["setHandle": handle, "propertyArray": [["name": "size", "value": "2"]]])
            #expect(try await read() == ["grün", "2"])
            let only: DynamicValue = ["setHandle": handle, "replaceProperties": true, "propertyArray": [["name": "x", "value": "3"]]]
            _ = try await ips.value("updatePropertySet", only)
            #expect(try await read() == ["3"])

            let desk = try #require(own["typeHandle"])
            var both: DynamicValue = ["typeHandle": desk, "primaryOwnerHandle": user, "propertyArray": []]
            #expect(try await ips.fault("createPropertySet", both).code == 30002)
            both["secondaryOwnerHandle"] = company
            for _ in 0..<2 { _ = try await ips.value("createPropertySet", both) }
            let sets: DynamicValue = ["typeHandle": desk, "primaryOwnerHandle": user, "secondaryOwnerHandle": company]
            #expect(try await ips.value("getPropertySets", sets)["setArray"]?.items.count == 2)
            _ = try await ips.value("deletePropertySet", ["setHandle": handle])
            #expect(try await read() == nil)
            _ = try await ips.value("deletePropertySetType", ["typeHandle": desk])
            #expect(try await ips.fault("getPropertySets", sets).code == 30001)
        }
    }

    @Test("What an engine made is found by its original, and the original by what it made")
    func generation() async throws {
        try await IPSJobBench.run { bench in
            let search = SearchAssetsParam(includeSubfolders: true, assetTypeArray: [.pdf], recordsPerPage: 1)
            let pdf = try #require(try await bench.session.searchAssets(search).assetArray?.first?.assetHandle)
            _ = try await bench.log(of: try await bench.submit(.init(jobName: "Rip", ripPdfsJob: .init(pdfHandleArray: [pdf]))))
            let made = try await bench.session.getGenerationInfo(.init(originatorHandle: pdf)).generationArray ?? []
            #expect(made.map(\.engine) == ["PostScriptRip", "PostScriptRip"])
            let page = try #require(made.first?.generated?.assetHandle)
            let back = try await bench.session.getGenerationInfo(.init(generatedHandle: page)).generationArray ?? []
            #expect(back.map(\.originator?.assetHandle) == [pdf])
        }
    }
}
