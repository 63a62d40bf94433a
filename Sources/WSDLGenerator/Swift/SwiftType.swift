/// The type of a property or parameter.
indirect enum SwiftType: Hashable, Sendable {
    case named(String)
    case array(SwiftType)
    case optional(SwiftType)

    static let string = SwiftType.named("String")
    static let int = SwiftType.named("Int")
}
