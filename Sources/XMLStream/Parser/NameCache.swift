internal import CLibXML2

/// The ids of the names that one parser has met, by the addresses at which libxml2 interned them.
///
/// A parser keeps its dictionary from document to document, so each name is looked up by its characters once in a parser's life.
@unsafe struct NameCache {
    @unsafe private struct Slot {
        var local: UnsafePointer<xmlChar>?
        var namespace: UnsafePointer<xmlChar>?
        var id: Int32 = -1
    }

    /// The names that the vocabulary does not know; their ids follow those of the vocabulary.
    private(set) var others: [XMLName] = []

    private var slots: UnsafeMutablePointer<Slot>
    private var mask: Int

    /// The bits of a hash that are no place: there are 2 ^ (64 - shift) slots.
    private var shift: UInt64
    private var count = 0

    init() {
        unsafe (slots, mask, shift) = unsafe Self.makeSlots(128)
    }

    func deallocate() { unsafe slots.deallocate() }

    /// The id of a name whose parts libxml2 interned: equal addresses are equal names.
    @inline(__always)
    mutating func id(_ local: UnsafePointer<xmlChar>, _ namespace: UnsafePointer<xmlChar>?, in vocabulary: XMLVocabulary) -> Int32 {
        var index = unsafe hash(local, namespace)
        while true {
            let slot = unsafe slots + index
            if unsafe slot.pointee.local == local, unsafe slot.pointee.namespace == namespace { return unsafe slot.pointee.id }
            if unsafe slot.pointee.local == nil { return unsafe add(local, namespace, vocabulary) }
            index = unsafe (index &+ 1) & mask
        }
    }

    @inline(never)
    private mutating func add(_ local: UnsafePointer<xmlChar>, _ namespace: UnsafePointer<xmlChar>?, _ vocabulary: XMLVocabulary) -> Int32 {
        let name = XMLName(unsafe String(cString: local), in: unsafe namespace.map { unsafe String(cString: $0) })
        let id: Int32
        if let known = vocabulary.id(of: name) {
            id = Int32(known)
        } else {
            id = unsafe Int32(vocabulary.count + others.count)
            unsafe others.append(name)
        }
        if unsafe count * 2 > mask { unsafe grow() }
        unsafe insert(Slot(local: local, namespace: namespace, id: id))
        return id
    }

    private mutating func insert(_ slot: Slot) {
        guard let local = unsafe slot.local else { return }
        var index = unsafe hash(local, slot.namespace)
        while unsafe slots[index].local != nil { index = unsafe (index + 1) & mask }
        unsafe slots[index] = unsafe slot
        unsafe count += 1
    }

    private mutating func grow() {
        let old = unsafe (slots: slots, size: mask + 1)
        unsafe (slots, mask, shift) = unsafe Self.makeSlots(old.size * 2)
        unsafe count = 0
        for index in unsafe 0..<old.size { unsafe insert(old.slots[index]) }
        unsafe old.slots.deallocate()
    }

    /// The place where a name is looked for first.
    ///
    /// libxml2 lays names one behind the other, so sums of their addresses would lie together, and those of a document with many names in
    /// many namespaces would be one long row.
    @inline(__always)
    private func hash(_ local: UnsafePointer<xmlChar>, _ namespace: UnsafePointer<xmlChar>?) -> Int {
        let (local, namespace) = (UInt64(UInt(bitPattern: local)), UInt64(UInt(bitPattern: namespace)))
        let bits = (local &+ namespace &* 0x9E37_79B9_7F4A_7C15) &* 0xD6E8_FEB8_6659_FD93
        return unsafe Int(truncatingIfNeeded: bits &>> shift)
    }

    /// Makes so many slots, a power of two.
    private static func makeSlots(_ size: Int) -> (UnsafeMutablePointer<Slot>, mask: Int, shift: UInt64) {
        let slots = UnsafeMutablePointer<Slot>.allocate(capacity: size)
        unsafe slots.initialize(repeating: Slot(), count: size)
        return unsafe (slots, size - 1, UInt64(64 - size.trailingZeroBitCount))
    }
}
