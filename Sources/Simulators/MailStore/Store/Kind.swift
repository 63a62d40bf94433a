/// What an archive holds.
enum Kind: String, Sendable {
    case administrators
    case folders
    case hosts
    case instances
    case jobs
    case messages
    case profiles
    case results
    /// One object for each configuration; the key is its name.
    case settings
    case stores
    case users
}
