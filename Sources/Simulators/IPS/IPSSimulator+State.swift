import GRDB
import WSDL

#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

extension IPSSimulator {
    /// Each operation of the WSDL, in its order, and whether the simulator carries it.
    ///
    /// - Returns: Names, and whether a call does what the service does; else it is checked, then refused.
    /// - Throws: ``SimulatorError`` when the WSDL cannot be read.
    package static func operations() throws -> [(name: String, isCarried: Bool)] {
        try IPSContract.shared.get().model.operations.map { ($0.name, IPSOperations.table[$0.name] != nil) }
    }

    /// Writes the state to a file, which takes the place of one that is there.
    ///
    /// - Parameter path: The SQLite file, for the store or to be loaded.
    /// - Throws: ``SimulatorError`` when it cannot be written.
    package func save(to path: String) throws {
        let partial = path + ".partial"
        do {
            try? FileManager.default.removeItem(atPath: partial)
            try store.database.vacuum(into: partial)
            if FileManager.default.fileExists(atPath: path) { try FileManager.default.removeItem(atPath: path) }
            try FileManager.default.moveItem(atPath: partial, toPath: path)
        } catch {
            throw SimulatorError(.cannotWriteStore, "cannot save the state in \(path)", underlyingError: error)
        }
    }

    /// Finds out at the start whether the state can be saved in a file at the end.
    ///
    /// - Parameter path: The file, which stays as it is.
    /// - Throws: ``SimulatorError`` when it cannot be written.
    package static func checkThatItCanBeSaved(to path: String) throws {
        let partial = path + ".partial"
        let type = try? FileManager.default.attributesOfItem(atPath: path)[.type] as? FileAttributeType
        guard type != .typeDirectory, FileManager.default.createFile(atPath: partial, contents: nil) else {
            throw SimulatorError(
                .cannotWriteStore,
                "cannot save the state in \(path): the folder must be there and let files be made in it"
            )
        }
        try? FileManager.default.removeItem(atPath: partial)
    }
}
