import Foundation
import GRDB
import Testing

@testable import Simulators

@Suite("The store of the IPS simulator", .timeLimit(.minutes(10)))
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

    @Test("What was saved is loaded again, as often as one likes, and stays as it is")
    func saveAndLoad() throws {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let file = folder.appendingPathComponent("state.sqlite").path
        let first = try IPSSimulator(configuration: .init(seed: 3, assetCount: 40))
        try first.store.database.write { try $0.execute(sql: "UPDATE asset SET name = 'renamed' WHERE id = 7") }
        for _ in 1...2 { try first.save(to: file) }
        let bytes = try Data(contentsOf: URL(fileURLWithPath: file))
        let second = try IPSSimulator(configuration: .init(loadedFile: file, assetCount: 1))
        #expect(try dump(second.store) == dump(first.store))
        try second.store.database.write { try $0.execute(sql: "DELETE FROM metadataValue") }
        #expect(try Data(contentsOf: URL(fileURLWithPath: file)) == bytes)
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == ["state.sqlite"])
    }

    @Test("A file that is not there, or no database, cannot be loaded; nor can any into a store that has state")
    func wrongFiles() throws {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let (text, store) = (folder.appendingPathComponent("text").path, folder.appendingPathComponent("store").path)
        try Data("no database".utf8).write(to: URL(fileURLWithPath: text))
        _ = try IPSSimulator(configuration: .init(store: .file(store), assetCount: 1))
        for (file, location, code) in [
            (folder.path + "/nowhere", StoreLocation.memory, SimulatorError.Code.invalidStore), (text, .memory, .invalidStore),
            (store, .file(store), .invalidConfiguration),
        ] {
            let error = #expect(throws: SimulatorError.self) {
                try IPSSimulator(configuration: .init(store: location, loadedFile: file, assetCount: 1))
            }
            #expect(error?.code == code)
            #expect(error?.description.contains(file) == true)
        }
    }
}
