/// Whether an asset is in the trash.
enum TrashState: String, CaseIterable, Sendable {
    case notInTrash = "NotInTrash"
    case inTrash = "InTrash"
    case inEmptiedTrash = "InEmptiedTrash"
}
