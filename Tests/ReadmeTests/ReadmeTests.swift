import Foundation
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
        let simulator = try IPSSimulator(configuration: .init(assetCount: 50))
        let names = try await simulator.withServer { running in
            let user = Credentials(user: "admin@sample.example", password: Secret("sample-password"))
            return try await assetNames(at: IPSSimulator.serviceURL(of: running), as: user)
        }
        #expect(!names.isEmpty)
        #expect(!names.contains(""))
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

    private func readme() throws -> String {
        try String(contentsOf: Self.root.appendingPathComponent("README.md"), encoding: .utf8)
    }
}
