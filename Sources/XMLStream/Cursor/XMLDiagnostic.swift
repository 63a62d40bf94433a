/// An element that a decoder did not know and passed over.
public struct XMLDiagnostic: Hashable, Sendable {
    /// How many are kept for one document; an answer with a new field in each record needs no more.
    static let most = 100

    /// The element's name.
    public var name: XMLName

    /// The local names of the elements down to it, the root first.
    public var path: [String]

    /// Where it stands.
    public var location: XMLLocation

    /// Its text; `nil` if it has elements in it.
    public var text: String?
}
