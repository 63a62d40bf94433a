import IPS
import Simulators
import Testing
import XMLStream

@Suite("Changes of companies and users in the IPS simulator", .timeLimit(.minutes(10)))
struct PeopleStoryTests {
    private func sample(_ session: IPSSession, _ role: UserRole = .ipsUser, isActive: Bool = true) async throws -> [CompanyMembershipUpdate]
    {
        [.init(companyHandle: try await session.company(named: "Sample Company"), role: role, isActive: isActive)]
    }

    private func logsIn(_ email: String, _ password: String, _ session: IPSSession) async throws -> Bool {
        try await session.checkLogin(.init(email: email, password: password)).status == .validLogin
    }

    @Test("A user is made, logs in, gets another name and password, and is locked out")
    func user() async throws {
        try await withStory(.init(assetCount: 0)) { story in
            try await story.session { session in
                let email = "søren@sample.example"
                var new = AddUserParam(
                    firstName: "Søren",
                    lastName: "Ny",
                    email: email,
                    defaultRole: .ipsUser,
                    password: "first-password",
                    isValid: true,
                    membershipArray: try await sample(session)
                )
                let handle = try #require(try await session.addUser(new).userHandle)
                await expectFault(30001, "address taken") { try await session.addUser(new) }
                new.email = "other@sample.example"
                new.password = "short"
                await expectFault(30001, "short password") { try await session.addUser(new) }
                #expect(try await logsIn(email, "first-password", session))
                #expect(try await session.getAllUsers(.init(includeInvalid: false)).userArray?.contains { $0.userHandle == handle } == true)
                try await story.session(as: email, password: "first-password") { own in
                    let generated = try #require(try await own.generatePassword().password)
                    #expect(generated.count >= 8)
                    try await own.setPassword(.init(password: generated))
                    #expect(try await logsIn(email, generated, session))
                    #expect(try await !logsIn(email, "first-password", session))
                }
                await expectFault(20003, "another's password") {
                    try await story.session(as: "company-admin@sample.example") { other in
                        try await other.setPassword(.init(password: "stolen-password"), for: .user(email: email))
                    }
                }
                let past = XMLDateTime("2001-01-01T00:00:00Z")
                try await session.setPassword(.init(password: "last-password", passwordExpires: past), for: .handle(handle))
                #expect(try await !logsIn(email, "last-password", session))
                try await session.setUserInfo(
                    .init(
                        firstName: "Sören",
                        lastName: "Neu",
                        email: "soeren@sample.example",
                        defaultRole: .ipsCompanyAdmin,
                        isValid: false,
                        membershipArray: try await sample(session, .ipsCompanyAdmin, isActive: false)
                    ),
                    for: .handle(handle)
                )
                let members = try await session.getCompanyMembers(.init(includeInvalid: true)).memberArray
                let member = try #require(members?.first { $0.user?.userHandle == handle })
                #expect((member.user?.firstName, member.user?.email) == ("Sören", "soeren@sample.example"))
                #expect((member.role, member.isActive, member.user?.isValid) == (.ipsCompanyAdmin, false, false))
                let valid = try await session.getCompanyMembers(.init(includeInvalid: false)).memberArray
                #expect(valid?.contains { $0.user?.userHandle == handle } == false)
            }
        }
    }

    @Test("A company administrator makes no IpsAdmin and manages only companies of its own")
    func limits() async throws {
        try await withStory(.init(assetCount: 0)) { story in
            try await story.session(as: "company-admin@sample.example") { session in
                // The catalogue does not let this role call getCompanyInfo.
                let own = try #require(try await session.getCompanyMembership().membershipArray?.first?.company?.companyHandle)
                func member(_ role: UserRole) -> [CompanyMembershipUpdate] { [.init(companyHandle: own, role: role, isActive: true)] }
                for (defaultRole, role) in [(UserRole.ipsAdmin, UserRole.ipsUser), (.ipsUser, .ipsAdmin)] {
                    let new = AddUserParam(
                        firstName: "A",
                        lastName: "B",
                        email: "c@sample.example",
                        defaultRole: defaultRole,
                        password: "long-enough",
                        isValid: true,
                        membershipArray: member(role)
                    )
                    await expectFault(20003, "\(defaultRole) \(role)") { try await session.addUser(new) }
                }
                let user = try await session.user(email: "admin@sample.example")
                await expectFault(20003) {
                    try await session.removeCompanyMembership(
                        .init(companyHandleArray: [own]),
                        for: .handle(user)
                    )
                }
                await expectFault(30001, "unknown role") {
                    try await session.addCompanyMembership(
                        .init(membershipArray: member(UserRole(rawValue: "King"))),
                        for: .user(email: "user@sample.example")
                    )
                }
            }
        }
    }

    @Test("A new company has a root folder that can be filled, and members come and go with what they may see")
    func company() async throws {
        try await withStory { story in
            try await story.session { session in
                let expires = XMLDateTime("2090-12-31T00:00:00Z")
                let company = try #require(try await session.addCompany(.init(companyName: "Neue Firma", expires: expires)).companyInfo)
                #expect(company.rootPath == "NeueFirma/")
                #expect(company.expires?.description == "2090-12-30T18:00:00.000-06:00")
                await expectFault(30001) { try await session.addCompany(.init(companyName: "Neue Firma")) }
                let handle = try #require(company.companyHandle)
                #expect(try await session.getAllCompanies(.init(includeExpired: false)).companyArray?.count == 3)
                _ = try await session.createFolder(.init(folderPath: "A/B/"), in: .handle(handle))
                let tree = try await session.getFolderTree(.init(depth: -1), in: .handle(handle)).folders
                #expect(tree?.first?.subfolderArray?.first?.subfolderArray?.first?.path == "NeueFirma/A/B/")
                let user = UserContext.user(email: "user@sample.example")
                func memberships() async throws -> [String?] {
                    try await session.getCompanyMembership(for: user).membershipArray?.map(\.company?.name) ?? []
                }
                await #expect(throws: IPSError.self) {
                    try await story.session(as: "user@sample.example", company: nil) { try await $0.company(named: "Neue Firma") }
                }
                try await session.addCompanyMembership(
                    .init(membershipArray: [.init(companyHandle: handle, role: .ipsUser, isActive: true)]),
                    for: user
                )
                #expect(try await memberships() == ["Sample Company", "Neue Firma"])
                try await session.setCompanyMembership(.init(membershipArray: try await sample(session)), for: user)
                #expect(try await memberships() == ["Sample Company"])
                try await session.removeCompanyMembership(
                    .init(companyHandleArray: [try await session.company(named: "Sample Company")]),
                    for: user
                )
                await expectFault(20007) { try await memberships() }
                await #expect(throws: IPSError.self) {
                    try await story.session(as: "user@sample.example") { try await $0.searchAssets().totalRows }
                }
            }
        }
    }

    @Test("Settings keep what they are not told, and name assets of the right type only")
    func settings() async throws {
        try await withStory { story in
            try await story.session { session in
                func first(_ type: AssetType) async throws -> Asset {
                    try #require(try await session.searchAssets(.init(assetTypeArray: [type], recordsPerPage: 1)).assetArray?.first)
                }
                let (profile, image) = (try await first(.iccProfile), try await first(.image))
                try await session.setCompanySettings(
                    .init(overwriteMode: .overwriteAnyExt, defaultSourceProfileHandle: profile.assetHandle)
                )
                try await session.setCompanySettings(.init(diskSpaceWarningMin: 42))
                let settings = try #require(try await session.getCompanySettings().settings)
                #expect((settings.overwriteMode, settings.diskSpaceWarningMin) == (.overwriteAnyExt, 42))
                #expect(settings.defaultSourceProfile?.name == profile.name)
                #expect(settings.defaultDisplayProfile == nil)
                await expectFault(30001) { try await session.setCompanySettings(.init(defaultDisplayProfileHandle: image.assetHandle)) }
                await expectFault(30001) { try await session.setCompanySettings(.init(diskSpaceWarningMin: 101)) }
            }
        }
    }

    @Test("The beginnings of names are those of the members asked for")
    func characters() async throws {
        try await withStory(.init(assetCount: 0)) { story in
            try await story.session { session in
                let rows: [(GetUserCharsParam, [String])] = [
                    (.init(charField: .lastName, includeInactive: false), ["A", "C", "M", "P", "T", "山"]),
                    (
                        .init(charField: .lastName, includeInactive: true, includeInvalid: true, numChars: 2),
                        ["Ac", "Ad", "Ca", "Mü", "Pi", "Tr", "Va", "山田"]
                    ),
                    (.init(charField: .email, includeInactive: false, userRoleArray: [.ipsUser]), ["e", "u"]),
                ]
                for (input, beginnings) in rows {
                    let found = try await session.getUserChars(input).userCharsArray
                    #expect(found == beginnings)
                }
                await expectFault(30001) { try await session.getUserChars(.init(charField: .noneValue, includeInactive: true)) }
                await expectFault(30001) { try await session.getUserChars(.init(charField: .email, includeInactive: true, numChars: 0)) }
            }
        }
    }
}
