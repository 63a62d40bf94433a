import TestServers

/// A service on loopback whose answers a test writes.
enum ScriptedIPS {
    /// Runs a command of daily work.
    ///
    /// - Parameters:
    ///   - arguments: Its arguments, without the company.
    ///   - answers: What stands in the answer of each operation; the others are empty.
    /// - Returns: The run.
    /// - Throws: When the command cannot be started.
    static func daily(_ arguments: [String], answering answers: [String: String]) async throws -> CommandRun {
        let company = ["getCompanyInfo": "<companyInfo><companyHandle>c|1</companyHandle><name>A</name></companyInfo>"]
        let contents = company.merging(answers) { $1 }
        return try await ScriptedServer.run { request, _ in
            let operation = (request[header: "SOAPAction"] ?? "").filter { $0 != "\"" }
            let content = contents[operation] ?? ""
            let answer = "<\(operation)Return xmlns=\"http://www.scene7.com/IpsApi/xsd/2014-04-03\">\(content)</\(operation)Return>"
            return .text(
                "<e:Envelope xmlns:e=\"http://schemas.xmlsoap.org/soap/envelope/\"><e:Body>\(answer)</e:Body></e:Envelope>",
                headers: [("Content-Type", "text/xml")]
            )
        } _: { server in
            try await CommandRun(
                ["ips"] + arguments + ["--company", "A"],
                environment: [
                    "CASTILE_IPS_URL": "http://127.0.0.1:\(server.port)/scene7/services/IpsApiService",
                    "CASTILE_IPS_USER": SimulatedIPS.user, "CASTILE_IPS_PASSWORD": SimulatedIPS.password,
                ]
            )
        }
    }
}
