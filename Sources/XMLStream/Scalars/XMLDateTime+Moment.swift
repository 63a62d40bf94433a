extension XMLDateTime {
    /// The moment in whole seconds since 1970-01-01T00:00:00Z; a time without an offset counts as UTC.
    public var secondsSince1970: Int {
        let shift: Int
        switch offset {
        case .unspecified, .utc: shift = 0
        case .minutes(let minutes): shift = minutes * 60
        }
        return Self.daysSince1970(year: year, month: month, day: day) * 86_400 + hour * 3600 + minute * 60 + second - shift
    }

    /// Makes the time of a moment.
    ///
    /// - Parameters:
    ///   - seconds: Seconds since 1970-01-01T00:00:00Z, of a year from -2147483648 to 2147483647.
    ///   - milliseconds: Thousandths of the second, 0 to 999, written with three digits; by default `nil`, no fraction.
    ///   - offset: The offset that the time is written with, at most 840 minutes from UTC, or that is taken; by default UTC.
    public init(secondsSince1970 seconds: Int, milliseconds: Int? = nil, offset: Offset = .utc) {
        var local = seconds
        if case .minutes(let minutes) = offset { local += Offset.inRange(minutes) * 60 }
        let days = local >= 0 ? local / 86_400 : -((86_399 - local) / 86_400)
        let time = local - days * 86_400
        let date = Self.date(daysSince1970: days)
        self.init(
            year: date.year,
            month: date.month,
            day: date.day,
            hour: time / 3600,
            minute: time / 60 % 60,
            second: time % 60,
            nanosecond: (milliseconds ?? 0) * 1_000_000,
            fractionDigits: milliseconds == nil ? 0 : 3,
            offset: offset
        )
    }

    /// Counts days in the proleptic Gregorian calendar, in eras of 400 years that begin on a 1st of March.
    private static func daysSince1970(year: Int, month: Int, day: Int) -> Int {
        let shifted = month <= 2 ? year - 1 : year
        let era = (shifted >= 0 ? shifted : shifted - 399) / 400
        let yearOfEra = shifted - era * 400
        let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
        return era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468
    }

    private static func date(daysSince1970 days: Int) -> (year: Int, month: Int, day: Int) {
        let shifted = days + 719_468
        let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
        let dayOfEra = shifted - era * 146_097
        let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let marchMonth = (5 * dayOfYear + 2) / 153
        let month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9
        return (yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, dayOfYear - (153 * marchMonth + 2) / 5 + 1)
    }
}
