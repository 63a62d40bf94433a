import Testing

@testable import IPS

@Suite("Field selection")
struct FieldSelectionTests {
    @Test("a field that holds fields brings all of them when it is named alone")
    func whole() {
        let selection = FieldSelection.only("assetArray/items/imageInfo")
        #expect(selection.selects(["assetArray"]))
        #expect(selection.selects(["assetArray", "items", "imageInfo", "width"]))
        #expect(!selection.selects(["assetArray", "items", "name"]))
        #expect(!selection.selects(["totalRows"]))
    }

    @Test("a field that is left out goes with all that is in it")
    func without() {
        let selection = FieldSelection.allBut("assetArray/items/imageInfo", "totalRows")
        #expect(!selection.selects(["assetArray", "items", "imageInfo", "width"]))
        #expect(!selection.selects(["totalRows"]))
        #expect(selection.selects(["assetArray", "items", "name"]))
    }

    @Test("both lists together give what is in the one and not in the other")
    func both() {
        let selection = FieldSelection(only: ["assetArray/items/imageInfo"], allBut: ["assetArray/items/imageInfo/width"])
        #expect(selection.selects(["assetArray", "items", "imageInfo", "height"]))
        #expect(!selection.selects(["assetArray", "items", "imageInfo", "width"]))
    }

    @Test("paths of the response pass")
    func known() throws {
        let selection = FieldSelection(
            only: ["assetArray/items/name", "totalRows", "assetArray"],
            allBut: ["assetArray/items/imageInfo/zoomTargets/items/name"]
        )
        try selection.check(against: SearchAssetsReturn.elements, of: "searchAssets")
        try FieldSelection.only("folders/items/subfolderArray/items/subfolderArray/items/path")
            .check(against: GetFolderTreeReturn.elements, of: "getFolderTree")
    }

    @Test(
        "a path that no field has is refused with what was probably meant",
        arguments: [
            ("assetArray/items/nmae", "assetArray/items/name"), ("assetArry/items/name", "assetArray"),
            ("assetArray/item/name", "assetArray/items"),
            ("totalrows", "totalRows"), ("totalRows/x", "holds a value"), ("", "assetArray"), ("assetArray//name", "items"),
        ]
    )
    func unknown(path: String, hint: String) {
        let selection = FieldSelection(only: [FieldPath(path)])
        let error = #expect(throws: IPSError.self) { try selection.check(against: SearchAssetsReturn.elements, of: "searchAssets") }
        #expect(error?.code == .unknownField)
        #expect(error?.message.contains(hint) == true, "\(error?.message ?? "")")
    }
}
