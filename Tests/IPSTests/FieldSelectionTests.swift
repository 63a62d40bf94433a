import TestServers
import Testing
import XMLStream

@testable import IPS

@Suite("Field selection", .timeLimit(.minutes(10)))
struct FieldSelectionTests {
    @Test("a field that holds fields brings all of them when it is named alone")
    func whole() {
        let selection = FieldSelection<SearchAssetsReturn>.only("assetArray/items/imageInfo")
        #expect(selection.selects("assetArray"))
        #expect(selection.selects("assetArray/items/imageInfo/width"))
        #expect(!selection.selects("assetArray/items/name"))
        #expect(!selection.selects("totalRows"))
    }

    @Test("a field that is left out goes with all that is in it")
    func without() {
        let selection = FieldSelection<SearchAssetsReturn>.allBut("assetArray/items/imageInfo", "totalRows")
        #expect(!selection.selects("assetArray/items/imageInfo/width"))
        #expect(!selection.selects("totalRows"))
        #expect(selection.selects("assetArray/items/name"))
    }

    @Test("both lists together give what is in the one and not in the other")
    func both() {
        let selection = FieldSelection<SearchAssetsReturn>(
            only: ["assetArray/items/imageInfo"],
            allBut: ["assetArray/items/imageInfo/width"]
        )
        #expect(selection.selects("assetArray/items/imageInfo/height"))
        #expect(!selection.selects("assetArray/items/imageInfo/width"))
    }

    @Test("the total is asked for also when fields are both wanted and not wanted, so that a short page is not taken for the last one")
    func total() async throws {
        try await ScriptedService.run { operation, _, request in
            guard operation == "searchAssets" else { return ScriptedService.company("c|1") }
            let total = String(decoding: request.body, as: UTF8.self).contains(">totalRows<") ? "<totalRows>5000</totalRows>" : ""
            return .content("\(total)<assetArray><items><assetHandle>a|1</assetHandle><name>one</name></items></assetArray>")
        } _: { client, _, _ in
            try await client.withSession(company: "A") { session in
                let selection = FieldSelection<SearchAssetsReturn>(only: ["assetArray/items"], allBut: ["assetArray/items/folder"])
                let error = await #expect(throws: IPSError.self) { for try await _ in session.assets(selecting: selection) {} }
                #expect(error?.code == .unsteadyPages)
            }
        }
    }

    @Test("paths of the response pass")
    func known() throws {
        let selection = FieldSelection<SearchAssetsReturn>(
            only: ["assetArray/items/name", "totalRows", "assetArray"],
            allBut: ["assetArray/items/imageInfo/zoomTargets/items/name"]
        )
        try selection.paths.check(against: SearchAssetsReturn.elements, of: "searchAssets")
        try FieldSelection<SearchAssetsReturn>.only("folders/items/subfolderArray/items/subfolderArray/items/path")
            .paths.check(against: GetFolderTreeReturn.elements, of: "getFolderTree")
    }

    @Test(
        "a path that no field has is refused with what was probably meant",
        arguments: [
            ("assetArray/items/nmae", "assetArray/items/name"), ("assetArry/items/name", "assetArray"),
            ("assetArray/item/name", "assetArray/items"),
            ("totalrows", "totalRows"), ("totalRows/x", "holds a value"), ("originalPath", "assetArray/items/imageInfo/originalPath"),
            ("", "assetArray"), ("assetArray//name", "items"),
        ]
    )
    func unknown(path: String, hint: String) {
        let selection = FieldSelection<SearchAssetsReturn>(only: [FieldPath(path)])
        let error = #expect(throws: IPSError.self) { try selection.paths.check(against: SearchAssetsReturn.elements, of: "searchAssets") }
        #expect(error?.code == .unknownField)
        #expect(error?.message.contains(hint) == true, "\(error?.message ?? "")")
    }

    @Test("paths that come twice or lie below another are sent once")
    func merged() {
        let selection = FieldSelection<SearchAssetsReturn>(
            only: ["assetArray/items/name", "totalRows", "assetArray/items/imageInfo/width", "totalRows", "assetArray/items/imageInfo"],
            allBut: ["assetArray/items/type", "assetArray/items/type"]
        )
        let filter = selection.paths.filter
        #expect(
            filter.wantedPaths.map { $0.joined(separator: "/") } == ["assetArray/items/imageInfo", "assetArray/items/name", "totalRows"]
        )
        #expect(filter.unwantedPaths == [["assetArray", "items", "type"]])
    }
}
