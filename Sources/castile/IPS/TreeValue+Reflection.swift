import XMLStream

#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

extension TreeValue {
    /// The value of a generated type, whose properties have the names and the order of the elements; what is absent is left out.
    ///
    /// A handle shows what it refers to, never its value.
    init(reflecting value: Any) {
        switch value {
        case let text as String: self = .text(text)
        case let number as Int: self = .integer(number)
        case let flag as Bool: self = .boolean(flag)
        case let number as Double: self = .decimal(number)
        case let moment as XMLDateTime: self = .text(moment.description)
        case let constant as any RawRepresentable<String>: self = .text(constant.rawValue)
        // An empty array of anything can be cast to one of bytes.
        case let bytes as [UInt8] where type(of: value) == [UInt8].self: self = .text(Data(bytes).base64EncodedString())
        case let elements as [Any]: self = .list(elements.map(TreeValue.init(reflecting:)))
        default:
            let members = Mirror(reflecting: value).children.compactMap { child -> Member? in
                guard let name = child.label, let value = Self.present(child.value) else { return nil }
                return Member(name: name, value: TreeValue(reflecting: value))
            }
            self = value is any CustomStringConvertible ? .text(String(describing: value)) : .record(members)
        }
    }

    /// What an optional holds.
    private static func present(_ value: Any) -> Any? {
        guard let optional = value as? any OptionalValue else { return value }
        return optional.content
    }
}

/// Looks into an optional of any type.
private protocol OptionalValue {
    var content: Any? { get }
}

extension Optional: OptionalValue {
    var content: Any? { self }
}
