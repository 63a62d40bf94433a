internal import Spelling

/// What someone who mistyped a name probably meant.
enum Suggestion {
    /// `; did you mean X?`, or nothing when no name is near.
    static func near(_ name: String, among names: [String]) -> String {
        NameDistance.nearest(to: name, in: names).first.map { "; did you mean \($0)?" } ?? ""
    }
}
