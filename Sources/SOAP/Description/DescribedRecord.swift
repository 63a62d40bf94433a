/// A type of a service's messages that tells which elements it has.
public protocol DescribedRecord: Sendable {
    /// The elements, in wire order.
    static var elements: [ElementDescription] { get }
}
