internal import CLibXML2

/// The names that a reader knows before it reads, each with a small integer.
///
/// Decoders compare these integers instead of strings. Make a vocabulary once and keep it: all readers share it without a lock.
@safe public final class XMLVocabulary: @unchecked Sendable {
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

    /// The dictionary that the readers' own dictionaries stand on; nothing is added to it after `init`, so it is shared without a lock.
    let dictionary: xmlDictPtr?

    /// The ids by interned name.
    let table: NameTable

    private let namespaces: [(pointer: UnsafePointer<xmlChar>?, group: Int32)]
    private let ids: [XMLName: Int]

    /// Makes a vocabulary.
    ///
    /// - Parameter groups: The known names by namespace. Of two equal names the first counts.
    public init(_ groups: [Group]) {
        LibXML2.ready
        let dictionary = unsafe xmlDictCreate()
        unsafe self.dictionary = unsafe dictionary
        var namespaces: [(pointer: UnsafePointer<xmlChar>?, group: Int32)] = unsafe []
        var names: [XMLName] = []
        var ids: [XMLName: Int] = [:]
        let table = unsafe NameTable(count: groups.reduce(0) { $0 + $1.names.count })
        for (index, group) in groups.enumerated() {
            let number = Int32(index)
            for namespace in group.namespaces {
                let pointer = unsafe namespace.flatMap { unsafe xmlDictLookup(dictionary, $0, Int32($0.utf8.count)) }
                unsafe namespaces.append((pointer, number))
            }
            for local in group.names {
                let id = names.count
                names.append(XMLName(local, in: group.namespaces.first ?? nil))
                for namespace in group.namespaces where ids[XMLName(local, in: namespace)] == nil {
                    ids[XMLName(local, in: namespace)] = id
                }
                if let pointer = unsafe xmlDictLookup(dictionary, local, Int32(local.utf8.count)) {
                    unsafe table.insert(local: pointer, group: number, id: Int32(id))
                }
            }
        }
        count = names.count
        unsafe self.namespaces = unsafe namespaces
        self.names = names
        self.ids = ids
        unsafe self.table = unsafe table
    }

    deinit {
        unsafe xmlDictFree(dictionary)
        unsafe table.deallocate()
    }

    /// Finds the id of a name.
    ///
    /// - Parameter name: The name, in any namespace of its group.
    /// - Returns: The id, or `nil` for a name that the vocabulary does not know.
    public func id(of name: XMLName) -> Int? { ids[name] }

    /// The group of a namespace whose URI libxml2 interned; -1 for an unknown one.
    func group(of namespace: UnsafePointer<xmlChar>?) -> Int32 {
        unsafe namespaces.first { unsafe $0.pointer == namespace }?.group ?? -1
    }
}
