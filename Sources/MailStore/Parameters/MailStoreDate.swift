#if canImport(FoundationEssentials)
    public import FoundationEssentials
#else
    public import Foundation
#endif

/// A date and time of day without a zone, as the API takes it: `2014-06-26T14:13:43`.
///
/// The zone travels as a parameter of its own; `$Local` there means the zone of the server.
public struct MailStoreDate: Hashable, Sendable, CustomStringConvertible {
    /// `YYYY-MM-DDThh:mm:ss`.
    public let description: String

    /// Reads `YYYY-MM-DDThh:mm:ss`, or a day alone, which means its start.
    ///
    /// - Parameter text: The date; nil comes back for a day that does not exist, a fraction or a zone.
    public init?(_ text: some StringProtocol) {
        let bytes = Array(text.utf8)
        let full = bytes.count == 10 ? bytes + Array("T00:00:00".utf8) : bytes
        let shape = Array("0000-00-00T00:00:00".utf8)
        guard full.count == shape.count else { return nil }
        for (byte, expected) in zip(full, shape) {
            let isDigit = (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
            guard expected == UInt8(ascii: "0") ? isDigit : byte == expected else { return nil }
        }
        func number(_ range: Range<Int>) -> Int { full[range].reduce(0) { $0 * 10 + Int($1 - UInt8(ascii: "0")) } }
        let (year, month) = (number(0..<4), number(5..<7))
        guard year > 0, (1...12).contains(month), (1...Self.days(in: month, of: year)).contains(number(8..<10)),
            number(11..<13) < 24, number(14..<16) < 60, number(17..<19) < 60
        else { return nil }
        description = String(decoding: full, as: UTF8.self)
    }

    /// The date and time that clocks of a zone show at a moment; fractions of a second are cut off.
    ///
    /// - Parameters:
    ///   - moment: The moment.
    ///   - zone: The zone that is sent beside it.
    public init(_ moment: Date, in zone: TimeZone) {
        let shifted = moment.timeIntervalSince1970 + Double(zone.secondsFromGMT(for: moment))
        let seconds = Int(shifted.rounded(.down))
        let (days, rest) = (seconds.flooredQuotient(by: 86_400), seconds.flooredRemainder(by: 86_400))
        let day = Self.civil(days)
        func padded(_ number: Int, _ width: Int) -> String {
            let digits = String(number)
            return String(repeating: "0", count: max(0, width - digits.count)) + digits
        }
        let time = [rest / 3_600, rest % 3_600 / 60, rest % 60].map { padded($0, 2) }.joined(separator: ":")
        description = "\(padded(day.year, 4))-\(padded(day.month, 2))-\(padded(day.day, 2))T\(time)"
    }

    private static func days(in month: Int, of year: Int) -> Int {
        let isLeap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
        return [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1]
    }

    /// The day of the Gregorian calendar, days counted from 1970-01-01; years are counted from March, in groups of 400.
    private static func civil(_ days: Int) -> (year: Int, month: Int, day: Int) {
        let shifted = days + 719_468
        let era = shifted.flooredQuotient(by: 146_097)
        let dayOfEra = shifted.flooredRemainder(by: 146_097)
        let yearOfEra = (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let shiftedMonth = (5 * dayOfYear + 2) / 153
        let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
        return (yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, dayOfYear - (153 * shiftedMonth + 2) / 5 + 1)
    }
}

extension Int {
    fileprivate func flooredQuotient(by divisor: Int) -> Int { (self - flooredRemainder(by: divisor)) / divisor }
    fileprivate func flooredRemainder(by divisor: Int) -> Int { (self % divisor + divisor) % divisor }
}
