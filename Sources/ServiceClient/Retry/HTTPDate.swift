/// Reads the three forms of a date that who receives one must accept (RFC 9110, section 5.6.7):
/// `Sun, 06 Nov 1994 08:49:37 GMT`, `Sunday, 06-Nov-94 08:49:37 GMT`, and `Sun Nov  6 08:49:37 1994`.
enum HTTPDate {
    private static let months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]

    static func secondsSince1970(_ text: String) -> Int? {
        let parts = text.split(separator: " ")
        switch parts.count {
        case 6 where parts[0].hasSuffix(",") && isZone(parts[5]):
            return seconds(year: number(parts[3]), month: parts[2], day: parts[1], clock: parts[4])
        case 4 where parts[0].hasSuffix(",") && isZone(parts[3]):
            let date = parts[1].split(separator: "-", omittingEmptySubsequences: false)
            guard date.count == 3, date[2].utf8.count == 2 else { return nil }
            return seconds(year: number(date[2]).map(fullYear), month: date[1], day: date[0], clock: parts[2])
        case 5 where !parts[0].hasSuffix(","):
            return seconds(year: number(parts[4]), month: parts[1], day: parts[2], clock: parts[3])
        default: return nil
        }
    }

    private static func isZone(_ text: Substring) -> Bool { text == "GMT" || text == "UTC" }

    /// The year that two digits stand for: no date from before 1970 is of use here.
    private static func fullYear(_ digits: Int) -> Int { digits < 70 ? 2000 + digits : 1900 + digits }

    private static func seconds(year: Int?, month: Substring, day: Substring, clock: Substring) -> Int? {
        let clock = clock.split(separator: ":", omittingEmptySubsequences: false).map { number($0) }
        guard let day = number(day), let month = months.firstIndex(of: String(month)), let year,
            clock.count == 3, let hour = clock[0], let minute = clock[1], let second = clock[2],
            (1...31).contains(day), (1970...9999).contains(year), hour < 24, minute < 60, second <= 60
        else { return nil }
        return days(year, month + 1, day) * 86_400 + hour * 3_600 + minute * 60 + second
    }

    private static func number(_ text: Substring) -> Int? {
        text.utf8.allSatisfy { (0x30...0x39).contains($0) } ? Int(text) : nil
    }

    /// Days since 1970-01-01 in the Gregorian calendar, counted in years that begin in March.
    private static func days(_ year: Int, _ month: Int, _ day: Int) -> Int {
        let shifted = month <= 2 ? year - 1 : year
        let era = shifted / 400
        let yearOfEra = shifted - era * 400
        let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
        return era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468
    }
}
