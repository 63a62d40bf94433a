/// One column of a table or of a CSV file.
struct OutputColumn: Hashable, Sendable {
    /// Where its value stands in a record.
    var path: [String]
    var title: String

    init(_ path: [String], title: String? = nil) {
        self.path = path
        self.title = title ?? path.joined(separator: "/")
    }

    init(_ name: String) {
        self.init([name])
    }

    /// The columns that the leaves of these records need, in the order in which they first appear.
    static func covering(_ records: [TreeValue]) -> [OutputColumn] {
        var seen: Set<[String]> = []
        return records.flatMap(\.leafPaths).filter { seen.insert($0).inserted }.map { OutputColumn($0, title: $0.isEmpty ? "value" : nil) }
    }
}
