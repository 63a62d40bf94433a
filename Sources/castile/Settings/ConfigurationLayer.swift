import Spelling
import Yams

/// One mapping of the configuration file, with the words for where it stands.
struct ConfigurationLayer: Sendable {
    private let path: String
    /// The keys that lead here, with a dot after each.
    private let place: String
    private let members: [Member]

    private struct Member: Sendable {
        var name: String
        var line: Int
        var value: Value
    }

    private indirect enum Value: Sendable {
        case text(String)
        case layer(ConfigurationLayer)
        case other
    }

    /// Reads the mapping and everything below it.
    ///
    /// - Throws: ``CommandFailure`` when the node is no mapping, or names a key twice.
    init(_ node: Node?, path: String, place: String) throws {
        self.path = path
        self.place = place
        guard let node, node.null == nil else {
            members = []
            return
        }
        guard let mapping = node.mapping else {
            let line = node.mark?.line ?? 1
            let name = place.isEmpty ? "it" : String(place.dropLast())
            throw CommandFailure(.configuration, "\(path), line \(line): \(name) must be a mapping of names to values")
        }
        members = try mapping.map { key, value in
            let name = key.string ?? ""
            return Member(name: name, line: key.mark?.line ?? 0, value: try Self.value(value, path: path, place: place + name + "."))
        }
    }

    var names: [String] { members.map(\.name) }

    func mapping(_ name: String) throws -> ConfigurationLayer? {
        guard let member = members.first(where: { $0.name == name }) else { return nil }
        switch member.value {
        case .layer(let layer): return layer
        case .text(""): return nil
        default: throw wrong(member, "must be a mapping of names to values")
        }
    }

    func text(_ name: String) throws -> String? {
        guard let member = members.first(where: { $0.name == name }) else { return nil }
        guard case .text(let text) = member.value else { throw wrong(member, "must be a single value") }
        return text
    }

    /// Refuses names that nobody reads.
    ///
    /// - Throws: ``CommandFailure`` for the first of them, with what was probably meant.
    func check(allows names: [String]) throws {
        guard let member = members.first(where: { !names.contains($0.name) }) else { return }
        let hint = NameDistance.hint(for: member.name, in: names)
        throw wrong(member, "is not a setting; there are: \(names.joined(separator: ", "))\(hint)")
    }

    private func wrong(_ member: Member, _ message: String) -> CommandFailure {
        CommandFailure(.configuration, "\(path), line \(member.line): \(place)\(member.name) \(message)")
    }

    private static func value(_ node: Node, path: String, place: String) throws -> Value {
        if let scalar = node.scalar { return .text(node.null == nil ? scalar.string : "") }
        if node.mapping != nil { return .layer(try ConfigurationLayer(node, path: path, place: place)) }
        return .other
    }
}
