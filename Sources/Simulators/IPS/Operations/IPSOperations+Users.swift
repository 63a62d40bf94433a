import GRDB
import WSDL

extension IPSOperations {
    static let users: [String: CarriedOperation] = [
        "addUser": .writes(addUser),
        "getAllUsers": .reads(getAllUsers),
        "setUserInfo": .changes(setUserInfo),
        "setPassword": .changes(setPassword),
        "generatePassword": .reads { call in ["password": .text(Password.generate(from: call.random))] },
        "getUserChars": .reads { call in
            ["userCharsArray": .list(try UserSearch(call: call).beginnings().map { .text($0) })]
        },
    ]

    /// Names, address, role and validity, as addUser and setUserInfo have them.
    private static func values(_ call: IPSCall, except user: Int64?) throws -> [String: (any DatabaseValueConvertible)?] {
        let parameters = call.parameters
        let email = try parameters.filledText("email")
        guard email.contains("@"), !email.contains(where: \.isWhitespace) else {
            throw IPSFault(.invalidParameter, .noAddress, "email", email)
        }
        if let other = try call.people.user(email: email), other.id != user {
            throw IPSFault(.invalidParameter, .nameTaken, "email", email)
        }
        let expires = parameters.moment("passwordExpires")?.inServiceTime
        return [
            "firstName": try parameters.filledText("firstName"), "lastName": try parameters.filledText("lastName"), "email": email,
            "role": try call.grantableRole(parameters, "defaultRole").rawValue, "isValid": parameters.bool("isValid") ?? true,
            "passwordExpires": expires?.text, "passwordExpiresAt": expires?.milliseconds,
        ]
    }

    /// Without a company nobody could ever name the user again, so there must be one.
    private static func addUser(_ call: IPSCall) throws -> DynamicValue {
        let memberships = try Memberships(call).requested()
        guard !memberships.isEmpty else { throw IPSFault(.missingParameter, .missingParameter, "membershipArray/items") }
        var values = try values(call, except: nil)
        values.merge(try Password(call.parameters).columns(call.random)) { $1 }
        let columns = values.keys.sorted()
        try call.database.execute(
            sql: "INSERT INTO user (\(columns.joined(separator: ", "))) VALUES (\(columns.map { _ in "?" }.joined(separator: ", ")))",
            arguments: StatementArguments(columns.map { values[$0] ?? nil })
        )
        let id = call.database.lastInsertedRowID
        for membership in memberships { try Memberships(call).put(membership, of: id) }
        return ["userHandle": .text(call.handles.handle(.user, id))]
    }

    private static func setUserInfo(_ call: IPSCall) throws {
        let user = try call.managedUser()
        try set(try values(call, except: user.id), of: user.id, call)
        try Memberships(call).replace(of: user.id)
    }

    /// Only an IpsAdmin sets the password of somebody else.
    private static func setPassword(_ call: IPSCall) throws {
        let user = try call.user(handle: call.parameters.text("userHandle"), email: nil)
        guard user.id == call.caller.id || call.caller.role == .ipsAdmin else {
            throw IPSFault(.noOperationPermission, .missingRole, call.caller.role.rawValue, call.operation.name, Role.ipsAdmin.rawValue)
        }
        var values = try Password(call.parameters).columns(call.random)
        let expires = call.parameters.moment("passwordExpires")?.inServiceTime
        values["passwordExpires"] = expires?.text
        values["passwordExpiresAt"] = expires?.milliseconds
        try set(values, of: user.id, call)
    }

    private static func set(_ values: [String: (any DatabaseValueConvertible)?], of user: Int64, _ call: IPSCall) throws {
        let columns = values.keys.sorted()
        try call.database.execute(
            sql: "UPDATE user SET \(columns.map { "\($0) = ?" }.joined(separator: ", ")) WHERE id = ?",
            arguments: StatementArguments(columns.map { values[$0] ?? nil } + [user])
        )
    }

    /// An IpsAdmin sees all users, others those of the companies that they administer.
    private static func getAllUsers(_ call: IPSCall) throws -> DynamicValue {
        let isAll = call.parameters.bool("includeInvalid") ?? false
        let companies = try call.administeredCompanies().map(\.id)
        let request: SQLRequest<UserRecord> = """
            SELECT * FROM user WHERE (\(isAll) OR isValid) AND (
                \(call.caller.role == .ipsAdmin) OR id IN (SELECT userID FROM membership WHERE companyID IN \(companies))
            ) ORDER BY id
            """
        return ["userArray": .list(try request.fetchAll(call.database).map { call.answer($0) })]
    }
}
