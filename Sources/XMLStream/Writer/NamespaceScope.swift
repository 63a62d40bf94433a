/// The namespaces in scope where a document is written.
///
/// A few are looked through. A document that is copied can have thousands, so beyond ``few`` they are found by their prefix and by their
/// URI.
struct NamespaceScope {
    /// A namespace in scope.
    struct Declaration {
        /// `nil` for the default namespace.
        var prefix: String?
        var uri: String

        /// Whether it stands there for an attribute, which has no default namespace.
        var servesAttribute = false
    }

    private static let few = 16

    private var declarations: [Declaration] = []

    /// The places of the declarations by prefix and by URI, the innermost last; empty as long as there were never more than a few.
    private var placesByPrefix: [String?: [Int]] = [:]
    private var placesByURI: [String: [Int]] = [:]
    private var isIndexed = false

    init() { declarations.reserveCapacity(4) }

    /// How many there are.
    var count: Int { declarations.count }

    /// Whether names without a prefix are in no namespace.
    var isDefaultFree: Bool { (innermost(nil).map { declarations[$0].uri } ?? "").isEmpty }

    /// Brings a namespace into scope.
    mutating func add(_ declaration: Declaration) {
        declarations.append(declaration)
        if isIndexed {
            index(declarations.count - 1)
        } else if declarations.count > Self.few {
            isIndexed = true
            for place in declarations.indices { index(place) }
        }
    }

    /// Leaves the scope of the innermost declarations but for so many.
    mutating func leave(_ count: Int) {
        if isIndexed {
            for declaration in declarations[count...] {
                placesByPrefix[declaration.prefix]?.removeLast()
                placesByURI[declaration.uri]?.removeLast()
            }
        }
        declarations.removeLast(declarations.count - count)
    }

    /// A prefix in scope for a namespace; the inner `nil` is the default namespace.
    func prefix(for uri: String, usable: (Declaration) -> Bool) -> String?? {
        func fits(_ place: Int) -> Bool { usable(declarations[place]) && innermost(declarations[place].prefix) == place }
        let place = isIndexed ? placesByURI[uri]?.last(where: fits) : declarations.indices.last { declarations[$0].uri == uri && fits($0) }
        return place.map { declarations[$0].prefix }
    }

    /// The prefix that is wished for, or with a number by which it means nothing yet.
    func unusedPrefix(_ wish: String) -> String {
        guard innermost(wish) != nil else { return wish }
        // Where there are many, the first free number is far.
        var number = isIndexed ? declarations.count : 1
        while innermost("\(wish)\(number)") != nil { number += 1 }
        return "\(wish)\(number)"
    }

    /// The place where a prefix was declared last.
    private func innermost(_ prefix: String?) -> Int? {
        isIndexed ? placesByPrefix[prefix]?.last : declarations.lastIndex { $0.prefix == prefix }
    }

    private mutating func index(_ place: Int) {
        placesByPrefix[declarations[place].prefix, default: []].append(place)
        placesByURI[declarations[place].uri, default: []].append(place)
    }
}
