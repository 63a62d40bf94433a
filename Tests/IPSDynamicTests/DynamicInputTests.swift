import Testing
import WSDL

@testable import IPSDynamic

@Suite("Inputs made of paths", .timeLimit(.minutes(10)))
struct DynamicInputTests {
    private let model: IPSModel

    init() throws { model = try IPSModel.shared.get() }

    @Test("values of an array are added one after another, with the word items and without it")
    func values() throws {
        let value = try input(of: "searchAssets", [("assetTypeArray", "Image"), ("assetTypeArray/items", "Video"), ("folder", "")])
        #expect(value == ["assetTypeArray": ["Image", "Video"], "folder": ""])
    }

    @Test("a number says which element of an array is meant; without one it is the last")
    func records() throws {
        let conditions = "systemFieldConditionArray"
        let value = try input(
            of: "searchAssets",
            [
                (conditions + "/field", "Name"), (conditions + "/items/op", "Equals"), (conditions + "/2/field", "FileName"),
                (conditions + "/items/2/value", "a"), (conditions + "/1/value", "b"), (conditions + "/op", "Contains"),
            ]
        )
        let first: DynamicValue = ["field": "Name", "op": "Equals", "value": "b"]
        let second: DynamicValue = ["field": "FileName", "value": "a", "op": "Contains"]
        #expect(value == ["systemFieldConditionArray": [first, second]])
    }

    @Test("what a file holds is kept, and paths add to it")
    func file() throws {
        let type = try #require(model.type(named: "searchAssetsParam"))
        var input = DynamicInput(type, value: ["assetTypeArray": ["items": ["Image"]], "folder": "a"], model: model)
        try input.set("Video", at: "assetTypeArray")
        #expect(input.value == ["assetTypeArray": ["Image", "Video"], "folder": "a"])
        #expect(throws: DynamicCallError.self) { try input.set("b", at: "folder") }
    }

    @Test(
        "a path that leaves the schema is explained in its words",
        arguments: [
            ("folders", "folders: searchAssetsParam has no folders; did you mean folder (xs:string, optional)?"),
            ("folder/name", "folder/name: folder is a value (xs:string) and has no name"),
            ("field", "field: searchAssetsParam has no field; it belongs to systemFieldConditionArray/items/field"),
            ("systemFieldConditionArray", "SystemFieldCondition holds fields: field, op, value"),
            ("systemFieldConditionArray/3/field", "there are 0 elements before this one"),
            ("systemFieldConditionArray/0/field", "number them from 1"),
            ("assetTypeArray/99999999999999999999", "assetTypeArray/99999999999999999999: items is a value"),
            ("", "searchAssetsParam has no"), ("/", "searchAssetsParam has no"),
        ]
    )
    func wrongPaths(path: String, words: String) {
        let error = #expect(throws: DynamicCallError.self) { try input(of: "searchAssets", [(path, "x")]) }
        #expect(error?.message.contains(words) == true, "\(error?.message ?? "")")
    }

    @Test("an XML document is read in the namespace of any version, and what the schema does not have is named with its place")
    func xml() throws {
        let operation = try model.operation(named: "createFolder")
        func read(_ text: String) throws -> DynamicValue { try DynamicInput.value(xml: Array(text.utf8), for: operation, in: model) }
        let old = "<createFolderParam xmlns='http://www.scene7.com/IpsApi/xsd/2010-01-31'><folderPath>a/</folderPath></createFolderParam>"
        #expect(try read(old) == ["folderPath": "a/"])
        for (text, words) in [
            ("<other/>", "createFolder takes createFolderParam"), ("<createFolderParam", "line 1"), ("no XML", "line 1"),
            (old.replacing("folderPath", with: "path"), "createFolderParam/path: the schema has no such element here"),
        ] {
            let error = #expect(throws: DynamicCallError.self) { try read(text) }
            #expect(error?.message.contains(words) == true, "\(error?.message ?? "")")
        }
    }

    @Test("completion offers fields with = and records with /, and known values after the =")
    func completion() throws {
        let type = try #require(model.type(named: "searchAssetsParam"))
        let completion = FieldCompletion(model: model)
        #expect(completion.candidates(for: "sort", in: type) == ["sortBy=", "sortDirection="])
        #expect(completion.candidates(for: "system", in: type) == ["systemFieldMatchMode=", "systemFieldConditionArray/"])
        #expect(completion.candidates(for: "systemFieldConditionArray/2/f", in: type) == ["systemFieldConditionArray/2/field="])
        #expect(completion.candidates(for: "assetTypeArray=Vid", in: type) == ["assetTypeArray=Video", "assetTypeArray=VideoCaption"])
        #expect(completion.candidates(for: "includeSubfolders=", in: type) == ["includeSubfolders=true", "includeSubfolders=false"])
        #expect(completion.candidates(for: "folder/x", in: type).isEmpty)
    }

    private func input(of operation: String, _ fields: [(path: String, text: String)]) throws -> DynamicValue {
        let type = try #require(model.type(named: operation + "Param"))
        var input = DynamicInput(type, model: model)
        for field in fields { try input.set(field.text, at: field.path) }
        return input.value
    }
}
