import ServiceClient
import Testing

@testable import MailStore

#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

@Suite("Parameters of a call", .timeLimit(.minutes(10)))
struct ParameterTests {
    private func form(_ parameters: MailStoreParameters) throws -> String {
        String(decoding: try parameters.formBody(), as: UTF8.self)
    }

    @Test("Absent parameters are left out; 0, false and an empty text are sent")
    func falsy() throws {
        let absent: ParameterValue? = nil
        let parameters: MailStoreParameters = ["id": 0, "raw": false, "fullName": "", "folder": absent]
        #expect(try form(parameters) == "id=0&raw=false&fullName=")
        #expect(try form([:]).isEmpty)
    }

    @Test("Texts are encoded in UTF-8; lists are joined by commas; JSON stands in one field")
    func encoding() throws {
        let date = try #require(MailStoreDate("2014-06-26T14:13:43"))
        let parameters: MailStoreParameters = [
            "userName": "jörg & söhne", "privileges": .list(["read", "write"]), "config": .json(["a": [1, nil]]), "date": .date(date),
        ]
        #expect(
            try form(parameters)
                == "userName=j%C3%B6rg+%26+s%C3%B6hne&privileges=read%2Cwrite&config=%7B%22a%22%3A%5B1%2Cnull%5D%7D&date=2014-06-26T14%3A13%3A43"
        )
    }

    @Test("A list whose element holds a comma is refused, for it would be two elements")
    func commas() {
        let error = #expect(throws: MailStoreError.self) { try form(["privileges": .list(["read,write"])]) }
        #expect(error?.code == .invalidParameter)
        #expect(error?.description.contains("privileges") == true)
    }

    @Test("A secret is sent and shown nowhere")
    func secrets() throws {
        let parameters: MailStoreParameters = ["password": .secret(Secret("hunter2"))]
        #expect(try form(parameters) == "password=hunter2")
        #expect(!"\(parameters)".contains("hunter2"))
        #expect(parameters.elements.map(\.value.loggable) == ["<redacted>"])
    }

    @Test("A parameter set twice is sent once, one set to nil not at all")
    func subscripts() throws {
        var parameters: MailStoreParameters = ["a": 1, "b": 2]
        parameters["a"] = 3
        parameters["b"] = nil
        parameters["c"] = true
        #expect(try form(parameters) == "a=3&c=true")
    }

    @Test("Dates have no zone and no fraction; days that do not exist are refused")
    func dates() {
        #expect(MailStoreDate("2024-02-29T23:59:59")?.description == "2024-02-29T23:59:59")
        #expect(MailStoreDate("2024-02-29")?.description == "2024-02-29T00:00:00")
        for text in [
            "2023-02-29", "2024-13-01", "2024-01-01T24:00:00", "2024-01-01T00:00:00Z", "2024-01-01T00:00:00.5", "2024-1-1", "",
            "+024-01-01",
        ] {
            #expect(MailStoreDate(text) == nil, "\(text)")
        }
    }

    @Test("A moment becomes what clocks of the zone show")
    func moments() throws {
        let moment = Date(timeIntervalSince1970: 1_403_792_023.75)
        let utc = try #require(TimeZone(secondsFromGMT: 0))
        #expect(MailStoreDate(moment, in: utc).description == "2014-06-26T14:13:43")
        #expect(MailStoreDate(moment, in: try #require(TimeZone(secondsFromGMT: 7_200))).description == "2014-06-26T16:13:43")
        #expect(MailStoreDate(Date(timeIntervalSince1970: -1), in: utc).description == "1969-12-31T23:59:59")
        #expect(MailStoreDate(Date(timeIntervalSince1970: 951_782_400), in: utc).description == "2000-02-29T00:00:00")
    }
}
