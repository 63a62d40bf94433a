import IPS

/// Which fields of assets are asked for, and the columns in which they are shown.
struct AssetFields: Hashable, Sendable {
    /// Where the assets stand in the answer of searchAssets.
    private static let prefix = ["assetArray", "items"]
    /// What a table and CSV show when nothing was asked for.
    private static let important = ["name", "type", "folder", "fileName", "lastModified"]

    let selection: FieldSelection<SearchAssetsReturn>
    /// Nil when the records decide.
    let columns: [OutputColumn]?
    /// Whether all that was asked for of assets is left out again.
    let showsNothing: Bool

    /// The fields for what was asked for.
    ///
    /// - Parameters:
    ///   - only: The paths of the wanted fields; none wants all, but a table and CSV then take the important ones.
    ///   - allBut: The paths of the fields that are not wanted.
    ///   - format: How the assets are printed.
    init(only: [String], allBut: [String], format: OutputFormat) {
        let usesDefault = [.table, .csv].contains(format) && only.isEmpty && allBut.isEmpty
        let wanted = usesDefault ? Self.important.map { (Self.prefix + [$0]).joined(separator: "/") } : only
        selection = FieldSelection(only: wanted.map { FieldPath($0) }, allBut: allBut.map { FieldPath($0) })
        // A field that stands for whole assets says nothing about columns.
        let paths = wanted.compactMap(Self.path)
        let unwanted = allBut.compactMap(Self.path)
        var seen: Set<[String]> = []
        let shown = paths.filter { path in !unwanted.contains { path.starts(with: $0) } && seen.insert(path).inserted }
        showsNothing = !wanted.isEmpty && shown.isEmpty && !wanted.contains(where: Self.isWhole)
        columns = wanted.isEmpty || paths.count < wanted.count ? nil : shown.map { OutputColumn($0) }
    }

    /// Whether a field stands for whole assets.
    private static func isWhole(_ field: String) -> Bool { prefix.starts(with: field.split(separator: "/").map(String.init)) }

    /// Where a field stands in the record of an asset, which has no `items`.
    private static func path(of field: String) -> [String]? {
        let parts = field.split(separator: "/").map(String.init)
        guard parts.starts(with: prefix), parts.count > prefix.count else { return nil }
        return parts.dropFirst(prefix.count).filter { $0 != "items" }
    }
}
