internal import CLibXML2

/// A hash table from interned names to ids, in memory of its own, so that a look-up counts no references.
@unsafe struct NameTable {
    @unsafe private struct Slot {
        var local: UnsafePointer<xmlChar>?
        var group: Int32 = 0
        var id: Int32 = -1
    }

    private let slots: UnsafeMutablePointer<Slot>
    private let mask: Int

    /// Makes an empty table.
    ///
    /// - Parameter count: How many names it will hold at most.
    init(count: Int) {
        var size = 16
        while size < count * 3 { size *= 2 }
        unsafe slots = .allocate(capacity: size)
        unsafe slots.initialize(repeating: Slot(), count: size)
        unsafe mask = size - 1
    }

    func deallocate() { unsafe slots.deallocate() }

    /// Adds a name; of two equal ones the first stays.
    func insert(local: UnsafePointer<xmlChar>, group: Int32, id: Int32) {
        guard unsafe self.id(local: local, group: group) < 0 else { return }
        var index = unsafe hash(local, group)
        while unsafe slots[index].local != nil { index = unsafe (index + 1) & mask }
        unsafe slots[index] = Slot(local: local, group: group, id: id)
    }

    /// The id of an interned local name in a group, or -1.
    @inline(__always)
    func id(local: UnsafePointer<xmlChar>, group: Int32) -> Int32 {
        var index = unsafe hash(local, group)
        while true {
            let slot = unsafe slots + index
            if unsafe slot.pointee.local == local, unsafe slot.pointee.group == group { return unsafe slot.pointee.id }
            if unsafe slot.pointee.local == nil { return -1 }
            index = unsafe (index &+ 1) & mask
        }
    }

    @inline(__always)
    private func hash(_ local: UnsafePointer<xmlChar>, _ group: Int32) -> Int {
        let bits = UInt(bitPattern: local)
        return unsafe Int(truncatingIfNeeded: (bits >> 1) ^ (bits >> 9) &+ UInt(truncatingIfNeeded: group) &* 97) & mask
    }
}
