/// A date and time as `xs:dateTime` writes it, with the offset and the fraction as they were sent.
///
/// Two values are equal when they are written alike; compare ``secondsSince1970`` to compare moments.
/// Lexical form: XML Schema 1.0 part 2, section 3.2.7.
public struct XMLDateTime: Hashable, Sendable, CustomStringConvertible, LosslessStringConvertible {
    /// The year, not 0; years before the common era are negative.
    public let year: Int
    /// The month, 1 to 12.
    public let month: Int
    /// The day, 1 to 31.
    public let day: Int
    /// The hour, 0 to 24; 24 only at 24:00:00.
    public let hour: Int
    /// The minute, 0 to 59.
    public let minute: Int
    /// The second, 0 to 59.
    public let second: Int
    /// The fraction of the second in nanoseconds, 0 to 999,999,999; further digits are cut.
    public let nanosecond: Int
    /// How many digits the fraction was written with, 0 to 9.
    public let fractionDigits: Int
    /// The offset from UTC.
    public let offset: Offset

    /// The offset of a time from UTC.
    public enum Offset: Hashable, Sendable {
        /// None was given: the time is local to whoever reads it.
        case unspecified
        /// UTC, written `Z`.
        case utc
        /// An offset in minutes, written `+05:30`; from -840 to 840.
        case minutes(Int)
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
            let year = unsafe scanner.year(), unsafe scanner.take("-"), let month = unsafe scanner.two(1...12), unsafe scanner.take("-"),
            let day = unsafe scanner.two(1...Self.days(in: month, of: year)), unsafe scanner.take("T"),
            let hour = unsafe scanner.two(0...24), unsafe scanner.take(":"), let minute = unsafe scanner.two(0...59),
            unsafe scanner.take(":"),
            let second = unsafe scanner.two(0...59), let fraction = unsafe scanner.fraction(), let offset = unsafe scanner.offset(),
            unsafe scanner.isAtEnd, hour < 24 || (minute == 0 && second == 0 && fraction.nanosecond == 0)
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

    init(year: Int, month: Int, day: Int, hour: Int, minute: Int, second: Int, nanosecond: Int, fractionDigits: Int, offset: Offset) {
        self.year = year
        self.month = month
        self.day = day
        self.hour = hour
        self.minute = minute
        self.second = second
        self.nanosecond = nanosecond
        self.fractionDigits = fractionDigits
        self.offset = offset
    }

    /// The lexical form, as it was read.
    public var description: String {
        var text = year < 0 ? "-" : ""
        text += Self.padded(abs(year), 4) + "-" + Self.padded(month, 2) + "-" + Self.padded(day, 2)
        text += "T" + Self.padded(hour, 2) + ":" + Self.padded(minute, 2) + ":" + Self.padded(second, 2)
        if fractionDigits > 0 { text += "." + Self.padded(nanosecond, 9).prefix(fractionDigits) }
        switch offset {
        case .unspecified: break
        case .utc: text += "Z"
        case .minutes(let minutes):
            text += (minutes < 0 ? "-" : "+") + Self.padded(abs(minutes) / 60, 2) + ":" + Self.padded(abs(minutes) % 60, 2)
        }
        return text
    }

    static func days(in month: Int, of year: Int) -> Int {
        switch month {
        case 4, 6, 9, 11: 30
        case 2: year.isMultiple(of: 4) && (!year.isMultiple(of: 100) || year.isMultiple(of: 400)) ? 29 : 28
        default: 31
        }
    }

    private static func padded(_ number: Int, _ width: Int) -> String {
        let digits = String(number)
        return String(repeating: "0", count: max(0, width - digits.count)) + digits
    }
}
