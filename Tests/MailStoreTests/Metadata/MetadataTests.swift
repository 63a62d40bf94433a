import Testing

@testable import MailStore

@Suite("What a server offers", .timeLimit(.minutes(10)))
struct MetadataTests {
    private func metadata() throws -> MailStoreMetadata {
        let json = try JSONValue(
            parsing: """
                [{"name":"VerifyStore","args":[{"name":"id","type":"number","nullable":false},
                                               {"name":"deep","type":"bool","nullable":true}]},
                 {"name":"GetUserInfo","args":[{"name":"userName","type":"string","nullable":true}],"path":"api/invoke/"},
                 {"name":"SetJSON","args":[{"name":"config","type":"json","nullable":false}]},
                 {"name":"Brew","args":[]}]
                """
        )
        return MailStoreMetadata(edition: .server, functions: try OfferedFunction.list(json))
    }

    private func failure(_ name: String, _ parameters: MailStoreParameters) throws -> MailStoreError? {
        let metadata = try metadata()
        return #expect(throws: MailStoreError.self) { try metadata.validate(name, parameters) }
    }

    @Test("The comparison names what only one side knows, and how the others differ")
    func comparison() throws {
        let comparison = try metadata().comparison
        #expect(comparison.onlyOffered == ["Brew", "SetJSON"])
        #expect(comparison.onlyKnown.contains("GetServerInfo"))
        #expect(
            comparison.different.map(\.description) == [
                "GetUserInfo: userName is optional, known as required",
                "VerifyStore: takes deep too (bool); does not take includeIndexes",
            ]
        )
        #expect(!comparison.isEmpty)
    }

    @Test("Unknown functions, unknown, missing and wrong parameters are found, with what was probably meant")
    func validation() throws {
        try metadata().validate("VerifyStore", ["id": 1, "deep": false])
        #expect(
            try failure("VerifyStor", [:])?.description
                == "VerifyStor: the server offers no function of that name; did you mean VerifyStore?"
        )
        #expect(try failure("VerifyStore", ["ID": 1])?.message == "there is no parameter ID; did you mean id?")
        #expect(try failure("VerifyStore", [:])?.message == "the parameter id (number) is missing")
        #expect(try failure("VerifyStore", ["id": "one"])?.message == "id takes a number, not \"one\"")
        #expect(try failure("VerifyStore", ["id": 1, "deep": "True"])?.code == .invalidParameter)
        #expect(try failure("SetJSON", ["config": "{"])?.message == "config takes a json, not a text that is not JSON")
    }

    @Test("An object where the list should be is an error; the server's own words come first")
    func shape() throws {
        let refused = try JSONValue(parsing: #"{"error":{"message":"no"},"statusCode":"failed"}"#)
        #expect(throws: MailStoreError.self) { try OfferedFunction.list(refused) }
        #expect(throws: MailStoreError.self) { try OfferedFunction.list([["args": []]]) }
    }
}
