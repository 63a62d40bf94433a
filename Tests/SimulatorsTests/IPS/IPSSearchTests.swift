import Testing
import WSDL
import XMLStream

@testable import Simulators

@Suite("searchAssets of the IPS simulator", .timeLimit(.minutes(10)))
struct IPSSearchTests {
    /// All assets of the sample that a search finds, by which the answers are checked.
    private func all(_ ips: IPSCaller, _ parameters: DynamicValue = [:]) async throws -> [DynamicValue] {
        let wide: DynamicValue = ["folder": "Sample/", "includeSubfolders": true]
        let found = try await ips.search(.record(wide.members + parameters.members))
        return try #require(found["assetArray"]).items
    }

    private func names(_ assets: [DynamicValue]) -> [String] {
        assets.compactMap { $0["name"]?.text }
    }

    @Test("A folder is searched without its subfolders unless they are asked for; the path may leave out the root")
    func folder() async throws {
        try await withIPS { ips in
            let direct = try await ips.search(["folder": "Sample/"])
            #expect(try #require(direct["assetArray"]).items.allSatisfy { $0["folder"] == "SampleCompany/Sample/" })
            #expect(try await ips.search(["folder": "SampleCompany/Sample"]) == direct)
            let below = try await all(ips)
            #expect(below.count > 250)
            let folders = below.compactMap { $0["folder"]?.text }
            #expect(folders.contains("SampleCompany/Sample/日本語/カタログ/"))
            let fault = try await ips.fault("searchAssets", try await ips.inCompany(["folder": "Sample/Nowhere/"]))
            #expect(fault.code == 30001)
            #expect(fault.reason.contains("Sample/Nowhere/"))
            let root = try await ips.search(["includeSubfolders": false])
            #expect(root["totalRows"] == "0")
            let company = try await ips.search([:])
            #expect(company["totalRows"]?.text == String(below.count))
        }
    }

    @Test("Types are included and excluded, sub types checked strictly or not")
    func types() async throws {
        try await withIPS { ips in
            let videos = try await all(ips, ["assetTypeArray": ["Video", "MasterVideo"]])
            #expect(Set(videos.compactMap { $0["type"]?.text }) == ["Video", "MasterVideo"])
            let others = try await all(ips, ["excludeAssetTypeArray": ["Image", "Video", "MasterVideo"]])
            #expect(others.allSatisfy { !["Image", "Video", "MasterVideo"].contains($0["type"]?.text ?? "") })
            let strict = try await all(ips, ["assetSubTypeArray": ["MixedMediaSet"], "strictSubTypeCheck": true])
            #expect(Set(strict.compactMap { $0["subType"]?.text }) == ["MixedMediaSet"])
            let lenient = try await all(ips, ["assetSubTypeArray": ["MixedMediaSet"]])
            #expect(Set(lenient.map { $0["subType"]?.text }) == [nil, "MixedMediaSet"])
        }
    }

    @Test("Trash and publish states narrow the search; not in the trash is the default")
    func states() async throws {
        try await withIPS { ips in
            #expect(try await all(ips).allSatisfy { $0["trashState"] == "NotInTrash" })
            let trash = try await all(ips, ["trashState": "InTrash"])
            #expect(!trash.isEmpty)
            #expect(trash.allSatisfy { $0["trashState"] == "InTrash" })
            #expect(try await all(ips, ["trashState": "InEmptiedTrash"]).isEmpty)
            let marked = try await all(ips, ["publishState": "MarkedForPublish"])
            let unmarked = try await all(ips, ["publishState": "NotMarkedForPublish"])
            #expect(marked.allSatisfy { $0["readyForPublish"] == "true" })
            #expect(unmarked.allSatisfy { $0["readyForPublish"] == "false" })
            #expect(try await all(ips).count == marked.count + unmarked.count)
        }
    }

    @Test("Byproducts are left out as a whole, or by engine and type")
    func byproducts() async throws {
        try await withIPS { ips in
            let count = try await all(ips).count
            let without = try await all(ips, ["excludeByproducts": true]).count
            #expect(without < count)
            let images = try await all(ips, ["excludeByproductArray": [["engine": "PhotoshopLayers", "generatedAssetType": "Image"]]])
            #expect(images.count == without)
            let others: DynamicValue = ["excludeByproducts": true, "excludeByproductArray": [["engine": "ImageConvert"]]]
            #expect(try await all(ips, others).count == count)
        }
    }

    @Test("Keywords and projects narrow the search")
    func keywords() async throws {
        try await withIPS { ips in
            let found = try await all(ips, ["keywordArray": ["DÉTAIL", "red"]])
            let field: DynamicValue = ["field": "Keywords", "op": "Contains", "value": "détail"]
            let same = try await all(ips, ["systemFieldConditionArray": [field, ["field": "Keywords", "op": "Contains", "value": "Red"]]])
            #expect(!found.isEmpty)
            #expect(names(found) == names(same))
            let project = DynamicValue.text(ips.simulator.handles.handle(.project, 2))
            let inProject = try await all(ips, ["projectHandle": project])
            #expect(!inProject.isEmpty)
            #expect(inProject.allSatisfy { $0["projects"] == "Frühjahr" })
            let wrong = try await ips.inCompany(["projectHandle": "p|1"])
            #expect(try await ips.fault("searchAssets", wrong).reason.contains("projectHandle"))
        }
    }

    @Test("Pages hold as many assets as asked for, in a steady order, and totalRows counts all")
    func paging() async throws {
        try await withIPS { ips in
            let whole = try await all(ips, ["sortBy": "Name"])
            var pages: [DynamicValue] = []
            for page in 1...4 {
                let found = try await ips.search([
                    "folder": "Sample/", "includeSubfolders": true, "recordsPerPage": 80, "resultsPage": .text(String(page)),
                    "sortBy": "Name",
                ])
                #expect(found["totalRows"]?.text == String(whole.count))
                pages += try #require(found["assetArray"]).items
            }
            #expect(pages == whole)
            let beyond = try await ips.search(["folder": "Sample/", "resultsPage": 2_147_483_647])
            #expect(beyond["assetArray"]?.items == [])
        }
    }

    @Test("A page holds 1,000 assets at most, 10,000 when only light fields are asked for")
    func pageLimit() async throws {
        try await withIPS(.init(assetCount: 1_300)) { ips in
            let wide: DynamicValue = ["folder": "Sample/", "includeSubfolders": true]
            #expect(try await all(ips).count == 1_000)
            let tooMany = try await ips.inCompany(.record(wide.members + [("recordsPerPage", 1_001)]))
            let fault = try await ips.fault("searchAssets", tooMany)
            #expect(fault.code == 30001)
            #expect(fault.reason.contains("1001"))
            let light: DynamicValue = ["assetArray/items/name", "assetArray/items/subType", "totalRows"]
            let found = try await ips.search(.record(wide.members + [("recordsPerPage", 10_000), ("responseFieldArray", light)]))
            #expect(found["assetArray"]?.items.count.description == found["totalRows"]?.text)
            let above = try await ips.inCompany(.record(wide.members + [("recordsPerPage", 10_001), ("responseFieldArray", light)]))
            #expect(try await ips.fault("searchAssets", above).code == 30001)
        }
    }

    @Test("Each sort field sorts, in both directions", arguments: AssetSort.Field.allCases)
    func sorting(field: AssetSort.Field) async throws {
        try await withIPS { ips in
            let up = try await all(ips, ["sortBy": .text(field.rawValue)])
            let down = try await all(ips, ["sortBy": .text(field.rawValue), "sortDirection": "Descending"])
            #expect(names(up) == names(down).reversed())
            func moment(_ text: String?) -> Int { text.flatMap { XMLDateTime($0) }.map { $0.secondsSince1970 } ?? 0 }
            switch field {
            case .name:
                #expect(
                    names(up).map { $0.lowercased() }
                        == names(up).map { $0.lowercased() }.sorted { Array($0.utf8).lexicographicallyPrecedes(Array($1.utf8)) }
                )
            case .created: #expect(up.map { moment($0["created"]?.text) } == up.map { moment($0["created"]?.text) }.sorted())
            case .modified: #expect(up.map { moment($0["lastModified"]?.text) } == up.map { moment($0["lastModified"]?.text) }.sorted())
            case .type: #expect(up.compactMap { $0["type"]?.text } == up.compactMap { $0["type"]?.text }.sorted())
            case .fileSize:
                let sizes = up.compactMap { $0["imageInfo"]?["fileSize"]?.text }.compactMap { Int($0) }
                #expect(sizes == sizes.sorted())
            }
        }
    }

    @Test(
        "A value outside its set, and a page outside its range, are faults that name the parameter",
        arguments: [
            (["sortBy": "Colour"], "sortBy"), (["sortDirection": "Up"], "sortDirection"), (["trashState": "Any"], "trashState"),
            (["publishState": "x"], "publishState"), (["conditionMatchMode": "x"], "conditionMatchMode"),
            (["systemFieldMatchMode": "x"], "systemFieldMatchMode"), (["tagMatchMode": "x"], "tagMatchMode"),
            (["metadataMatchMode": "x"], "metadataMatchMode"), (["recordsPerPage": 0], "recordsPerPage"),
            (["resultsPage": -1], "resultsPage"),
        ] as [(DynamicValue, String)]
    )
    func refused(parameters: DynamicValue, name: String) async throws {
        try await withIPS(.init(assetCount: 0)) { ips in
            let fault = try await ips.fault("searchAssets", try await ips.inCompany(parameters))
            #expect(fault.code == 30001)
            #expect(fault.reason.hasPrefix("\(name):"))
        }
    }
}
