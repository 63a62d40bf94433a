/// A type of XML Schema (XML Schema 1.0 part 2, section 3).
package enum BuiltinType: String, Hashable, Sendable, CaseIterable {
    case string, normalizedString, token, language, Name, NCName, NMTOKEN, NMTOKENS, ID, IDREF, IDREFS, ENTITY, ENTITIES
    case anyURI, QName, NOTATION
    case boolean, decimal, float, double
    case integer, nonPositiveInteger, negativeInteger, nonNegativeInteger, positiveInteger
    case long, int, short, byte, unsignedLong, unsignedInt, unsignedShort, unsignedByte
    case dateTime, date, time, duration, gYear, gYearMonth, gMonth, gMonthDay, gDay
    case base64Binary, hexBinary
    case anyType, anySimpleType

    /// The whole numbers of the type; `nil` if it is no type of whole numbers.
    ///
    /// Swift's `Int` bounds the types that XML Schema leaves without bound; `xs:unsignedLong` does not fit and stays a text.
    package var integers: ClosedRange<Int>? {
        switch self {
        case .integer, .long: .min ... .max
        case .nonPositiveInteger: .min...0
        case .negativeInteger: .min ... -1
        case .nonNegativeInteger: 0 ... .max
        case .positiveInteger: 1 ... .max
        case .int: Int(Int32.min)...Int(Int32.max)
        case .short: Int(Int16.min)...Int(Int16.max)
        case .byte: Int(Int8.min)...Int(Int8.max)
        case .unsignedInt: 0...Int(UInt32.max)
        case .unsignedShort: 0...Int(UInt16.max)
        case .unsignedByte: 0...Int(UInt8.max)
        default: nil
        }
    }
}
