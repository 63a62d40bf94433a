import WSDLGenerator

#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

/// The options of the generator and the constants that they refer to, as their JSON files hold them.
struct GeneratorSettings {
    private static let sizeLimit = 10_000_000

    var options = GeneratorOptions()
    var constants: [ConstantSet] = []

    /// The default options.
    init() {}

    /// Reads the options, and the file of constants that they name beside them.
    ///
    /// - Parameter path: The file of the options.
    /// - Throws: ``CommandFailure`` when a file is missing or says something else.
    init(path: String) throws {
        options = try Self.decode(GeneratorOptions.self, from: path)
        guard let name = options.constants else { return }
        let folder = path.lastIndex(of: "/").map { path[...$0] } ?? ""
        constants = try Self.decode([ConstantSet].self, from: folder + name)
    }

    private static func decode<Value: Decodable>(_ type: Value.Type, from path: String) throws -> Value {
        let file = try InputFile(path: path, limit: sizeLimit, status: .missingInput)
        do {
            return try JSONDecoder().decode(type, from: Data(file.text.utf8))
        } catch let DecodingError.dataCorrupted(context), let DecodingError.keyNotFound(_, context),
            let DecodingError.typeMismatch(_, context), let DecodingError.valueNotFound(_, context)
        {
            let place = context.codingPath.map(\.stringValue).joined(separator: "/")
            throw CommandFailure(.configuration, "\(path): \(place.isEmpty ? "" : place + ": ")\(context.debugDescription)")
        }
    }
}
