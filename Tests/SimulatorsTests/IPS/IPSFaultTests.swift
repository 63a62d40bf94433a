import Testing
import WSDL

@testable import Simulators

@Suite("Faults of the IPS simulator", .timeLimit(.minutes(10)))
struct IPSFaultTests {
    private static let namespace = "http://www.scene7.com/IpsApi/xsd/2014-04-03"

    private func post(_ ips: IPSCaller, body: String, header: IPSCaller.Header = .init(), action: String? = nil) async throws -> IPSReply {
        try await ips.post(ips.envelope(header: header.xml, body: body), action: action)
    }

    @Test(
        "A request that breaks the schema is a fault 30003 that names the element and the line",
        arguments: [
            ("<searchAssetsParam xmlns=\"\(namespace)\"><folder>x</folder></searchAssetsParam>", "folder"),
            ("<searchAssetsParam xmlns=\"\(namespace)\"><companyHandle>c</companyHandle><nam>x</nam></searchAssetsParam>", "nam"),
            ("<getFolderTreeParam xmlns=\"\(namespace)\"><companyHandle>c</companyHandle><depth>x</depth></getFolderTreeParam>", "depth"),
            ("<searchAssetsParam xmlns=\"\(namespace)\"><folder>x</folder><companyHandle>c</companyHandle></searchAssetsParam>", "folder"),
        ]
    )
    func schema(body: String, name: String) async throws {
        try await withIPS(.init(assetCount: 0)) { ips in
            let fault = try #require(try await post(ips, body: body).fault)
            #expect(fault.kind == "ipsApiFault")
            #expect(fault.code == 30003)
            #expect(fault.soapCode == "soapenv:Client")
            #expect(fault.reason.contains("line 3"))
            #expect(fault.reason.contains(name))
        }
    }

    @Test(
        "What is no envelope of SOAP 1.1 with one known request in it is a fault 30003",
        arguments: [
            ("<a", "not a SOAP 1.1 envelope"),
            ("<!DOCTYPE a><a/>", "not a SOAP 1.1 envelope"),
            ("<a/>", "<a>"),
            ("<Envelope xmlns=\"http://www.w3.org/2003/05/soap-envelope\"/>", "another SOAP version"),
            ("<Envelope xmlns=\"http://schemas.xmlsoap.org/soap/envelope/\"><Body/></Envelope>", "it holds 0"),
            ("<Envelope xmlns=\"http://schemas.xmlsoap.org/soap/envelope/\"><Body><a/><b/></Body></Envelope>", "it holds 2"),
            (
                "<Envelope xmlns=\"http://schemas.xmlsoap.org/soap/envelope/\"><Body><buyParam xmlns=\"urn:x\"/></Body></Envelope>",
                "buyParam"
            ),
            ("<Envelope xmlns=\"http://schemas.xmlsoap.org/soap/envelope/\"><Foot/></Envelope>", "Header and Body"),
            (
                "<s:Envelope xmlns:s=\"http://schemas.xmlsoap.org/soap/envelope/\"><s:Header><x s:mustUnderstand=\"1\"/></s:Header><s:Body/></s:Envelope>",
                "must be understood"
            ),
        ]
    )
    func envelope(text: String, reason: String) async throws {
        try await withIPS(.init(assetCount: 0)) { ips in
            let reply = try await ips.post(text, action: nil)
            #expect(reply.answer.status == 500)
            #expect(reply.fault?.code == 30003)
            #expect(reply.fault?.reason.contains(reason) == true, "\(reply.answer.text)")
        }
    }

    @Test("A wrong content type and a SOAPAction of another operation are faults that say so")
    func http() async throws {
        try await withIPS(.init(assetCount: 0)) { ips in
            let parameters: DynamicValue = ["companyName": "Sample Company"]
            let json = try await ips.fault("getCompanyInfo", parameters, headers: ["Content-Type": "application/json"])
            #expect(json.reason.contains("application/json"))
            let newer = try await ips.fault("getCompanyInfo", parameters, headers: ["Content-Type": "application/soap+xml; charset=utf-8"])
            #expect(newer.soapCode == "soapenv:VersionMismatch")
            let action = try await ips.fault("getCompanyInfo", parameters, headers: ["SOAPAction": "searchAssets"])
            #expect(action.reason == "SOAPAction says searchAssets, the body asks for getCompanyInfo.")
        }
    }

    @Test("The authHeader is checked against its schema too")
    func authHeader() async throws {
        try await withIPS(.init(assetCount: 0)) { ips in
            let fault = try await ips.fault("getCompanyInfo", ["companyName": "x"], header: .init(gzipResponse: "perhaps"))
            #expect(fault.code == 30003)
            #expect(fault.reason.contains("gzipResponse"))
        }
    }

    @Test("faultHttpStatusCode is the status of faults; one that is no status is a fault")
    func status() async throws {
        try await withIPS(.init(assetCount: 0)) { ips in
            let wish = try await ips.call("getCompanyInfo", ["companyName": "x"], header: .init(faultStatus: "200"))
            #expect(wish.answer.status == 200)
            #expect(wish.fault?.code == 20000)
            let wrong = try await ips.call("getCompanyInfo", ["companyName": "x"], header: .init(faultStatus: "99"))
            #expect(wrong.answer.status == 500)
            #expect(wrong.fault?.code == 30001)
        }
    }

    @Test("Every other operation is validated and then a fault that says that it is not carried")
    func notCarried() async throws {
        try await withIPS(.init(assetCount: 0)) { ips in
            for operation in ips.contract.model.operations where IPSOperations.table[operation.name] == nil {
                let input = try #require(operation.input)
                let sample = try #require(DynamicValue.sample(for: input, in: ips.contract.model))
                let fault = try await ips.fault(operation.name, sample)
                #expect(fault.kind == "ipsApiFault")
                #expect(fault.code == 30000)
                #expect(fault.soapCode == "soapenv:Server")
                #expect(fault.reason.contains("does not carry \(operation.name)"))
            }
            let invalid = try #require(
                try await post(ips, body: "<getFoldersParam xmlns=\"\(Self.namespace)\"><x/></getFoldersParam>").fault
            )
            #expect(invalid.code == 30003)
        }
    }

    @Test("Roles are enforced as the description lists them")
    func roles() async throws {
        try await withIPS { ips in
            let users = try await ips.fault("getUsers", [:], header: .init(user: "user@sample.example"))
            #expect(users.code == 20003)
            #expect(users.kind == "authorizationFault")
            #expect(
                users.reason
                    == "The role IpsUser may not call getUsers; these may: IpsAdmin, IpsCompanyAdmin, TrialSiteAdmin, ImagePortalAdmin."
            )
            let info = try await ips.fault(
                "getCompanyInfo",
                ["companyName": "Sample Company"],
                header: .init(user: "company-admin@sample.example")
            )
            #expect(info.code == 20003)
            let tree = try await ips.inCompany(["depth": 0])
            #expect(try await ips.fault("getFolderTree", tree, header: .init(user: "portal@sample.example")).code == 20003)
            #expect(try await ips.call("getFolderTree", tree, header: .init(user: "trial@sample.example")).fault == nil)
        }
    }

    @Test("Unknown and foreign companies are authorization faults")
    func companies() async throws {
        try await withIPS { ips in
            let search: DynamicValue = ["companyHandle": "c|110"]
            let unknown = try await ips.fault("searchAssets", search)
            #expect(unknown.code == 20000)
            #expect(unknown.reason.contains("c|110"))
            #expect(try await ips.fault("getCompanyInfo", ["companyName": "Other Company"]).code == 20006)
            let theirs = try await ips.value(
                "getCompanyInfo",
                ["companyName": "Other Company"],
                header: .init(user: "elsewhere@sample.example")
            )
            let handle = try #require(theirs["companyInfo"]?["companyHandle"])
            let foreign = try await ips.fault("searchAssets", ["companyHandle": handle])
            #expect(foreign.code == 20006)
            #expect(foreign.reason == "The user admin@sample.example is no active member of the company Other Company.")
            let inactive = try await ips.fault("searchAssets", try await ips.inCompany([:]), header: .init(user: "inactive@sample.example"))
            #expect(inactive.code == 20006)
        }
    }

    @Test("Both and neither of companyHandle and companyName are faults")
    func companyChoice() async throws {
        try await withIPS(.init(assetCount: 0)) { ips in
            #expect(try await ips.fault("getCompanyInfo").code == 30002)
            let both = try await ips.inCompany(["companyName": "Sample Company"])
            #expect(try await ips.fault("getCompanyInfo", both).code == 30001)
        }
    }

    @Test("Acting as another user or group needs an administrator and a known handle")
    func impersonation() async throws {
        try await withIPS { ips in
            let user = try await ips.value("getUserInfo", ["email": "user@sample.example"])
            let handle = try #require(user["userInfo"]?["userHandle"])
            let group = DynamicValue.text(ips.simulator.handles.handle(.group, 1))
            let ordinary = IPSCaller.Header(user: "portal@sample.example")
            let asUser = try await ips.inCompany(["accessUserHandle": handle])
            let asGroup = try await ips.inCompany(["accessGroupHandle": group])
            #expect(try await ips.fault("searchAssets", asUser, header: ordinary).code == 20004)
            #expect(try await ips.fault("searchAssets", asGroup, header: ordinary).code == 20004)
            let unknownUser = try await ips.inCompany(["accessUserHandle": "u|1"])
            #expect(try await ips.fault("searchAssets", unknownUser).code == 20002)
            let unknownGroup = try await ips.inCompany(["accessGroupHandle": "g|1"])
            #expect(try await ips.fault("searchAssets", unknownGroup).code == 20008)
            let stranger = DynamicValue.text(ips.simulator.handles.handle(.user, 9))
            let asStranger = try await ips.inCompany(["accessUserHandle": stranger])
            #expect(try await ips.fault("searchAssets", asStranger).code == 20007)
            for (user, reason) in [(7 as Int64, "not valid"), (8, "expired")] {
                let handle = DynamicValue.text(ips.simulator.handles.handle(.user, user))
                let fault = try await ips.fault("searchAssets", try await ips.inCompany(["accessUserHandle": handle]))
                #expect(fault.code == 20002 && fault.reason.contains(reason), "\(fault)")
            }
        }
    }
}
