/// The names that a reader knows before it reads, each with a small integer.
///
/// Decoders compare these integers instead of strings. Make a vocabulary once and keep it: all readers share it without a lock.
public final class XMLVocabulary: Sendable {
    /// Names that are equal in each of some namespaces.
    public struct Group: Sendable {
        let namespaces: [String?]
        let names: [String]

        /// Makes a group.
        ///
        /// - Parameters:
        ///   - namespaces: The namespaces that count as one; `nil` stands for no namespace.
        ///   - names: The local names; their position, counted through all groups, is their id.
        public init(namespaces: [String?], names: [String]) {
            self.namespaces = namespaces
            self.names = names
        }
    }

    /// The vocabulary that knows no name.
    public static let empty = XMLVocabulary([])

    /// How many names the vocabulary has; ids lie below.
    public let count: Int

    /// The names by id, each in the first namespace of its group.
    let names: [XMLName]

    /// Parsers that wait for a document and know the vocabulary's names already.
    let parsers = IdleParsers()

    /// The groups by their namespaces, and in each the ids by local name.
    private let groups: [String?: [Int]]
    private let ids: [[String: Int]]

    /// Makes a vocabulary.
    ///
    /// - Parameter groups: The known names by namespace. Of two equal names the first counts.
    public init(_ groups: [Group]) {
        var names: [XMLName] = []
        var ids: [[String: Int]] = []
        var byNamespace: [String?: [Int]] = [:]
        for (index, group) in groups.enumerated() {
            var own = [String: Int](minimumCapacity: group.names.count)
            for local in group.names {
                if own[local] == nil { own[local] = names.count }
                names.append(XMLName(local, in: group.namespaces.first ?? nil))
            }
            ids.append(own)
            for namespace in group.namespaces { byNamespace[namespace, default: []].append(index) }
        }
        count = names.count
        self.names = names
        self.ids = ids
        self.groups = byNamespace
    }

    /// Finds the id of a name.
    ///
    /// - Parameter name: The name, in any namespace of its group.
    /// - Returns: The id, or `nil` for a name that the vocabulary does not know.
    public func id(of name: XMLName) -> Int? {
        for group in groups[name.namespace] ?? [] {
            if let id = ids[group][name.local] { return id }
        }
        return nil
    }
}
