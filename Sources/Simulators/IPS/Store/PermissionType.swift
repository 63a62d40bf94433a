/// What a permission permits.
enum PermissionType: String, CaseIterable, Sendable {
    case read = "Read"
    case write = "Write"
    case delete = "Delete"
}
