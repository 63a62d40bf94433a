import Foundation
import Simulators
import Testing

@testable import castile

@Suite("castile ips call, describe and operations", .timeLimit(.minutes(10)))
struct IPSCallTests {
    @Test("An operation is called by name, and its answer is JSON with numbers, lists and no handle")
    func call() async throws {
        try await withSimulator { simulator in
            let fields = ["folder=Sample/", "recordsPerPage=2", "responseFieldArray=totalRows", "responseFieldArray=assetArray/items"]
            let run = try await simulator.run(["ips", "call", "searchAssets"] + fields + ["--company", "Sample Company"])
            #expect(run.status == 0, "\(run.error)")
            #expect(run.error.isEmpty)
            let answer = try #require(try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any])
            #expect(answer["totalRows"] is Int)
            let assets = try #require(answer["assetArray"] as? [[String: Any]])
            #expect(assets.count == 2)
            #expect(assets.first?["assetHandle"] as? String == "<asset handle>")
            #expect(!run.output.contains("a|"))
        }
    }

    @Test("An answer that describes errors and does not count them is no success")
    func uncountedErrors() async throws {
        let asset = "<assetArray><items><assetHandle>a|1</assetHandle><name>one</name></items></assetArray>"
        let errors = "<errorDetailArray><items><code>30001</code></items><items><code>30001</code></items></errorDetailArray>"
        let run = try await ScriptedIPS.daily(
            ["call", "deleteAssets", "assetHandleArray=one"],
            answering: ["getAssetsByName": asset, "deleteAssets": "<successCount>1</successCount>\(errors)"]
        )
        #expect(run.status == castile.ExitStatus.partialFailure.rawValue, "\(run.output)\(run.error)")
        #expect(run.error.contains("it failed for 2 of 3; errorDetailArray says why"), "\(run.error)")
    }

    @Test("The input can come from a JSON or an XML file, and an error names the file and the path")
    func files() async throws {
        try await withSimulator { simulator in
            try await withTemporaryFolder { folder in
                let json = try writeFile(#"{"folderPath": "Sample/", "depth": 0}"#, to: folder + "/input.json")
                let text = "<getFolderTreeParam xmlns='http://www.scene7.com/IpsApi/xsd/2014-04-03'><depth>0</depth></getFolderTreeParam>"
                let xml = try writeFile(text, to: folder + "/input.xml")
                let tree = ["ips", "call", "getFolderTree", "--company", "Sample Company", "--input"]
                let first = try await simulator.run(tree + [json])
                let second = try await simulator.run(tree + [xml, "folderPath=Sample/"])
                #expect(first.status == 0, "\(first.error)")
                #expect(first.output == second.output)
                let wrong = try writeFile(#"{"folderPath": "Sample/", "depth": "deep"}"#, to: folder + "/wrong.json")
                let refused = try await simulator.run(tree + [wrong])
                #expect(refused.status == castile.ExitStatus.unknownField.rawValue)
                #expect(refused.error.contains("getFolderTreeParam/depth: “deep” is not a whole number"), "\(refused.error)")
                let broken = try await simulator.run(tree + [try writeFile("{", to: folder + "/broken.json")])
                #expect(broken.error.contains("broken.json is neither JSON nor XML: byte 1"), "\(broken.error)")
            }
        }
    }

    @Test("A file that holds no object is refused, and nothing is sent", arguments: ["[1]", "\"x\"", "42", "null"])
    func noObject(json: String) async throws {
        try await withSimulator { simulator in
            try await withTemporaryFolder { folder in
                let path = try writeFile(json, to: folder + "/v.json")
                let run = try await simulator.run(["ips", "call", "searchAssets", "--company", "Sample Company", "--input", path])
                #expect(run.status == castile.ExitStatus.unknownField.rawValue)
                #expect(run.error.contains("v.json must hold an object with the fields of searchAssetsParam"), "\(run.error)")
                #expect(simulator.simulator.calls.total == 0)
            }
        }
    }

    @Test("What a dry run printed is an input that everybody may read")
    func dryRunAsInput() async throws {
        try await withSimulator { simulator in
            try await withTemporaryFolder { folder in
                let tree = ["ips", "call", "getFolderTree", "--company", "Sample Company"]
                let dry = try await simulator.run(tree + ["depth=0", "--dry-run"])
                let path = try writeFile(dry.output, to: folder + "/message.xml", mode: 0o644)
                let first = try await simulator.run(tree + ["depth=0"])
                let second = try await simulator.run(["ips", "call", "getFolderTree", "--input", path])
                #expect(second.status == 0, "\(second.error)")
                #expect(first.output == second.output)
                let secret = try writeFile(dry.output.replacing("&lt;redacted&gt;", with: "geheim"), to: path, mode: 0o644)
                let refused = try await simulator.run(tree + ["--input", secret])
                #expect(refused.error.contains("chmod 600"), "\(refused.error)")
            }
        }
    }

    @Test("A dry run of a call with other names than the company's is an input as well")
    func dryRunWithNames() async throws {
        try await withSimulator { simulator in
            try await withTemporaryFolder { folder in
                let move = ["ips", "call", "moveFolder", "folderHandle=Sample/Products", "destFolderHandle=Sample/Campaigns"]
                let dry = try await simulator.run(move + ["--company", "Sample Company", "--dry-run"])
                let path = try writeFile(dry.output, to: folder + "/message.xml")
                let run = try await simulator.run(["ips", "call", "moveFolder", "--input", path])
                #expect(run.status == 0, "\(dry.output) \(run.error)")
            }
        }
    }

    @Test("What a dry run has in place of a password is no password, and an argument gives the real one")
    func dryRunWithPassword() async throws {
        try await withSimulator { simulator in
            try await withTemporaryFolder { folder in
                let check = ["ips", "call", "checkLogin"]
                let password = try writeFile(SimulatedIPS.password, to: folder + "/password")
                let dry = try await simulator.run(check + ["email=\(SimulatedIPS.user)", "password=@" + password, "--dry-run"])
                let path = try writeFile(dry.output, to: folder + "/message.xml")
                let refused = try await simulator.run(check + ["--input", path])
                #expect(refused.status == castile.ExitStatus.unknownField.rawValue)
                #expect(refused.error.contains("message.xml: password is <redacted>"), "\(refused.error)")
                #expect(simulator.simulator.calls.total == 0)
                let run = try await simulator.run(check + ["--input", path, "password=@" + password])
                #expect(run.output.contains("ValidLogin"), "\(run.error)")
            }
        }
    }

    @Test("--dry-run sends nothing and shows the message without password and handle; --raw shows the answer without handles")
    func messages() async throws {
        try await withSimulator { simulator in
            let arguments = ["ips", "call", "getFolderTree", "depth=0", "--company", "Sample Company"]
            let dry = try await simulator.run(arguments + ["--dry-run", "--locale", "ja-JP"])
            #expect(dry.status == 0, "\(dry.error)")
            #expect(dry.output.contains("<companyHandle>[handle: company Sample Company]</companyHandle>"))
            #expect(dry.output.contains("<password>&lt;redacted&gt;</password>"))
            #expect(dry.output.contains("<locale>ja-JP</locale>"))
            #expect(simulator.simulator.calls.total == 0)
            let raw = try await simulator.run(arguments + ["--raw"])
            #expect(raw.output.hasPrefix("<getFolderTreeReturn xmlns="))
            #expect(raw.output.contains("<folderHandle>&lt;redacted&gt;</folderHandle>"))
            #expect(!(dry.output + raw.output).contains(SimulatedIPS.password))
        }
    }

    @Test("A password is taken from a file that only its owner reads, never from an argument")
    func secrets() async throws {
        try await withSimulator { simulator in
            try await withTemporaryFolder { folder in
                let check = ["ips", "call", "checkLogin", "email=\(SimulatedIPS.user)"]
                let path = try writeFile(SimulatedIPS.password + "\n", to: folder + "/password")
                #expect(try await simulator.run(check + ["password=@" + path]).output.contains("ValidLogin"))
                let argument = try await simulator.run(check + ["password=" + SimulatedIPS.password])
                #expect(argument.status == castile.ExitStatus.usage.rawValue)
                #expect(!argument.error.contains(SimulatedIPS.password))
                try writeFile(SimulatedIPS.password, to: path, mode: 0o644)
                #expect(try await simulator.run(check + ["password=@" + path]).error.contains("chmod 600"))
            }
        }
    }

    @Test("Wrong operations, fields and names end with a status and an explanation of their own")
    func failures() async throws {
        try await withSimulator { simulator in
            func expect(_ status: castile.ExitStatus, _ words: String, _ arguments: String...) async throws {
                let run = try await simulator.run(["ips", "call"] + arguments)
                #expect(run.status == status.rawValue, "\(arguments)")
                #expect(run.error.contains(words), "\(run.error)")
                #expect(run.output.isEmpty)
            }
            try await expect(.usage, "did you mean searchAssets?", "serchAssets")
            try await expect(.usage, "name it with --company", "searchAssets")
            try await expect(.usage, "write path=value", "checkLogin", "email")
            try await expect(.unknownField, "did you mean folder", "searchAssets", "foldr=a", "--company", "Sample Company")
            try await expect(.unknownName, "No Such Company", "searchAssets", "--company", "No Such Company")
            try await expect(.serviceFault, "ipsApiFault", "searchAssets", "folder=No/", "--company", "Sample Company")
            try await expect(.missingInput, "No such file", "searchAssets", "--input", "/nowhere.json", "--company", "Sample Company")
        }
    }

    @Test("A description has fields, roles, limits and answer, and fits the width")
    func describe() async throws {
        let operation = try await CommandRun(["ips", "describe", "createFolder"])
        #expect(operation.status == 0, "\(operation.error)")
        for words in ["folderPath *", "Roles", "IpsCompanyAdmin", "Returns", "folder (a handle, not shown)"] {
            #expect(operation.output.contains(words), "\(words)")
        }
        #expect(operation.output.split(separator: "\n").allSatisfy { DisplayWidth.of($0) <= 100 })
        #expect(try await CommandRun(["ips", "describe", "TrashState"]).output.contains("InEmptiedTrash"))
        #expect(try await CommandRun(["ips", "describe", "AssetOptions"]).status == castile.ExitStatus.usage.rawValue)
        #expect(try await CommandRun(["ips", "describe"]).output.contains("156 operations, 224 types, 52 lists of constants"))
    }

    @Test("Operations can be searched")
    func operations() async throws {
        let all = try await CommandRun(["ips", "operations", "--format", "ndjson"])
        #expect(all.output.split(separator: "\n").count == 156)
        let found = try await CommandRun(["ips", "operations", "--search", "emptyassets", "--format", "csv"])
        #expect(found.output.hasPrefix("operation,summary,required\r\nemptyAssetsFromTrash,"))
        #expect(found.output.contains("assetHandleArray"))
    }

    @Test("Completion in bash names operations, types, the paths of fields and their values")
    func completion() async throws {
        let script = """
            source <(castile --generate-completion-script bash)
            complete_words() {
                COMP_WORDS=("$@"); COMP_CWORD=$(($# - 1)); COMP_LINE="$*"; COMP_POINT=${#COMP_LINE}; COMPREPLY=()
                _castile
                echo "${COMPREPLY[@]}"
            }
            complete_words castile ips call searchAss
            complete_words castile ips call searchAssets sortB
            complete_words castile ips call searchAssets sortDirection =
            complete_words castile ips call searchAssets sortDirection = Asc
            complete_words castile ips describe TrashS
            """
        let run = try await CommandRun(shell: script)
        #expect(
            run.output.split(separator: "\n") == [
                "searchAssets searchAssetsByMetadata", "sortBy=", "Ascending Descending", "Ascending", "TrashState",
            ],
            "\(run.error)"
        )
    }

    private func withSimulator(_ body: (SimulatedIPS) async throws -> Void) async throws {
        let simulator = try IPSSimulator(configuration: .init(assetCount: 100))
        try await simulator.withServer { running in
            try await body(SimulatedIPS(simulator: simulator, url: IPSSimulator.serviceURL(of: running)))
        }
    }
}
