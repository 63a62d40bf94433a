import Testing
import XMLStream

@testable import Simulators

@Suite("Schedules of jobs", .timeLimit(.minutes(10)))
struct CronScheduleTests {
    @Test(
        "The next time follows from the expression",
        arguments: [
            ("00 00 00 * * ", "2014-04-04T00:00:00Z"),
            ("0 0 3 * *", "2014-04-04T03:00:00Z"),
            ("0 30 14 * * ?", "2014-04-03T14:30:00Z"),
            ("0 0/15 * * * ?", "2014-04-03T12:15:00Z"),
            ("30 0 12 ? * MON-FRI", "2014-04-03T12:00:30Z"),
            ("0 0 12 ? * SUN", "2014-04-06T12:00:00Z"),
            ("0 0 12 1 jan,JUL ?", "2014-07-01T12:00:00Z"),
            ("0 0 0 29 2 ?", "2016-02-29T00:00:00Z"),
            ("0 0 0 1 1 ? 2016", "2016-01-01T00:00:00Z"),
            ("0 0 0 30 2 ?", nil),
            ("0 0 0 1 1 ? 2013", nil),
        ]
    )
    func next(text: String, expected: String?) throws {
        let noon = try #require(XMLDateTime("2014-04-03T12:00:00Z"))
        let next = try #require(CronSchedule(text)).next(after: Int64(noon.secondsSince1970) * 1_000)
        #expect(next.map { XMLDateTime(secondsSince1970: Int($0 / 1_000)).description } == expected)
    }

    @Test(
        "Other texts are no schedules",
        arguments: ["", "daily", "0 0 3 *", "60 0 0 * *", "0 0 5-3 * *", "0 0 0 * 13", "0/0 0 0 * *", "1- 0 0 * *"]
    )
    func refused(text: String) {
        #expect(CronSchedule(text) == nil)
    }
}
