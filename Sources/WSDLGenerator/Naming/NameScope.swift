/// Gives names that are not taken yet in one scope.
struct NameScope {
    private var taken: Set<String>
    private var files: Set<String> = []

    init(reserved: Set<String> = []) { taken = reserved }

    /// Takes a name, or the name with the lowest number after it that is free.
    ///
    /// Names that differ only in case count as one for types, since their files would.
    mutating func take(_ name: String, ignoringCase: Bool = false) -> String {
        var candidate = name
        var number = 1
        while !isFree(candidate, ignoringCase: ignoringCase) {
            number += 1
            candidate = "\(name)_\(number)"
        }
        taken.insert(candidate)
        if ignoringCase { files.insert(candidate.lowercased()) }
        return candidate
    }

    /// Whether nothing has the name yet.
    func isFree(_ name: String, ignoringCase: Bool = false) -> Bool {
        !taken.contains(name) && !(ignoringCase && files.contains(name.lowercased()))
    }
}
