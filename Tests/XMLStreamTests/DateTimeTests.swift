import Testing
import XMLStream

@Suite("Dates and times", .timeLimit(.minutes(10)))
struct DateTimeTests {
    @Test(
        "the offset and the fraction survive a round trip",
        arguments: [
            "2011-03-30T14:32:08.858-05:00", "2014-04-03T00:00:00Z", "2014-04-03T00:00:00.000+00:00", "0001-01-01T24:00:00",
            "2012-02-29T23:59:59.1+14:00", "-0044-03-15T12:00:00.123456789", "12014-04-03T00:00:00Z",
        ]
    )
    func roundTrip(text: String) throws {
        #expect(try #require(XMLDateTime(text)).description == text)
    }

    @Test(
        "what is no date and time is refused",
        arguments: [
            "", "2014-04-03", "2014-4-3T00:00:00", "2013-02-29T00:00:00Z", "2014-04-31T00:00:00Z", "2014-04-03T24:00:01Z",
            "2014-04-03T00:00:60Z", "2014-04-03T00:00:00.Z", "2014-04-03T00:00:00+14:01", "2014-04-03T00:00:00z", "0000-01-01T00:00:00Z",
            "2014-04-03T00:00:00Z ", "02014-04-03T00:00:00Z", "2014-04-03 00:00:00",
        ]
    )
    func refusal(text: String) {
        #expect(XMLDateTime(text) == nil)
    }

    @Test("moments are counted from 1970 in UTC and back")
    func moments() throws {
        #expect(try #require(XMLDateTime("1970-01-01T00:00:00Z")).secondsSince1970 == 0)
        #expect(try #require(XMLDateTime("2011-03-30T14:32:08.858-05:00")).secondsSince1970 == 1_301_513_528)
        #expect(try #require(XMLDateTime("1969-12-31T23:00:00-02:00")).secondsSince1970 == 3600)
        for seconds in [-1, 0, 951_782_400, 1_301_513_528, -62_135_596_800, 253_402_300_799] {
            #expect(XMLDateTime(secondsSince1970: seconds).secondsSince1970 == seconds)
        }
        #expect(
            XMLDateTime(secondsSince1970: 1_301_513_528, milliseconds: 58, offset: .minutes(-300)).description
                == "2011-03-30T14:32:08.058-05:00"
        )
        // An offset that no document can have moves no moment.
        #expect(XMLDateTime(secondsSince1970: 3600, offset: .minutes(100_000)).secondsSince1970 == 3600)
    }
}
