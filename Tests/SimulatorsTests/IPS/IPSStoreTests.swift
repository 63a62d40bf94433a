import Foundation
import GRDB
import Testing

@testable import Simulators

@Suite("The store of the IPS simulator")
struct IPSStoreTests {
    private func sample(_ seed: UInt64, _ count: Int) -> SampleData {
        SampleData(seed: seed, assetCount: count, accounts: SampleAccount.standard)
    }

    private func dump(_ store: IPSStore, where condition: String = "1") throws -> [Row] {
        try store.database.read { database in
            try Row.fetchAll(database, sql: "SELECT * FROM asset WHERE \(condition) ORDER BY id")
                + Row.fetchAll(database, sql: "SELECT assetID, fieldID, text FROM metadataValue WHERE assetID <= 50 ORDER BY rowid")
        }
    }

    @Test("The same seed gives the same sample, another seed another; more assets leave the first ones as they are")
    func deterministic() throws {
        let first = try dump(IPSStore(.memory, sample: sample(1, 120)))
        #expect(try dump(IPSStore(.memory, sample: sample(1, 120))) == first)
        #expect(try dump(IPSStore(.memory, sample: sample(2, 120))) != first)
        #expect(try dump(IPSStore(.memory, sample: sample(1, 200)), where: "id <= 120") == first)
    }

    @Test("The sample has what it promises: types, trash, scripts, a second company")
    func contents() throws {
        let store = try IPSStore(.memory, sample: sample(1, 3_000))
        try store.database.read { database in
            func count(_ condition: String) throws -> Int {
                try Int.fetchOne(database, sql: "SELECT COUNT(*) FROM asset WHERE \(condition)") ?? 0
            }
            #expect(try count("1") == 3_000)
            #expect(try count("companyID = 2") == 60)
            #expect(try count("folderID IS NULL") == 0)
            #expect(try Int.fetchOne(database, sql: "SELECT COUNT(DISTINCT name) FROM asset") == 3_000)
            #expect(try Int.fetchOne(database, sql: "SELECT COUNT(DISTINCT folderID) FROM asset WHERE companyID = 1") ?? 0 >= 10)
            for condition in ["name LIKE '%ü%'", "name LIKE '%靴%' OR name LIKE '%ブーツ%'", "trashState = 'InTrash'", "engine IS NOT NULL"] {
                #expect(try count(condition) > 0, "\(condition)")
            }
            let passwords = try String.fetchAll(database, sql: "SELECT passwordHash FROM user")
            #expect(Set(passwords).count == passwords.count)
            #expect(passwords.allSatisfy { !$0.contains("sample-password") })
        }
    }

    @Test("A file keeps its state; a file of something else is refused")
    func file() throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let path = folder.appending(path: "ips.sqlite").path()
        let first = try dump(IPSStore(.file(path), sample: sample(1, 60)))
        #expect(try dump(IPSStore(.file(path), sample: sample(9, 10))) == first)
        let text = folder.appending(path: "notes.txt")
        try Data("these are notes, not a database, and quite a few of them".utf8).write(to: text)
        let error = #expect(throws: SimulatorError.self) { try IPSStore(.file(text.path()), sample: sample(1, 1)) }
        #expect(error?.code == .invalidStore)
    }
}
