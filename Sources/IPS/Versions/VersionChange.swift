/// A name in a message that another version of the API has otherwise.
struct VersionChange: Hashable, Sendable {
    /// The names from the root of the message on; one that begins with `*` stands for the path's end.
    let path: [String]

    /// The first version that has today's name.
    let until: APIVersion

    /// The name that is written instead.
    let name: String

    /// The one field of an item that the other version has alone, without the record around it; `nil` if the items are the same.
    let itemsHold: String?

    init(_ path: String, until version: APIVersion, _ name: String, itemsHold: String? = nil) {
        self.path = path.split(separator: "/").map(String.init)
        until = version
        self.name = name
        self.itemsHold = itemsHold
    }

    /// Whether an element is concerned.
    func concerns(_ element: [String]) -> Bool {
        guard path.first == "*" else { return path == element }
        return element.count > path.count - 1 && element.suffix(path.count - 1) == path.dropFirst()
    }
}
