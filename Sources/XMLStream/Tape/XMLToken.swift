/// One entry of a tape: 16 bytes, whose two last words mean what the kind says.
struct XMLToken {
    /// What an entry stands for.
    enum Kind: UInt32 {
        case start
        case attribute
        case text
        case end
    }

    /// The kind in the two highest bits, the id of the name in the others.
    private let kindAndName: UInt32

    /// The index after the element (start), the offset of the value (attribute, text) or the index of the start (end).
    var first: UInt32

    /// The line of the start tag (start) or the length of the value in bytes (attribute, text).
    var second: UInt32

    /// The column of the end of the start tag (start).
    let third: UInt32

    @inline(__always)
    init(_ kind: Kind, name: Int32 = 0, first: Int, second: Int = 0, third: Int = 0) {
        kindAndName = kind.rawValue << 30 | UInt32(truncatingIfNeeded: name)
        self.first = UInt32(truncatingIfNeeded: first)
        self.second = UInt32(truncatingIfNeeded: second)
        self.third = UInt32(truncatingIfNeeded: third)
    }

    @inline(__always)
    func `is`(_ kind: Kind) -> Bool { kindAndName >> 30 == kind.rawValue }

    @inline(__always)
    var name: Int { Int(kindAndName & 0x3FFF_FFFF) }
}
