import WSDL
import XMLStream

/// What the body of a message holds.
enum MessageRoot: Hashable, Sendable {
    /// An element of a complex type, by its position in the model.
    case record(XMLName, Int)

    /// An element of a simple type.
    case text(XMLName, TypeReference)

    /// Nothing.
    case empty

    /// The element, if there is one.
    var element: XMLName? {
        switch self {
        case .record(let name, _), .text(let name, _): name
        case .empty: nil
        }
    }
}
