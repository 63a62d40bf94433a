import Testing
import WSDL
import XMLStream

@testable import Simulators

@Suite("Assets and folders of the IPS simulator", .timeLimit(.minutes(10)))
struct IPSAssetTests {
    @Test("getAssets gives the assets in the order of their handles; an unknown handle is a fault")
    func byHandle() async throws {
        try await withIPS { ips in
            let found = try await ips.search(["folder": "Sample/"])
            let assets = Array(try #require(found["assetArray"]).items.reversed())
            let handles = assets.compactMap { $0["assetHandle"] }
            let same = try await ips.value("getAssets", try await ips.inCompany(["assetHandleArray": .list(handles)]))
            #expect(same["assetArray"]?.items == assets)
            for handle in ["a|1", ips.simulator.handles.handle(.asset, 50), ips.simulator.handles.handle(.asset, 99_999)] {
                let parameters = try await ips.inCompany(["assetHandleArray": .list(handles + [.text(handle)])])
                let fault = try await ips.fault("getAssets", parameters)
                #expect(fault.code == 30001)
                #expect(fault.reason.contains(handle))
            }
        }
    }

    @Test("getAssetsByName finds names exactly, in any script, narrowed by type")
    func byName() async throws {
        try await withIPS { ips in
            let found = try await ips.search(["folder": "Sample/日本語/カタログ/"])
            let asset = try #require(found["assetArray"]?.items.first)
            let name = try #require(asset["name"])
            let same = try await ips.value("getAssetsByName", try await ips.inCompany(["nameArray": [name, "nobody"]]))
            #expect(same["assetArray"]?.items == [asset])
            let type = try #require(asset["type"])
            let none = try await ips.value(
                "getAssetsByName",
                try await ips.inCompany(["nameArray": [name], "excludeAssetTypeArray": [type]])
            )
            #expect(none["assetArray"]?.items == [])
        }
    }

    @Test("The folder tree goes as deep as asked, and shows only folders with the types asked for")
    func tree() async throws {
        try await withIPS { ips in
            func paths(_ parameters: DynamicValue) async throws -> [String] {
                let tree = try await ips.value("getFolderTree", try await ips.inCompany(parameters))
                func walk(_ folder: DynamicValue) -> [String] {
                    [folder["path"]?.text ?? ""] + (folder["subfolderArray"]?.items ?? []).flatMap(walk)
                }
                return (tree["folders"]?.items ?? []).flatMap(walk)
            }
            let own = try await paths(["depth": 0])
            #expect(own == ["SampleCompany/"])
            let one = try await paths(["folderPath": "Sample/Products/", "depth": 1])
            #expect(one.count == 5)
            let all = try await paths(["depth": -1])
            #expect(all.sorted() == SampleFolders.paths.map { "SampleCompany/" + $0 }.sorted())
            let videos = try await paths(["depth": -1, "assetTypeArray": ["Video"]])
            #expect(videos == ["SampleCompany/", "SampleCompany/Sample/", "SampleCompany/Sample/Video/"])
            let fonts = try await paths(["folderPath": "Sample/Video/", "depth": -1, "assetTypeArray": ["Font"]])
            #expect(fonts == [])
        }
    }

    @Test("The answers follow the schema")
    func schema() async throws {
        try await withIPS { ips in
            let user = try await ips.value("getUserInfo")
            let found = try await ips.search(["folder": "Sample/"])
            let assets = try #require(found["assetArray"]).items
            let calls: [(String, DynamicValue)] = [
                ("checkLogin", ["email": "a", "password": "b"]),
                ("getCompanyInfo", ["companyName": "Sample Company"]),
                ("getCompanyMembership", ["userHandle": try #require(user["userInfo"]?["userHandle"])]),
                ("getUserInfo", [:]),
                ("getUsers", ["includeInactive": true, "includeInvalid": true]),
                ("getFolderTree", try await ips.inCompany(["depth": -1])),
                ("searchAssets", try await ips.inCompany(["folder": "Sample/", "includeSubfolders": true, "recordsPerPage": 1_000])),
                ("getAssets", try await ips.inCompany(["assetHandleArray": .list(assets.compactMap { $0["assetHandle"] })])),
                ("getAssetsByName", try await ips.inCompany(["nameArray": .list(assets.compactMap { $0["name"] })])),
            ]
            for (operation, parameters) in calls {
                let reply = try await ips.call(operation, parameters)
                let element = try #require(reply.element, "\(reply.answer.text)")
                #expect(element.local == "\(operation)Return")
                #expect(ips.contract.validator.validate(reply.answer.bytes, element: element) == [])
                #expect(reply.answer.header("Content-Type") == "text/xml;charset=utf-8")
            }
        }
    }

    @Test("Faults follow the schema too")
    func faultSchema() async throws {
        try await withIPS(.init(assetCount: 0)) { ips in
            let reply = try await ips.call("getCompanyInfo", ["companyName": "<&>"])
            let element = XMLName("authorizationFault", in: "http://www.scene7.com/IpsApi/xsd")
            #expect(ips.contract.validator.validate(reply.answer.bytes, element: element) == [])
            #expect(reply.fault?.reason == "There is no company named <&>.")
        }
    }

    @Test("Every type has its own record, dates keep offsets and milliseconds")
    func records() async throws {
        try await withIPS { ips in
            let found = try await ips.search(["folder": "Sample/", "includeSubfolders": true, "recordsPerPage": 1_000])
            let assets = try #require(found["assetArray"]).items
            let types = Dictionary(grouping: assets) { $0["type"]?.text ?? "" }
            #expect(types.keys.count >= 15)
            for (type, info) in [
                ("Image", "imageInfo"), ("Video", "videoInfo"), ("Pdf", "pdfInfo"), ("PsdTemplate", "psdInfo"), ("Svg", "svgInfo"),
            ] {
                #expect(types[type]?.allSatisfy { $0[info]?["originalFile"] == $0["fileName"] } == true, "\(type)")
            }
            let dates = assets.compactMap { $0["created"]?.text }
            #expect(dates.allSatisfy { XMLDateTime($0)?.fractionDigits == 3 })
            #expect(Set(dates.map { $0.suffix(6) }).isSuperset(of: ["-05:00", "+09:00", "+01:00"]))
        }
    }
}
