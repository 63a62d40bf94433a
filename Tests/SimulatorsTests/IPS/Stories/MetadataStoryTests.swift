import IPS
import Simulators
import Testing
import WSDL
import XMLStream

@Suite("Metadata in the IPS simulator", .timeLimit(.minutes(10)))
struct MetadataStoryTests {
    private func fields(_ session: IPSSession, _ type: AssetType = .image) async throws -> [String: MetadataField] {
        let fields = try await session.getMetadataFields(.init(assetType: type)).fieldArray ?? []
        return Dictionary(uniqueKeysWithValues: fields.map { ($0.name ?? "", $0) })
    }

    private func handles(_ session: IPSSession, _ count: Int, _ type: AssetType = .image) async throws -> [AssetHandle] {
        try await session.searchAssets(.init(assetTypeArray: [type], recordsPerPage: count)).assetArray?.compactMap(\.assetHandle) ?? []
    }

    private func values(_ asset: AssetHandle, _ name: String, _ session: IPSSession) async throws -> [Metadata] {
        let found = try await session.getAssets(.init(assetHandleArray: [asset])).assetArray?.first
        return found?.metadataArray?.filter { $0.name == name } ?? []
    }

    @Test("Fields of each type are made, listed by asset type, changed, and deleted with their values")
    func fields() async throws {
        try await withStory(.init(assetCount: 30)) { story in
            try await story.session { session in
                for type in MetadataFieldType.knownValues {
                    let name = "My \(type.rawValue)"
                    let new = CreateMetadataFieldParam(assetType: .image, name: name, fieldType: type, isHidden: true)
                    let handle = try #require(try await session.createMetadataField(new).fieldHandle)
                    let field = try #require(try await fields(session)[name])
                    #expect(field.fieldHandle == handle)
                    #expect((field.type, field.isHidden, field.isEnforced, field.isUserDefined) == (type, true, false, true))
                    #expect(try await fields(session, .video)[name] == nil)
                    await expectFault(30001, "taken") { try await session.createMetadataField(new) }
                    let isTag = type.rawValue.hasSuffix("Tag")
                    var default_ = new
                    (default_.name, default_.defaultValue) = ("\(name) 2", "1")
                    let made = try? await session.createMetadataField(default_)
                    #expect((made == nil) == isTag, "\(type): tag fields have no default")
                }
                let all = try #require(try await session.getAssetMetadataFields().assetFieldsArray)
                #expect(all.map(\.assetType) == [.asset, .image])
                await expectFault(30001) {
                    try await session.createMetadataField(
                        .init(assetType: .image, name: "x", fieldType: MetadataFieldType(rawValue: "Blob"))
                    )
                }
                let photographer = try #require(try await fields(session)["Photographer"]?.fieldHandle)
                _ = try await session.updateMetadataField(.init(fieldHandle: photographer, name: "Fotograf", isEnforced: true))
                let changed = try #require(try await fields(session)["Fotograf"])
                #expect((changed.fieldHandle, changed.isEnforced, changed.type) == (photographer, true, .string))
                await expectFault(30001, "the type stays") {
                    try await session.saveMetadataField(
                        .init(fieldHandle: photographer, assetType: .asset, name: "Fotograf", fieldType: .int, defaultValue: "")
                    )
                }
                let asset = try #require(try await handles(session, 1).first)
                #expect(try await values(asset, "Fotograf", session).count == 1)
                try await session.deleteMetadataField(.init(fieldHandle: photographer))
                #expect(try await values(asset, "Fotograf", session).isEmpty)
                await expectFault(30001) { try await session.deleteMetadataField(.init(fieldHandle: photographer)) }
            }
        }
    }

    /// A field, what it is set to, and what is read and found afterwards.
    struct Row: Sendable, CustomTestStringConvertible {
        let field: String
        let update: MetadataUpdate
        let read: Metadata
        let condition: MetadataCondition

        var testDescription: String { field }
    }

    private static let moment = XMLDateTime("2014-07-25T22:13:45.500+09:00")

    @Test(
        "A value of each type is set, read, found and taken away",
        arguments: [
            Row(
                field: "Photographer",
                update: .init(value: "Ægir"),
                read: .init(name: "Photographer", value: "Ægir"),
                condition: .init(op: .equals, value: "ægir")
            ),
            Row(
                field: "Approved",
                update: .init(boolVal: true),
                read: .init(name: "Approved", boolVal: true),
                condition: .init(op: .equals, boolVal: true)
            ),
            Row(
                field: "Season",
                update: .init(longVal: 1999),
                read: .init(name: "Season", longVal: 1999),
                condition: .init(op: .between, minLong: 1998, maxLong: 2000)
            ),
            Row(
                field: "Price",
                update: .init(doubleVal: 4711.5),
                read: .init(name: "Price", doubleVal: 4711.5),
                condition: .init(op: .greaterThan, doubleVal: 4711)
            ),
            Row(
                field: "Shot",
                update: .init(dateVal: moment),
                read: .init(name: "Shot", dateVal: moment),
                condition: .init(op: .equals, dateVal: XMLDateTime("2014-07-25T13:13:45.500Z"))
            ),
        ]
    )
    func typedValues(row: Row) async throws {
        try await withStory(.init(assetCount: 100)) { story in
            try await story.session { session in
                let field = try #require(try await fields(session)[row.field]?.fieldHandle)
                let asset = try #require(try await handles(session, 1).first)
                var (update, condition) = (row.update, row.condition)
                (update.fieldHandle, condition.fieldHandle) = (field, field)
                try await session.setAssetMetadata(.init(assetHandle: asset, updateArray: [update]))
                #expect(try await values(asset, row.field, session) == [row.read])
                func isFound() async throws -> Bool {
                    let found = try await session.searchAssets(.init(metadataConditionArray: [condition])).assetArray
                    return found?.contains { $0.assetHandle == asset } == true
                }
                #expect(try await isFound())
                await expectFault(30001, "a value of another type") {
                    try await session.setAssetMetadata(
                        .init(assetHandle: asset, updateArray: [.init(fieldHandle: field, addTagValueArray: ["x"])])
                    )
                }
                await expectFault(30001, "two values") {
                    var twice = update
                    (twice.value, twice.longVal) = ("x", 1)
                    try await session.setAssetMetadata(.init(assetHandle: asset, updateArray: [twice]))
                }
                #expect(try await values(asset, row.field, session) == [row.read])
                try await session.deleteAssetMetadata(.init(assetHandle: asset, deleteArray: [.init(fieldHandle: field)]))
                #expect(try await values(asset, row.field, session).isEmpty)
                #expect(try await !isFound())
            }
        }
    }

    @Test("A batch sets each field of each asset, and names the pairs that failed")
    func batch() async throws {
        try await withStory { story in
            try await story.session { session in
                let (season, market) = (try await fields(session)["Season"]?.fieldHandle, try await fields(session)["Market"]?.fieldHandle)
                let assets = try await handles(session, 3)
                let outcome = try await session.batchSetAssetMetadata(
                    .init(updateArray: [
                        .init(assetHandleArray: assets, updateArray: [.init(fieldHandle: season, longVal: 7)]),
                        .init(
                            assetHandleArray: [assets[0]],
                            updateArray: [
                                .init(fieldHandle: market, setTagValueArray: ["Japan", "Ísland"]),
                                .init(fieldHandle: market, value: "Japan"),
                            ]
                        ),
                    ])
                )
                #expect((outcome.successCount, outcome.warningCount, outcome.errorCount) == (4, 0, 1))
                let detail = try #require(outcome.errorDetailArray?.first)
                #expect((detail.assetHandle, detail.fieldHandle, detail.code) == (assets[0], market, 30001))
                for asset in assets { #expect(try await values(asset, "Season", session).map(\.longVal) == [7]) }
                #expect(try await values(assets[0], "Market", session).map(\.value) == ["Japan", "Ísland"])
            }
        }
    }

    @Test("The dictionary of a tag field grows and shrinks, and the assets follow")
    func tags() async throws {
        try await withStory { story in
            try await story.session { session in
                let market = try #require(try await fields(session)["Market"]?.fieldHandle)
                let asset = try #require(try await handles(session, 1).first)
                func dictionary() async throws -> [String]? {
                    try await session.getTagFieldValues(.init(fieldHandleArray: [market])).fieldArray?.first?.valueArray
                }
                func found(_ value: String) async throws -> Int? {
                    let tag = TagCondition(fieldHandle: market, op: .matches, value: value)
                    return try await session.searchAssets(.init(tagConditionArray: [tag])).totalRows
                }
                func set(_ update: MetadataUpdate) async throws {
                    var update = update
                    update.fieldHandle = market
                    try await session.setAssetMetadata(.init(assetHandle: asset, updateArray: [update]))
                }
                #expect(try await dictionary() == ["Europe", "Japan", "North America"])
                try await session.addTagFieldValues(.init(fieldHandle: market, valueArray: ["Africa", "Japan"]))
                #expect(try await dictionary() == ["Europe", "Japan", "North America", "Africa"])
                try await set(.init(setTagValueArray: ["Africa"]))
                try await set(.init(addTagValueArray: ["Japan", "Oceania"]))
                try await set(.init(deleteTagValueArray: ["Japan"]))
                #expect(try await values(asset, "Market", session).map(\.value) == ["Africa", "Oceania"])
                let europe = try #require(try await found("Europe"))
                let renamed = try await session.updateTagFieldValues(
                    .init(
                        fieldHandle: market,
                        updateArray: [
                            .init(oldValue: "Europe", newValue: "EU"), .init(oldValue: "Mars", newValue: "x"),
                            .init(oldValue: "EU", newValue: "Africa"),
                        ]
                    )
                )
                #expect((renamed.successCount, renamed.errorCount) == (1, 2))
                #expect(renamed.errorDetailArray?.map(\.value) == ["Mars", "EU"])
                #expect(try await found("Europe") == 0)
                #expect(try await found("EU") == europe)
                try await session.deleteTagFieldValues(.init(fieldHandle: market, valueArray: ["EU"]))
                #expect(try await found("EU") == 0)
                try await session.setTagFieldValues(.init(fieldHandle: market, valueArray: ["Africa"]))
                #expect(try await dictionary() == ["Africa"])
                #expect(try await values(asset, "Market", session).map(\.value) == ["Africa"])
                let photographer = try #require(try await fields(session)["Photographer"]?.fieldHandle)
                await expectFault(30001, "no tag field") {
                    try await session.addTagFieldValues(.init(fieldHandle: photographer, valueArray: ["x"]))
                }
                let fixed = CreateMetadataFieldParam(assetType: .image, name: "Size", fieldType: .singleFixedTag, initialTagValue: "S")
                let size = try #require(try await session.createMetadataField(fixed).fieldHandle)
                for (field, op) in [(photographer, TagComparisonOperator.matchesAny), (size, .matchesAll)] {
                    await expectFault(30001, "\(op)") {
                        let condition = TagCondition(fieldHandle: field, op: op, valueArray: ["S"])
                        return try await session.searchAssets(.init(tagConditionArray: [condition]))
                    }
                }
                for (tags, isAllowed) in [(["S"], true), (["XL"], false)] {
                    let outcome = try await session.batchSetAssetMetadata(
                        .init(updateArray: [
                            .init(assetHandleArray: [asset], updateArray: [.init(fieldHandle: size, setTagValueArray: tags)])
                        ])
                    )
                    #expect((outcome.successCount == 1) == isAllowed, "\(tags)")
                }
            }
        }
    }

    @Test("Values are counted, and the metadata index is searched by keys in dot notation")
    func index() async throws {
        try await withIPS { ips in
            let total = try #require(try await ips.search(["recordsPerPage": 1])["totalRows"]?.text)
            let counts = try await ips.value("getDistinctMetadataValues", ips.inCompany(["metadataKey": "custom_attributes.Photographer"]))
            let values = try #require(counts["valueArray"]).items
            #expect(String(values.compactMap { $0["count"]?.text }.compactMap { Int($0) }.reduce(0, +)) == total)
            let types = try await ips.value("getDistinctMetadataValues", ips.inCompany(["metadataKey": "type"]))
            let assets = try await ips.value("getAssetCounts", ips.inCompany([:]))
            let pairs = try #require(types["valueArray"]).items.map { [$0["value"]?.text, $0["count"]?.text] }
            #expect(try #require(assets["countArray"]).items.map { [$0["assetType"]?.text, $0["count"]?.text] } == pairs)
            let ids = try await ips.value("getDistinctMetadataValues", ips.inCompany(["metadataKey": "asset_id"]))
            #expect(ids["valueArray"]?.items.count == Int(total))
            let first = try #require(values.first)
            for (key, op, value, rows) in [
                ("custom_attributes.Photographer", "Equals", first["value"]?.text ?? "", first["count"]?.text),
                ("type", "StartsWith", "im", pairs.first { $0[0] == "Image" }?[1]),
                ("folder_path", "EndsWith", "nowhere/", "0"),
            ] {
                let found = try await ips.value(
                    "searchAssetsByMetadata",
                    ips.inCompany([
                        "metadataConditionArray": [["fieldHandle": .text(key), "op": .text(op), "value": .text(value)]],
                        "responseMetadataArray": ["file_name", "custom_attributes.Photographer"], "recordsPerPage": 3, "sortBy": "name",
                    ])
                )
                #expect(found["totalRows"]?.text == rows, "\(key)")
                let names = found["assetSummaryArray"]?.items.compactMap { $0["name"]?.text } ?? []
                #expect(names == names.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) })
                for asset in found["assetSummaryArray"]?.items ?? [] {
                    let metadata = try #require(asset["metadataArray"]).items
                    #expect(metadata.map { $0["value"]?.text } == [asset["filename"]?.text, "null"])
                }
            }
            let any = try await ips.value("searchAssetsByMetadata", ips.inCompany(["filters": ["trashState": "Any"]]))
            let trashed = try #require(try await ips.search(["trashState": "InTrash"])["totalRows"]?.text)
            #expect(Int(any["totalRows"]?.text ?? "") == Int(total).map { $0 + (Int(trashed) ?? 0) })
            let unknown = try await ips.fault("getDistinctMetadataValues", ips.inCompany(["metadataKey": "dc.format"]))
            #expect(unknown.reason.contains("custom_attributes.Photographer"))
        }
    }
}
