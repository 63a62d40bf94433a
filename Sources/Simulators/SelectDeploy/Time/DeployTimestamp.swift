import SelectDeploy

/// Points in time as the simulator writes them: UTC with six digits of a fraction.
enum DeployTimestamp {
    private static let second = 1_000_000_000
    private static let day = 86_400

    static func text(nanoseconds: Int) -> DeployTime {
        let seconds = floored(nanoseconds, by: second)
        let days = floored(seconds, by: day)
        let (year, month, dayOfMonth) = date(daysSince1970: days)
        let time = seconds - days * day
        let micros = (nanoseconds - seconds * second) / 1_000
        let digits = [
            padded(year, 4), "-", padded(month, 2), "-", padded(dayOfMonth, 2), "T", padded(time / 3_600, 2), ":",
            padded(time / 60 % 60, 2), ":",
            padded(time % 60, 2), ".", padded(micros, 6), "Z",
        ]
        return DeployTime(digits.joined())
    }

    private static func floored(_ number: Int, by divisor: Int) -> Int {
        number >= 0 ? number / divisor : (number - divisor + 1) / divisor
    }

    private static func padded(_ number: Int, _ width: Int) -> String {
        let text = String(number)
        return String(repeating: "0", count: max(0, width - text.count)) + text
    }

    /// The proleptic Gregorian calendar, in eras of 400 years that begin in March.
    private static func date(daysSince1970: Int) -> (year: Int, month: Int, day: Int) {
        let shifted = daysSince1970 + 719_468
        let era = floored(shifted, by: 146_097)
        let dayOfEra = shifted - era * 146_097
        let yearOfEra = (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let monthFromMarch = (5 * dayOfYear + 2) / 153
        let month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9
        return (yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, dayOfYear - (153 * monthFromMarch + 2) / 5 + 1)
    }
}
