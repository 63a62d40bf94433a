import Foundation
import IPS
import ServiceClient
import Simulators
import Testing

@testable import castile

@Suite("README", .timeLimit(.minutes(10)))
struct ReadmeTests {
    private static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent()

    @Test("Its example does what it says, against the simulator")
    func example() async throws {
        let user = Credentials(user: "admin@sample.example", password: Secret("sample-password"))
        try await IPSSimulator(configuration: .init(assetCount: 50)).withServer { running in
            let url = IPSSimulator.serviceURL(of: running)
            let (inside, outside) = try await moveOneAsset(outOfSampleAt: url, as: user)
            #expect(!inside.isEmpty && !outside.isEmpty)
            #expect(try await assetNames(at: url, as: user).sorted() == inside.sorted())
        }
    }

    @Test("Its example is told in German what goes wrong")
    func locale() async throws {
        try await IPSSimulator(configuration: .init(assetCount: 0)).withServer { running in
            let stranger = Credentials(user: "admin@sample.example", password: Secret("wrong"))
            let error = await #expect(throws: IPSError.self) {
                try await assetNames(at: IPSSimulator.serviceURL(of: running), as: stranger)
            }
            #expect(error?.fault?.reason == "Benutzer oder Passwort ist falsch.")
        }
    }

    @Test("Its example is the one that was compiled here")
    func sameExample() throws {
        let source = try String(contentsOf: Self.root.appendingPathComponent("Tests/ReadmeTests/Example.swift"), encoding: .utf8)
        let blocks = try readme().components(separatedBy: "```swift\n").dropFirst().compactMap { $0.components(separatedBy: "```").first }
        #expect(blocks == [source])
    }

    @Test("Every file and folder that it names is there")
    func places() throws {
        let text = try readme()
        let links = text.matches(of: #/\]\(([^)#:]+)\)/#).map { String($0.output.1) }
        let folders = text.matches(of: #/`((?:Sources|Tests|Scripts|WSDL)(?:\/\w+)*)`/#).map { String($0.output.1) }
        #expect(!links.isEmpty && !folders.isEmpty)
        for path in links + folders {
            #expect(FileManager.default.fileExists(atPath: Self.root.appendingPathComponent(path).path), "\(path)")
        }
    }

    @Test("Its exit statuses are those of the command")
    func statuses() throws {
        let section = try #require(try readme().components(separatedBy: "\n## ").first { $0.hasPrefix("Exit status") })
        let rows = section.matches(of: #/\| (\d+) \| (.+) \|/#).map { (Int32($0.output.1), String($0.output.2)) }
        #expect(rows.count > 5)
        for (number, meaning) in rows { #expect(number.flatMap(castile.ExitStatus.init(rawValue:))?.meaning == meaning) }
    }

    /// Moves one asset elsewhere; the names of those in Sample/ then, and of the others.
    private func moveOneAsset(
        outOfSampleAt url: String,
        as user: Credentials
    ) async throws -> (inside: [String], outside: [String]) {
        try await AsyncHTTPClientTransport.withTransport { transport in
            let client = try IPSClient(configuration: IPSConfiguration(endpoint: url, credentials: user), transport: transport)
            return try await client.withSession(company: "Sample Company") { session in
                let elsewhere = try #require(try await session.createFolder(CreateFolderParam(folderPath: "Elsewhere/")).folderHandle)
                for try await asset in session.assets(limit: 1) {
                    let handle = try #require(asset.assetHandle)
                    try await session.moveAsset(MoveAssetParam(assetHandle: handle, folderHandle: elsewhere))
                }
                return try await session.assets().reduce(into: ([], [])) { names, asset in
                    let isInside = asset.folder?.hasPrefix("SampleCompany/Sample/") == true
                    if isInside { names.0.append(asset.name ?? "") } else { names.1.append(asset.name ?? "") }
                }
            }
        }
    }

    private func readme() throws -> String {
        try String(contentsOf: Self.root.appendingPathComponent("README.md"), encoding: .utf8)
    }
}
