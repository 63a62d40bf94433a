/// One entry of a tape, 24 bytes.
///
/// A text element, the most frequent one by far, is one token: its start, its text and its end.
struct XMLToken: BitwiseCopyable {
    /// What an entry stands for.
    enum Kind: UInt32 {
        /// An element without elements in it; the token holds its text, attributes follow.
        case leaf
        /// The start of an element with elements in it.
        case start
        /// An attribute of the element before.
        case attribute
        /// A namespace declaration of the element before: the prefix and the URI, one after the other.
        case declaration
        /// A text beside elements.
        case text
        /// The end of an element that has elements in it.
        case end
        /// An element that was taken out.
        case gap
    }

    /// The kind in the three highest bits, the id of the name in the others.
    private var kindAndName: UInt32

    /// How many tokens an element takes, itself included, or 0 while it is open; how far after its element it stands (declaration).
    var skip: UInt32 = 0

    /// Where the value begins among the bytes of the tape.
    var offset: UInt32

    /// The length of the value, in bytes; the number of elements in it (start).
    var length: UInt32 = 0

    /// The line of the start tag; the length of the prefix (declaration).
    var line: UInt32 = 0

    /// The column of the end of the start tag.
    var column: UInt32 = 0

    @inline(__always)
    init(_ kind: Kind, name: Int32 = 0, offset: Int) {
        kindAndName = kind.rawValue << 29 | UInt32(truncatingIfNeeded: name)
        self.offset = UInt32(truncatingIfNeeded: offset)
    }

    @inline(__always)
    var kind: Kind {
        get { Kind(rawValue: kindAndName >> 29) ?? .gap }
        set { kindAndName = newValue.rawValue << 29 | kindAndName & Self.names }
    }

    @inline(__always)
    func `is`(_ kind: Kind) -> Bool { kindAndName >> 29 == kind.rawValue }

    /// Whether the token stands for an element that a cursor can stop at.
    @inline(__always)
    var isElement: Bool { kindAndName < Kind.attribute.rawValue << 29 }

    @inline(__always)
    var name: Int { Int(kindAndName & Self.names) }

    private static let names: UInt32 = 0x1FFF_FFFF
}
