#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

enum Fixture {
    /// The root of the package.
    static let root = String(#filePath.split(separator: "/Tests/", maxSplits: 1)[0])

    static func bytes(_ name: String) throws -> [UInt8] {
        Array(try Data(contentsOf: URL(filePath: "\(root)/Tests/Fixtures/MailStore/\(name)")))
    }
}
