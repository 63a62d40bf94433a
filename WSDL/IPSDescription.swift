import Foundation

/// The description of the IPS Web Service that comes with this package: a WSDL, its two schemas, and the model that these compile to with
/// what they cannot say about fields, as files beside the executable.
package enum IPSDescription {
    /// The name of the WSDL; it imports the two schemas by their names.
    package static let wsdlName = "IpsApi-2014-04-03.wsdl"

    /// The names of all files: the WSDL, the schema of the API, the schema of authHeader and faults.
    package static let names = [wsdlName, "IpsApi-2014-04-03.xsd", "IpsApi.xsd"]

    /// The name of what these, the options and the constants compile to, which is read much faster.
    package static let modelName = "IpsApi-2014-04-03.model"

    /// Reads one of the files.
    ///
    /// - Parameter name: One of `names`, or `modelName`.
    /// - Returns: The bytes of the file.
    /// - Throws: `IPSDescriptionError` that names the file, and the folders where it is not.
    package static func file(named name: String) throws -> [UInt8] {
        try checkName(name)
        return try ProgramFolder.file(resources[0] + "/" + name) ?? file(named: name, in: folders)
    }

    static func file(named name: String, in folders: some Sequence<URL>) throws -> [UInt8] {
        try checkName(name)
        let files = folders.lazy.map { $0.appendingPathComponent(name) }
        guard let file = files.first(where: { FileManager.default.fileExists(atPath: $0.path) }) else {
            let looked = folders.map(\.path).joined(separator: ", ")
            throw IPSDescriptionError(.missingFile, "\(name) is missing; it should be in one of \(looked)")
        }
        do {
            return try [UInt8](Data(contentsOf: file))
        } catch {
            throw IPSDescriptionError(.unreadableFile, "cannot read \(file.path)", underlyingError: error)
        }
    }

    private static func checkName(_ name: String) throws {
        guard (names + [modelName]).contains(name) else {
            throw IPSDescriptionError(.unknownFile, "there is no file \(name); there are \(names.joined(separator: ", "))")
        }
    }

    /// The names of the folder that the build makes: on Linux, on macOS.
    private static let resources = ["Castile_IPSDescription.resources", "Castile_IPSDescription.bundle"]

    /// Where the build puts these files.
    ///
    /// `Bundle.module` knows it too, but ends the process when the folder is missing.
    /// Each is made when the ones before did not do: to find the binary of a class takes longer than to read a file.
    private static var folders: some Sequence<URL> {
        let roots: [() -> URL?] = [
            { Bundle.main.bundleURL }, { Bundle.main.resourceURL }, { code }, { code.deletingLastPathComponent() },
        ]
        return resources.lazy.flatMap { name in roots.lazy.compactMap { root in root()?.appendingPathComponent(name) } }
    }

    private static var code: URL { Bundle(for: Marker.self).bundleURL }
}

/// Stands for the binary that holds this code.
private final class Marker {}
