/// What a handle refers to; a mark for the compiler that keeps handles of different things apart.
public protocol HandleTarget: Sendable {
    /// What it is called in messages.
    static var name: String { get }
}
