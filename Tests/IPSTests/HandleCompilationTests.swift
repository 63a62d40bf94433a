import Foundation
import Subprocess
import Testing

/// A program outside the package is compiled against the modules that this test run was built with.
@Suite("Handles cannot be hard-coded, nor fields misspelt", .timeLimit(.minutes(10)))
struct HandleCompilationTests {
    private static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

    @Test("a program that gets its handles from a session compiles")
    func legal() async throws {
        let result = try await Self.compile("Legal")
        #expect(result.status.isSuccess, "\(result.output)")
    }

    @Test(
        "a program that makes, writes down, decodes, mixes up or reads a handle does not compile",
        arguments: [
            ("Initialiser", "initializer"), ("Literal", "cannot convert value of type 'String'"), ("Coding", "conform to 'Decodable'"),
            ("OtherKind", "cannot convert"), ("Property", "companyHandle"), ("Value", "value"),
        ]
    )
    func illegal(name: String, message: String) async throws {
        let result = try await Self.compile(name)
        #expect(!result.status.isSuccess)
        #expect(result.output.contains("\(name).swift"))
        #expect(result.output.contains(message), "\(result.output)")
    }

    @Test(
        "a field that no response has does not compile",
        arguments: [("UnknownField", "has no dynamic member 'nmae'"), ("ArrayProperty", "requires that '[Asset]' conform")]
    )
    func unknownField(name: String, message: String) async throws {
        let result = try await Self.compile(name)
        #expect(!result.status.isSuccess)
        #expect(result.output.contains(message), "\(result.output)")
    }

    private static func compile(_ name: String) async throws -> (status: TerminationStatus, output: String) {
        let folder = products(of: CommandLine.arguments[0])
        let products = try #require(folder)
        let maps = moduleMaps(near: products).flatMap { ["-Xcc", "-fmodule-map-file=\($0.path())"] }
        let search = ["-I", products.appending(path: "Modules").path(), "-Xcc", "-I/usr/include/libxml2"]
        let program = root.appending(path: "Tests/Fixtures/Handles/\(name).swift").path()
        let result = try await run(
            .name("swiftc"),
            arguments: Arguments(["-typecheck", "-swift-version", "6"] + search + maps + [program]),
            output: .string(limit: 1 << 20),
            error: .combinedWithOutput
        )
        return (result.terminationStatus, result.standardOutput)
    }

    /// The nearest folder above the test program that holds `Modules`.
    private static func products(of program: String) -> URL? {
        var folder = URL(filePath: program).resolvingSymlinksInPath().deletingLastPathComponent()
        while folder.path() != "/" {
            if FileManager.default.fileExists(atPath: folder.appending(path: "Modules").path()) { return folder }
            folder.deleteLastPathComponent()
        }
        return nil
    }

    /// The C modules that the package and its dependencies are built on.
    private static func moduleMaps(near products: URL) -> [URL] {
        let sources = children(of: products.deletingLastPathComponent().deletingLastPathComponent().appending(path: "checkouts"))
            .flatMap { children(of: $0.appending(path: "Sources")) }
        let candidates =
            children(of: root.appending(path: "Sources")).map { $0.appending(path: "module.modulemap") }
            + sources.map { $0.appending(path: "include/module.modulemap") }
            + sources.map { $0.appending(path: "module.modulemap") }
            + children(of: products)
            .filter { !$0.lastPathComponent.hasSuffix("-tool.build") }
            .map { $0.appending(path: "module.modulemap") }
        return candidates.filter { FileManager.default.fileExists(atPath: $0.path()) }
    }

    private static func children(of folder: URL) -> [URL] {
        (try? FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)) ?? []
    }
}
