import GRDB
import WSDL

extension IPSOperations {
    static let groups: [String: CarriedOperation] = [
        "getGroups": groupKind.list("groupArray"),
        "saveGroup": groupKind.save,
        "deleteGroup": groupKind.delete,
        "getGroupMembers": .reads(getGroupMembers),
        "setGroupMembers": changeMembers(.set),
        "addGroupMembers": changeMembers(.add),
        "removeGroupMembers": changeMembers(.remove),
        "getGroupMembership": .reads(getGroupMembership),
        "setGroupMembership": .changes(setGroupMembership),
        "addGroupMembership": changeMembership(.add),
        "removeGroupMembership": changeMembership(.remove),
    ]

    private static let groupKind = RecordKind(
        .group,
        handle: "groupHandle",
        fields: [.init("name", isUnique: true), .init("isSystemDefined", .truth)],
        showsCompany: true,
        dependents: [.init(table: "groupMember", column: "groupID"), .init(table: "permission", column: "groupID")],
        checkDeletion: { row in if row["isSystemDefined"] { throw IPSFault(.invalidParameter, .systemDefined, row["name"]) } }
    )

    private static let members = MemberRelation(table: "groupMember", owner: "groupID", member: "userID")

    private static func group(_ call: IPSCall) throws -> Int64 {
        try call.id(of: call.parameters.requiredText("groupHandle"), .group, in: call.requiredCompany(), parameter: "groupHandle")
    }

    private static func getGroupMembers(_ call: IPSCall) throws -> DynamicValue {
        let users = try members.members(of: group(call), in: call.database)
        return ["userHandleArray": .list(users.map { .text(call.handles.handle(.user, $0)) })]
    }

    /// Only members of the company can be members of its groups.
    private static func changeMembers(_ change: MemberRelation.Change) -> CarriedOperation {
        .changes { call in
            let company = try call.requiredCompany().record
            let users = try (call.parameters.strings("userHandleArray") ?? []).map { handle in
                try call.member(try call.user(handle: handle, email: nil), of: company)
            }
            try members.apply(change, users, to: try group(call), in: call.database)
        }
    }

    /// Without a company the groups of all companies that the caller shares with the user.
    private static func getGroupMembership(_ call: IPSCall) throws -> DynamicValue {
        let user = try call.user(handle: call.parameters.text("userHandle"), email: nil)
        let companies = try call.company.map { [$0.record.id] } ?? call.people.memberships(of: call.caller.id).map(\.companyID)
        let request: SQLRequest<Row> = """
            SELECT * FROM userGroup WHERE companyID IN \(companies)
                AND id IN (SELECT groupID FROM groupMember WHERE userID = \(user.id)) ORDER BY id
            """
        return ["groupArray": .list(try request.fetchAll(call.database).map { groupKind.answer($0, call) })]
    }

    private static func changeMembership(_ change: MemberRelation.Change) -> CarriedOperation {
        .changes { call in
            let user = try call.user(handle: call.parameters.text("userHandle"), email: nil)
            try members.reversed.apply(change, administeredGroups(call, for: user).map(\.id), to: user.id, in: call.database)
        }
    }

    /// With a company the groups in it are replaced, without one those of every company that the caller administers.
    private static func setGroupMembership(_ call: IPSCall) throws {
        let user = try call.user(handle: call.parameters.text("userHandle"), email: nil)
        let groups = try administeredGroups(call, for: user)
        let companies = try call.company.map { [$0.record.id] } ?? call.administeredCompanies().map(\.id)
        if let other = groups.first(where: { !companies.contains($0.company) }) {
            throw IPSFault(.invalidParameter, .unknownHandle, "groupHandleArray/items", call.handles.handle(.group, other.id))
        }
        try call.database.execute(
            literal: """
                DELETE FROM groupMember WHERE userID = \(user.id)
                    AND groupID IN (SELECT id FROM userGroup WHERE companyID IN \(companies))
                """
        )
        try members.reversed.apply(.add, groups.map(\.id), to: user.id, in: call.database)
    }

    /// The groups of the request; each is in a company that the caller administers and the user is a member of.
    private static func administeredGroups(_ call: IPSCall, for user: UserRecord) throws -> [(id: Int64, company: Int64)] {
        try (call.parameters.strings("groupHandleArray") ?? []).map { handle in
            guard let id = call.handles.id(of: handle, .group),
                let companyID = try Int64.fetchOne(call.database, sql: "SELECT companyID FROM userGroup WHERE id = ?", arguments: [id]),
                let company = try call.people.company(id: companyID)
            else { throw IPSFault(.invalidParameter, .unknownHandle, "groupHandleArray/items", handle) }
            try call.requireAdministration(of: company)
            _ = try call.member(user, of: company)
            return (id, companyID)
        }
    }
}
