import IPS
import SOAP
import ServiceClient
import TestServers
import Testing

@Suite("Secrets that stand in answers by chance", .timeLimit(.minutes(10)))
struct PlainSecretTests {
    /// The error of a call with a password, in a company with a handle, that a service answers with a fault.
    private func failure(_ fault: Int, password: String = "sample-password", company: String = "c|1") async throws -> IPSError? {
        try await ScriptedService.run { operation, _, _ in
            operation == "getCompanyInfo" && fault >= 20000 ? ScriptedService.company(company) : .fault(fault)
        } configure: {
            $0.credentials = Credentials(user: "someone@sample.example", password: Secret(password))
        } _: { client, _, _ in
            await #expect(throws: IPSError.self) {
                try await client.withSession(company: "A") { session in try await session.getProjects() }
            }
        }
    }

    @Test(
        "a password that is a part of a fault changes nothing in it",
        arguments: ["10", "10001", "code", "reason", "Fault", "authenticationFault"]
    )
    func password(password: String) async throws {
        let error = try await failure(10001, password: password)
        #expect(error?.code == .authentication && error?.fault?.code == 10001)
        #expect(error?.exchange?.request.contains("<password>&lt;redacted&gt;</password>") == true)
    }

    @Test("a handle that is a part of a code changes nothing in it")
    func handle() async throws {
        let error = try await failure(20003, company: "2000")
        #expect(error?.code == .authorization && error?.fault?.code == 20003)
    }

    @Test("a reason with markup in it is read as its text")
    func markup() async throws {
        let detail =
            "<f:authenticationFault xmlns:f='http://www.scene7.com/IpsApi/xsd' xml:lang='en'><f:code>10001</f:code>"
            + "<f:reason>the <b>password</b> is hunter2</f:reason></f:authenticationFault>"
        let fault = "<e:Fault><faultcode>e:Server</faultcode><faultstring>bad <b>pw</b></faultstring><detail>\(detail)</detail></e:Fault>"
        let error = try await ScriptedService.run { _, _, _ in
            .reply(.answer(500, headers: [("Content-Type", "text/xml")], ScriptedService.envelope(fault)))
        } configure: {
            $0.credentials = Credentials(user: "someone@sample.example", password: Secret("hunter2"))
        } _: { client, _, _ in
            await #expect(throws: IPSError.self) { try await client.withSession(company: "A") { try await $0.getProjects() } }
        }
        #expect(error?.fault?.code == 10001)
        #expect(error?.fault?.reason == "the password is <redacted>")
    }

    @Test("a message that is only shown has no password, by whatever method of authentication", arguments: AuthenticationMethod.allCases)
    func envelope(method: AuthenticationMethod) async throws {
        try await ScriptedService.run { _, _, _ in
            .content("")
        } configure: {
            $0.authentication = method
        } _: { client, _, _ in
            let text = try await client.withSession { session in try session.envelope(of: GetProjectsParam.operation) { _ in } }
            #expect(text.contains("Envelope") && !text.contains("sample-password"))
        }
    }
}
