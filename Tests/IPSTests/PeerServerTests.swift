import Foundation
import ServiceClient
import Testing
import XMLStream

@testable import IPS

/// The generated client against a server that others wrote for the same WSDL; `Scripts/interop-soap` starts PHP's and gSOAP's, one after the
/// other, and says where they are.
@Suite("Servers that others wrote", .enabled(if: peerURL != nil), .timeLimit(.minutes(10)))
struct PeerServerTests {
    private static let password = "peer <pass> & wörd"

    private func withPeer<Value: Sendable>(
        password: String = Self.password,
        company: String? = "Peer Company",
        _ body: (IPSSession) async throws -> Value
    ) async throws -> Value {
        try await AsyncHTTPClientTransport.withTransport { transport in
            let credentials = Credentials(user: "peer@example.com", password: Secret(password))
            let client = try IPSClient(
                configuration: IPSConfiguration(endpoint: peerURL ?? "", credentials: credentials),
                transport: transport
            )
            return try await client.withSession(company: company, body)
        }
    }

    @Test("people: a login, the caller, a membership")
    func people() async throws {
        try await withPeer { session in
            let good = CheckLoginParam(email: "peer@example.com", password: Self.password)
            #expect(try await session.checkLogin(good).status == .validLogin)
            let bad = CheckLoginParam(email: "peer@example.com", password: "other")
            #expect(try await session.checkLogin(bad).status == .invalidLogin)
            let user = try #require(try await session.getUserInfo().userInfo)
            #expect([user.email, user.firstName, user.lastName] == ["peer@example.com", "Zoë", "山田"])
            #expect(user.isValid == true)
            let membership = try #require(try await session.getCompanyMembership().membershipArray?.first)
            #expect(membership.company?.name == "Peer Company")
            #expect(membership.role == .ipsAdmin)
            #expect(membership.isActive == true)
            #expect(membership.company?.expires?.secondsSince1970 == 1_301_513_528)
        }
    }

    @Test("folders: a tree, and a new one whose handle is good for the next call")
    func folders() async throws {
        try await withPeer { session in
            let tree = try await session.getFolderTree(GetFolderTreeParam(folderPath: "Peer & <Söhne>/", depth: 1))
            let root = try #require(tree.folders?.first)
            #expect(root.path == "Peer & <Söhne>/")
            #expect(root.hasSubfolders == true)
            #expect(root.subfolderArray?.map(\.path) == ["Peer & <Söhne>/a/", "Peer & <Söhne>/b/"])
            #expect(root.subfolderArray?.first?.subfolderArray == [])
            #expect(root.lastModified?.secondsSince1970 == 1_301_513_528)
            #expect(tree.permissionSetArray == [])
            let folder = try #require(try await session.createFolder(CreateFolderParam(folderPath: "Neu/")).folderHandle)
            let asset = try #require(try await assets(session).first?.assetHandle)
            let moved = try await session.moveAssets(
                MoveAssetsParam(assetMoveArray: [AssetMove(assetHandle: asset, folderHandle: folder)])
            )
            #expect([moved.successCount, moved.warningCount, moved.errorCount] == [0, 0, 1])
            #expect(moved.warningDetailArray == [])
            #expect(moved.errorDetailArray?.map(\.code) == [30001])
            #expect(moved.errorDetailArray?.map(\.reason) == ["not into f|Neu/"])
            #expect(moved.errorDetailArray?.first?.assetHandle == asset)
        }
    }

    @Test("assets: a search, the same again by handle, two writes with empty answers")
    func assets() async throws {
        try await withPeer { session in
            let asset = try #require(try await assets(session).first)
            #expect(asset.fileName == "Peer/ below Image,Video 7")
            #expect(asset.name == "Straßenschuh & <Stiefel>")
            #expect(asset.type == .image)
            #expect(asset.readyForPublish == true)
            #expect(asset.lastModified?.secondsSince1970 == 1_301_513_528)
            #expect(asset.imageInfo?.width == 640)
            #expect(asset.imageInfo?.resolution == 72.5)
            #expect(asset.metadataArray?.first?.value == "Björk & <Co>")
            #expect(asset.metadataArray?.last?.longVal == 9_007_199_254_740_993)
            let handle = try #require(asset.assetHandle)
            let again = try await session.getAssets(GetAssetsParam(assetHandleArray: [handle, handle])).assetArray ?? []
            #expect(again.count == 2)
            #expect(again.map(\.assetHandle) == [handle, handle])
            try await session.setAssetMetadata(SetAssetMetadataParam(assetHandle: handle, updateArray: [MetadataUpdate(value: "x")]))
            try await session.deleteAsset(DeleteAssetParam(assetHandle: handle))
        }
    }

    @Test("all three kinds of fault, with code and reason")
    func faults() async throws {
        let authentication = await #expect(throws: IPSError.self) {
            try await withPeer(password: "mistyped", company: nil) { _ = try await $0.getUserInfo() }
        }
        #expect(authentication?.code == .authentication)
        #expect(authentication?.fault?.code == 10001)
        #expect(authentication?.fault?.reason == "wrong user or password")
        try await withPeer { session in
            let authorization = await #expect(throws: IPSError.self) {
                try await session.getCompanyInfo(GetCompanyInfoParam(companyName: "Nobody & Söhne"))
            }
            #expect(authorization?.code == .authorization)
            #expect(authorization?.fault?.code == 20000)
            #expect(authorization?.fault?.reason == "there is no company Nobody & Söhne")
            let service = await #expect(throws: IPSError.self) { try await session.createFolder(CreateFolderParam(folderPath: "taken/")) }
            #expect(service?.code == .service)
            #expect(service?.fault?.code == 30001)
            #expect(service?.fault?.reason == "the folder taken/ is there already")
        }
    }

    private func assets(_ session: IPSSession) async throws -> [Asset] {
        let search = SearchAssetsParam(folder: "Peer/", includeSubfolders: true, assetTypeArray: [.image, .video], recordsPerPage: 7)
        return try await session.searchAssets(search).assetArray ?? []
    }
}

private let peerURL = ProcessInfo.processInfo.environment["CASTILE_PEER_URL"]
