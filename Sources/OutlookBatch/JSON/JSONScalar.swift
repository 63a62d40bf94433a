#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

/// The text of a JSON value that ought to be a string, whether it is one, a number or a truth value; none for anything else.
struct JSONScalar: Decodable {
    let text: String?

    init(from decoder: any Decoder) throws {
        let value = try? JSONValue(from: decoder)
        switch value {
        case .string(let string)?: text = string
        case .number(let number)?: text = "\(number)"
        case .double(let number)?: text = "\(number)"
        case .bool(let flag)?: text = "\(flag)"
        default: text = nil
        }
    }
}
