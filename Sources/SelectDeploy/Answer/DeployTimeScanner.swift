/// Reads `YYYY-MM-DDThh:mm:ss[.fraction](Z|±hh:mm)` by its characters.
struct DeployTimeScanner {
    private static let years = 1700...2260
    private static let nanosecondDigits = 9
    private var rest: Substring.UTF8View

    init(_ text: String) { rest = Substring(text).utf8 }

    consuming func nanoseconds() -> Int? {
        guard let year = number(4), Self.years.contains(year), take("-"),
            let month = number(2), (1...12).contains(month), take("-"),
            let day = number(2), (1...Self.days(of: month, in: year)).contains(day), take("T"),
            let hour = number(2), hour < 24, take(":"),
            let minute = number(2), minute < 60, take(":"),
            let second = number(2), second < 61,
            let fraction = fraction(), let offset = offset(), rest.isEmpty
        else { return nil }
        let days = Self.daysSince1970(year, month, day)
        return ((days * 24 + hour) * 60 + minute - offset) * 60_000_000_000 + second * 1_000_000_000 + fraction
    }

    private mutating func take(_ character: Unicode.Scalar) -> Bool {
        guard rest.first == UInt8(ascii: character) else { return false }
        rest.removeFirst()
        return true
    }

    private mutating func digit() -> Int? {
        guard let first = rest.first, (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(first) else { return nil }
        rest.removeFirst()
        return Int(first - UInt8(ascii: "0"))
    }

    private mutating func number(_ length: Int) -> Int? {
        var number = 0
        for _ in 0..<length {
            guard let digit = digit() else { return nil }
            number = number * 10 + digit
        }
        return number
    }

    private mutating func fraction() -> Int? {
        guard take(".") else { return 0 }
        var nanoseconds = 0
        var length = 0
        while let digit = digit() {
            length += 1
            if length <= Self.nanosecondDigits { nanoseconds = nanoseconds * 10 + digit }
        }
        guard length > 0 else { return nil }
        for _ in min(length, Self.nanosecondDigits)..<Self.nanosecondDigits { nanoseconds *= 10 }
        return nanoseconds
    }

    /// Minutes east of UTC.
    private mutating func offset() -> Int? {
        if take("Z") { return 0 }
        let sign = take("+") ? 1 : take("-") ? -1 : 0
        guard sign != 0, let hours = number(2), hours < 24, take(":"), let minutes = number(2), minutes < 60 else { return nil }
        return sign * (hours * 60 + minutes)
    }

    private static func days(of month: Int, in year: Int) -> Int {
        switch month {
        case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
        case 4, 6, 9, 11: 30
        default: 31
        }
    }

    /// The proleptic Gregorian calendar, counted from March so that the leap day is the last of a year.
    private static func daysSince1970(_ year: Int, _ month: Int, _ day: Int) -> Int {
        let shifted = month > 2 ? year : year - 1
        let monthFromMarch = (month + 9) % 12
        let dayOfYear = (153 * monthFromMarch + 2) / 5 + day - 1
        return shifted * 365 + shifted / 4 - shifted / 100 + shifted / 400 + dayOfYear - 719_468
    }
}
