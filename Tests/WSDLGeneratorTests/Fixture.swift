import Foundation
import WSDL
import WSDLGenerator

/// The files that the tests work on.
enum Fixture {
    static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

    /// The WSDL whose generated code is compiled into these tests.
    static let orders = root.appendingPathComponent("Tests/Fixtures/WSDL/Orders/orders.wsdl").path

    /// The generated code for it.
    static let snapshot = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent("Orders").path

    static func ordersModel() throws -> ServiceModel {
        let folder = URL(fileURLWithPath: orders).deletingLastPathComponent()
        return try WSDLLoader().load("orders.wsdl") { try [UInt8](Data(contentsOf: folder.appendingPathComponent($0))) }.model
    }

    /// The run that generates the IPS types.
    static func ips(output: String) throws -> GeneratorRun {
        let folder = root.appendingPathComponent("WSDL")
        func decode<Value: Decodable>(_ type: Value.Type, _ name: String) throws -> Value {
            try JSONDecoder().decode(type, from: Data(contentsOf: folder.appendingPathComponent(name)))
        }
        let options = try decode(GeneratorOptions.self, "IpsApi-2014-04-03.options.json")
        return GeneratorRun(
            wsdl: folder.appendingPathComponent("IpsApi-2014-04-03.wsdl").path,
            output: output,
            options: options,
            constants: try decode([ConstantSet].self, options.constants ?? ""),
            isStrict: true
        )
    }

    /// Gives a folder that is removed afterwards.
    static func withFolder(_ body: (String) throws -> Void) throws {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        try body(folder.path)
    }
}
