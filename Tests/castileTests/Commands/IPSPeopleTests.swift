import Simulators
import Testing

@testable import castile

@Suite("castile ips users and metadata", .timeLimit(.minutes(10)))
struct IPSPeopleTests {
    @Test("A user is added with a password from a file, listed, shown with companies, and taken out of the company")
    func users() async throws {
        try await SimulatedIPS.with { simulator in
            try await withTemporaryFolder { folder in
                let (email, file) = ("anna@sample.example", try writeFile("a-new-password-1\n", to: folder + "/password"))
                let names = ["--first-name", "Anna", "--last-name", "Berg"]
                let added = try await simulator.daily(["users", "add", email, "--new-password-file", file] + names)
                #expect(added.status == 0 && added.error == "added \(email)\n", "\(added.error)")
                let list = try await simulator.succeed("users", "list", "--format", "csv")
                #expect(list.output.contains("\(email),Anna,Berg,IpsUser,true\r\n"), "\(list.output)")
                let shown = try await simulator.succeed("users", "show", email, "--format", "json")
                #expect(shown.output.contains("Sample Company (IpsUser)") && !shown.output.contains("password-1"), "\(shown.output)")
                let login = try await simulator.run(["ips", "login", "--user", email], ["CASTILE_IPS_PASSWORD": "a-new-password-1"])
                #expect(login.status == 0, "\(login.error)")
                try await simulator.succeed("users", "remove", email, "--yes")
                #expect(try await !simulator.succeed("users", "list", "--format", "csv").output.contains(email))
                let unknown = try await simulator.daily("users", "remove", "anne@nowhere.example", "--yes")
                #expect(unknown.status == castile.ExitStatus.unknownName.rawValue, "\(unknown.error)")
                let nobody = try await simulator.daily("users", "show", "anne@nowhere.example")
                #expect(nobody.status == castile.ExitStatus.unknownName.rawValue, "\(nobody.error)")
            }
        }
    }

    @Test("An answer that holds no user is an error, and not an empty output")
    func noUser() async throws {
        // The user is found among the members of the company.
        let user = "<user><userHandle>u|1</userHandle><email>anna@sample.example</email></user>"
        let run = try await ScriptedIPS.daily(
            ["users", "show", "anna@sample.example"],
            answering: ["getCompanyMembers": "<memberArray><items>\(user)</items></memberArray>"]
        )
        #expect(run.status == castile.ExitStatus.protocolViolation.rawValue, "\(run.error)")
        #expect(run.error.contains("the answer has no userInfo") && run.output.isEmpty, "\(run.error)")
    }

    @Test("Metadata of every kind is set by the names of fields, and counted; what does not fit is refused before anything is set")
    func metadata() async throws {
        try await SimulatedIPS.with { simulator in
            let fields = try await simulator.succeed("metadata", "fields", "--format", "csv").output
            #expect(fields.contains("Season,Int") && fields.contains("Market,MultiTag"), "\(fields)")
            let image = try await simulator.records(["ips", "search", "--type", "Image", "--limit", "1", "--company", SimulatedIPS.company])
            let name = try #require(image.first?["name"] as? String)
            let values = ["Season=1999", "Approved=true", "Price=9.5", "Photographer=Ann Lee", "Shot=2014-04-03T14:32:08Z", "Market=Japan"]
            let set = try await simulator.daily(["metadata", "set", name] + values.flatMap { ["--field", $0] })
            #expect(set.status == 0 && set.error == "1 asset changed\n", "\(set.error)")
            let shown = try await simulator.succeed("assets", "get", name, "--format", "ndjson").output
            #expect(shown.contains("1999") && shown.contains("Ann Lee"), "\(shown)")
            let counted = try await simulator.succeed("metadata", "values", "custom_attributes.Season", "--format", "csv").output
            #expect(counted.contains("1999,1\r\n"), "\(counted)")
            let wrong = try await simulator.daily("metadata", "set", name, "--field", "Season=next")
            #expect(wrong.status == castile.ExitStatus.unknownField.rawValue)
            #expect(wrong.error == "Error: Season=next: the field holds a whole number\n")
            let unknown = try await simulator.daily("metadata", "set", name, "--field", "Saeson=2000")
            #expect(unknown.status == castile.ExitStatus.unknownName.rawValue)
            #expect(unknown.error.contains("did you mean “Season”?"), "\(unknown.error)")
            #expect(simulator.simulator.calls["batchSetAssetMetadata"] == 1)
        }
    }
}
