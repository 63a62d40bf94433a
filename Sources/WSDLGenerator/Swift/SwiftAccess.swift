/// Who can use a declaration.
enum SwiftAccess: String, Hashable, Sendable {
    case `internal`
    case package
    case `public`
}
