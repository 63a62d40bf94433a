import IPS
import Simulators
import Testing

@Suite("Groups in the IPS simulator", .timeLimit(.minutes(10)))
struct GroupStoryTests {
    private func names(_ session: IPSSession) async throws -> [String] {
        try await session.getGroups().groupArray?.compactMap(\.name) ?? []
    }

    @Test("A group is made, renamed and deleted; names are taken once, and what the system defines stays")
    func records() async throws {
        try await withStory { story in
            try await story.session { session in
                let group = try #require(try await session.saveGroup(.init(name: "印刷", isSystemDefined: false)).groupHandle)
                #expect(try await names(session) == ["Everyone", "Editors", "印刷"])
                let same = try await session.saveGroup(.init(groupHandle: group, name: "Druck", isSystemDefined: false)).groupHandle
                #expect(same == group)
                await expectFault(30001) { try await session.saveGroup(.init(name: "Druck", isSystemDefined: false)) }
                await expectFault(30001) { try await session.saveGroup(.init(name: " ", isSystemDefined: false)) }
                let found = try #require(try await session.getGroups().groupArray?.first { $0.name == "Druck" })
                #expect(found.groupHandle == group)
                #expect(found.companyHandle == (try await session.company(named: "Sample Company")))
                try await session.deleteGroup(.init(groupHandle: group))
                #expect(try await names(session) == ["Everyone", "Editors"])
                await expectFault(30001) { try await session.deleteGroup(.init(groupHandle: group)) }
                let everyone = try #require(try await session.getGroups().groupArray?.first { $0.isSystemDefined == true }?.groupHandle)
                await expectFault(30001) { try await session.deleteGroup(.init(groupHandle: everyone)) }
            }
        }
    }

    @Test("Members are set, added and removed from both sides, and what they may read changes with it")
    func members() async throws {
        try await withStory { story in
            try await story.session { session in
                let group = try #require(try await session.getGroups().groupArray?.first { $0.name == "Editors" }?.groupHandle)
                let user = try await session.user(email: "user@sample.example")
                let trial = try await session.user(email: "trial@sample.example")
                func members() async throws -> [UserHandle]? {
                    try await session.getGroupMembers(.init(groupHandle: group)).userHandleArray
                }
                func groupsOfUser() async throws -> [String]? {
                    try await session.getGroupMembership(for: .handle(user)).groupArray?.compactMap(\.name)
                }
                let administrators = try #require(try await members())
                let hidden = SearchAssetsParam(folder: "Sample/Internal/")
                await expectFault(30001) {
                    try await story.session(as: "user@sample.example") { try await $0.searchAssets(hidden).totalRows }
                }
                try await session.addGroupMembers(.init(groupHandle: group, userHandleArray: [user, trial, user]))
                #expect(try await members() == administrators + [user, trial])
                #expect(try await groupsOfUser() == ["Everyone", "Editors"])
                #expect(try await story.session(as: "user@sample.example") { try await $0.searchAssets(hidden).totalRows ?? 0 } > 0)
                try await session.removeGroupMembers(.init(groupHandle: group, userHandleArray: [trial]))
                #expect(try await members() == administrators + [user])
                try await session.removeGroupMembership(.init(groupHandleArray: [group]), for: .handle(user))
                #expect(try await groupsOfUser() == ["Everyone"])
                try await session.setGroupMembership(.init(groupHandleArray: [group]), for: .handle(user))
                #expect(try await groupsOfUser() == ["Editors"])
                try await session.setGroupMembers(.init(groupHandle: group, userHandleArray: [trial]))
                #expect(try await members() == [trial])
                try await session.addGroupMembership(.init(groupHandleArray: [group]), for: .user(email: "portal@sample.example"))
                #expect(try await members()?.count == 2)
                await expectFault(20007) {
                    try await session.addGroupMembership(.init(groupHandleArray: [group]), for: .user(email: "elsewhere@sample.example"))
                }
            }
        }
    }
}
