import WSDL
import XMLStream

/// What a field holds in Swift and how that is read and written.
indirect enum ValueShape: Hashable, Sendable {
    case string
    case int(ClosedRange<Int>)
    case bool
    case double
    case dateTime
    case base64

    /// The text of an element that may hold anything.
    case anything

    /// A handle type, written by hand.
    case handle(String)

    /// An open set of constants.
    case constant(String)

    /// A generated struct.
    case record(String)

    /// A type with nothing but one repeated element.
    case array(item: WireName, ValueShape, isNillable: Bool)

    /// The Swift type.
    var type: SwiftType {
        switch self {
        case .string, .anything: .string
        case .int: .int
        case .bool: .named("Bool")
        case .double: .named("Double")
        case .dateTime: .named("XMLDateTime")
        case .base64: .array(.named("UInt8"))
        case .handle(let name), .constant(let name), .record(let name): .named(name)
        case .array(_, let item, let isNillable): .array(isNillable ? .optional(item.type) : item.type)
        }
    }

    /// The shape inside all arrays.
    var leaf: ValueShape {
        guard case .array(_, let item, _) = self else { return self }
        return item.leaf
    }
}

/// The name of an element in messages.
struct WireName: Hashable, Sendable {
    let name: XMLName

    /// Its place in the vocabulary.
    let id: Int

    /// Whether the namespace must be written with the name, because it is not the one around.
    let isForeign: Bool
}
