internal import CLibXML2

/// The names of one document that its vocabulary does not know; their ids follow those of the vocabulary.
@unsafe struct UnknownNames {
    private struct Key: Hashable {
        let local: Int
        let namespace: Int
    }

    private(set) var names: [XMLName] = []
    private var ids: [Key: Int32] = [:]
    private let firstID: Int

    init(firstID: Int) { unsafe self.firstID = firstID }

    /// The id of a name whose parts libxml2 interned: equal addresses are equal names.
    mutating func id(_ local: UnsafePointer<xmlChar>, _ namespace: UnsafePointer<xmlChar>?) -> Int32 {
        let key = Key(local: Int(bitPattern: local), namespace: Int(bitPattern: namespace))
        if let id = unsafe ids[key] { return id }
        let id = unsafe Int32(firstID + names.count)
        unsafe names.append(XMLName(String(cString: local), in: namespace.map { unsafe String(cString: $0) }))
        unsafe ids[key] = id
        return id
    }
}
