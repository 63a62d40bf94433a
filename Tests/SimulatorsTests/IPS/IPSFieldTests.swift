import Testing
import WSDL
import XMLStream

@testable import Simulators

@Suite("Field selection of the IPS simulator", .timeLimit(.minutes(10)))
struct IPSFieldTests {
    private func selection(only: [String]? = nil, except: [String] = []) -> ElementFilter {
        func paths(_ texts: [String]) -> [[String]] { texts.map { $0.split(separator: "/").map(String.init) } }
        return ElementFilter(only: paths(only ?? []), except: paths(except))
    }

    @Test("A path brings what is below it and what leads to it, nothing beside it")
    func only() {
        let fields = selection(only: ["a/items/name", "a/items/info"])
        for path in [["a"], ["a", "items"], ["a", "items", "name"], ["a", "items", "info"], ["a", "items", "info", "width"]] {
            #expect(fields.selects(path), "\(path)")
        }
        for path in [["b"], ["a", "other"], ["a", "items", "type"], ["a", "items", "names"]] { #expect(!fields.selects(path), "\(path)") }
    }

    @Test("An excluded path takes what is below it along")
    func except() {
        let fields = selection(only: ["a"], except: ["a/items/info"])
        #expect(fields.selects(["a", "items", "name"]))
        #expect(!fields.selects(["a", "items", "info"]))
        #expect(!fields.selects(["a", "items", "info", "width"]))
    }

    private func names(_ value: DynamicValue?) -> [String] {
        (value?.members ?? []).map(\.name)
    }

    @Test("responseFieldArray brings exactly the named fields")
    func response() async throws {
        try await withIPS { ips in
            let found = try await ips.search([
                "folder": "Sample/", "assetTypeArray": ["Image"],
                "responseFieldArray": ["assetArray/items/name", "assetArray/items/imageInfo/width", "assetArray/items/metadataArray"],
            ])
            #expect(names(found) == ["assetArray"])
            let asset = try #require(found["assetArray"]?.items.first)
            #expect(names(asset) == ["name", "metadataArray", "imageInfo"])
            #expect(names(asset["imageInfo"]) == ["width"])
            #expect(asset["metadataArray"]?.items.first.map(names) == ["name", "value"])
        }
    }

    @Test("A complex field without sub-elements brings all of it")
    func complex() async throws {
        try await withIPS { ips in
            let whole = try await ips.search(["folder": "Sample/"])
            let info = try await ips.search(["folder": "Sample/", "responseFieldArray": ["assetArray"]])
            #expect(info["assetArray"] == whole["assetArray"])
            #expect(info["totalRows"] == nil)
        }
    }

    @Test("excludeFieldArray brings all but the named fields, in nested folders too")
    func exclude() async throws {
        try await withIPS { ips in
            let parameters = try await ips.inCompany(["depth": -1, "excludeFieldArray": ["permissionSetArray", "folders/items/path"]])
            let tree = try await ips.value("getFolderTree", parameters)
            #expect(names(tree) == ["folders"])
            let root = try #require(tree["folders"]?.items.first)
            #expect(root["path"] == nil)
            #expect(root["subfolderArray"]?.items.first?["path"] == "SampleCompany/Sample/")
        }
    }

    @Test("Both arrays: the named fields without the excluded ones")
    func both() async throws {
        try await withIPS { ips in
            let found = try await ips.search([
                "folder": "Sample/", "responseFieldArray": ["assetArray/items/imageInfo"],
                "excludeFieldArray": ["assetArray/items/imageInfo/description"],
            ])
            let info = try #require(found["assetArray"]?.items.compactMap { $0["imageInfo"] }.first)
            #expect(info["width"] != nil)
            #expect(info["description"] == nil)
        }
    }

    @Test(
        "A path that the answer cannot have is a fault that names it",
        arguments: ["assetArray/items/nmae", "assetArray/name", "", "/", "assetArray/items/name/x", "assetArray/"],
        ["responseFieldArray", "excludeFieldArray"]
    )
    func unknown(path: String, array: String) async throws {
        try await withIPS(.init(assetCount: 0)) { ips in
            let parameters = try await ips.inCompany(.record([(name: array, value: .list([.text(path)]))]))
            let fault = try await ips.fault("searchAssets", parameters)
            #expect(fault.code == 30001)
            #expect(fault.reason == "\(array): the answer has no field \(path).")
        }
    }
}
