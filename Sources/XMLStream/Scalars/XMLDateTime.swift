/// A date and time as `xs:dateTime` writes it, with the offset and the fraction as they were sent.
///
/// Two values are equal when they are written alike; compare ``secondsSince1970`` to compare moments.
/// Lexical form: XML Schema 1.0 part 2, section 3.2.7.
public struct XMLDateTime: Hashable, Sendable, CustomStringConvertible, LosslessStringConvertible {
    /// The year, not 0; years before the common era are negative.
    public var year: Int { Int(packedYear) }
    /// The month, 1 to 12.
    public var month: Int { Int(packedMonth) }
    /// The day, 1 to 31.
    public var day: Int { Int(packedDay) }
    /// The hour, 0 to 24; 24 only at 24:00:00.
    public var hour: Int { Int(packedHour) }
    /// The minute, 0 to 59.
    public var minute: Int { Int(packedMinute) }
    /// The second, 0 to 59.
    public var second: Int { Int(packedSecond) }
    /// The fraction of the second in nanoseconds, 0 to 999,999,999; further digits are cut.
    public var nanosecond: Int { Int(packedNanosecond) }
    /// How many digits the fraction was written with, 0 to 9.
    public var fractionDigits: Int { Int(packedFractionDigits) }
    /// The offset from UTC.
    public var offset: Offset {
        switch packedOffset {
        case Self.unspecified: .unspecified
        case Self.utc: .utc
        default: .minutes(Int(packedOffset))
        }
    }

    // A record holds several times and an answer thousands of records, so the parts are kept small: 16 bytes.
    private let packedYear: Int32
    private let packedNanosecond: UInt32
    private let packedOffset: Int16
    private let packedMonth: UInt8
    private let packedDay: UInt8
    private let packedHour: UInt8
    private let packedMinute: UInt8
    private let packedSecond: UInt8
    private let packedFractionDigits: UInt8

    private static let unspecified = Int16.min
    private static let utc = Int16.max

    /// The offset of a time from UTC.
    public enum Offset: Hashable, Sendable {
        /// None was given: the time is local to whoever reads it.
        case unspecified
        /// UTC, written `Z`.
        case utc
        /// An offset in minutes, written `+05:30`; from -840 to 840.
        case minutes(Int)

        /// The number of minutes that is written for one that may be too large (XML Schema part 2, section 3.2.7.3).
        static func inRange(_ minutes: Int) -> Int { Swift.max(-840, Swift.min(840, minutes)) }
    }

    /// Reads a date and time; `nil` if the text is none.
    ///
    /// - Parameter text: The lexical form, for example `2014-04-03T14:32:08.858-05:00`; white space around it is not allowed.
    public init?(_ text: String) {
        var text = text
        guard let value = text.withUTF8({ unsafe XMLDateTime(utf8: $0) }) else { return nil }
        self = value
    }

    init?(utf8 bytes: UnsafeBufferPointer<UInt8>) {
        var scanner = unsafe DateTimeScanner(bytes)
        guard
            let year = unsafe scanner.year(), unsafe scanner.take("-"), let month = unsafe scanner.two(), unsafe scanner.take("-"),
            let day = unsafe scanner.two(), unsafe scanner.take("T"), let hour = unsafe scanner.two(), unsafe scanner.take(":"),
            let minute = unsafe scanner.two(), unsafe scanner.take(":"), let second = unsafe scanner.two(),
            let fraction = unsafe scanner.fraction(), let offset = unsafe scanner.offset(), unsafe scanner.isAtEnd,
            month >= 1, month <= 12, day >= 1, day <= Self.days(in: month, of: year), minute <= 59, second <= 59,
            hour < 24 || (hour == 24 && minute == 0 && second == 0 && fraction.nanosecond == 0)
        else { return nil }
        self.init(
            year: year,
            month: month,
            day: day,
            hour: hour,
            minute: minute,
            second: second,
            nanosecond: fraction.nanosecond,
            fractionDigits: fraction.digits,
            offset: offset
        )
    }

    @inline(__always)
    init(year: Int, month: Int, day: Int, hour: Int, minute: Int, second: Int, nanosecond: Int, fractionDigits: Int, offset: Offset) {
        packedYear = Int32(clamping: year)
        packedMonth = UInt8(clamping: month)
        packedDay = UInt8(clamping: day)
        packedHour = UInt8(clamping: hour)
        packedMinute = UInt8(clamping: minute)
        packedSecond = UInt8(clamping: second)
        packedNanosecond = UInt32(clamping: nanosecond)
        packedFractionDigits = UInt8(clamping: fractionDigits)
        switch offset {
        case .unspecified: packedOffset = Self.unspecified
        case .utc: packedOffset = Self.utc
        case .minutes(let minutes): packedOffset = Int16(Offset.inRange(minutes))
        }
    }

    static func days(in month: Int, of year: Int) -> Int {
        switch month {
        case 4, 6, 9, 11: 30
        case 2: year.isMultiple(of: 4) && (!year.isMultiple(of: 100) || year.isMultiple(of: 400)) ? 29 : 28
        default: 31
        }
    }
}
