import GRDB

/// Something that a job works on.
struct IPSJobItem: FetchableRecord {
    let position: Int
    /// The asset, the path of the file to be made, or the address that it comes from.
    let name: String
    let assetID: Int64?
    /// An address; nil for what is there already.
    let source: String?
    let size: Int?

    init(row: Row) {
        position = row["position"]
        name = row["name"]
        assetID = row["assetID"]
        source = row["source"]
        size = row["size"]
    }
}
