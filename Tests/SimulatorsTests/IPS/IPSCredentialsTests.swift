import Testing
import WSDL

@testable import Simulators

@Suite("Credentials of the IPS simulator", .timeLimit(.minutes(10)))
struct IPSCredentialsTests {
    private static let login: DynamicValue = ["email": "user@sample.example", "password": "sample-password"]

    private func body(_ ips: IPSCaller) -> String {
        """
        <getCompanyInfoParam xmlns="http://www.scene7.com/IpsApi/xsd/2014-04-03"><companyName>Sample Company</companyName></getCompanyInfoParam>
        """
    }

    @Test("The authHeader is taken in its own namespace and in that of the version")
    func authHeader() async throws {
        try await withIPS { ips in
            #expect(try await ips.value("checkLogin", Self.login) == ["status": "ValidLogin"])
            let versioned = IPSCaller.Header().xml.split(separator: "xsd\"").joined(separator: "xsd/2014-04-03\"")
            let reply = try await ips.post(ips.envelope(header: versioned, body: body(ips)), action: "getCompanyInfo")
            #expect(reply.value?["companyInfo"]?["name"] == "Sample Company")
        }
    }

    @Test("HTTP Basic and the older headers are taken too")
    func otherWays() async throws {
        try await withIPS { ips in
            let basic = try await ips.post(
                ips.envelope(header: "", body: body(ips)),
                action: "getCompanyInfo",
                headers: ["Authorization": "Basic YWRtaW5Ac2FtcGxlLmV4YW1wbGU6c2FtcGxlLXBhc3N3b3Jk"]
            )
            #expect(basic.value?["companyInfo"]?["name"] == "Sample Company")
            let older = """
                <o:AuthUser xmlns:o="http://www.scene7.com/IpsApi">admin@sample.example</o:AuthUser>
                <o:AuthPassword xmlns:o="http://www.scene7.com/IpsApi">sample-password</o:AuthPassword>
                """
            let reply = try await ips.post(ips.envelope(header: older, body: body(ips)), action: "getCompanyInfo")
            #expect(reply.value?["companyInfo"]?["name"] == "Sample Company")
        }
    }

    @Test("No credentials, wrong ones, and those of users who are not valid any more are three faults of status 500")
    func refused() async throws {
        try await withIPS { ips in
            let none = try await ips.post(ips.envelope(header: "", body: body(ips)), action: "getCompanyInfo")
            #expect(none.answer.status == 500)
            #expect(none.answer.header("WWW-Authenticate") == nil)
            #expect(none.fault?.kind == "authenticationFault")
            #expect(none.fault?.code == 10000)
            for header in [IPSCaller.Header(password: "wrong"), .init(user: "nobody@sample.example"), .init(password: "")] {
                #expect(try await ips.fault("checkLogin", Self.login, header: header).code == 10001)
            }
            let invalid = try await ips.fault("checkLogin", Self.login, header: .init(user: "invalid@sample.example"))
            #expect(invalid.code == 10002)
            let expired = try await ips.fault("checkLogin", Self.login, header: .init(user: "expired@sample.example"))
            #expect(expired.code == 10002)
            #expect(expired.reason.contains("expired"))
        }
    }

    @Test("A password expires when the clock says so")
    func expiry() async throws {
        try await withIPS(.init(assetCount: 0, now: { 1_300_000_000 })) { ips in
            let answer = try await ips.value("checkLogin", Self.login, header: .init(user: "expired@sample.example"))
            #expect(answer == ["status": "ValidLogin"])
        }
    }

    @Test("checkLogin says whether others can log in, and whether they belong to the company")
    func checkLogin() async throws {
        try await withIPS { ips in
            for (email, password, isValid) in [
                ("USER@sample.example", "sample-password", true), ("user@sample.example", "x", false), ("nobody@x", "x", false),
                ("expired@sample.example", "sample-password", false), ("elsewhere@sample.example", "sample-password", true),
            ] {
                let answer = try await ips.value("checkLogin", ["email": .text(email), "password": .text(password)])
                #expect(answer == ["status": isValid ? "ValidLogin" : "InvalidLogin"], "\(email)")
            }
            let stranger: DynamicValue = ["email": "elsewhere@sample.example", "password": "sample-password"]
            let inCompany = try await ips.inCompany(stranger)
            #expect(try await ips.value("checkLogin", inCompany) == ["status": "InvalidLogin"])
        }
    }

    @Test("SOAP's own attributes of the header block are none of its schema's business, others are")
    func mustUnderstand() async throws {
        try await withIPS(.init(assetCount: 0)) { ips in
            for (attribute, isGood) in [
                ("soapenv:mustUnderstand=\"1\"", true), ("soapenv:actor=\"urn:x\"", true), ("colour=\"red\"", false),
            ] {
                let header = IPSCaller.Header().xml.replacing("<h:authHeader ", with: "<h:authHeader \(attribute) ")
                let body = "<getUserInfoParam xmlns=\"http://www.scene7.com/IpsApi/xsd/2014-04-03\"/>"
                let reply = try await ips.post(ips.envelope(header: header, body: body), action: "getUserInfo")
                #expect((reply.fault == nil) == isGood, "\(attribute): \(reply.answer.text)")
            }
        }
    }
}
