import GRDB
import WSDL

/// Finds users for getUsers: members of the companies of the caller.
struct UserSearch {
    private enum CharacterField: String, CaseIterable {
        case none = "None"
        case firstName = "FirstName"
        case lastName = "LastName"
        case email = "Email"
        case startsWith = "StartsWith"
        case endsWith = "EndsWith"

        var column: SQL? {
            switch self {
            case .firstName: "user.firstName"
            case .lastName: "user.lastName"
            case .email: "user.email"
            case .none, .startsWith, .endsWith: nil
            }
        }
    }

    private enum SortField: String, CaseIterable {
        case none = "None"
        case firstName = "FirstName"
        case lastName = "LastName"
        case email = "Email"
        case role = "Role"
        case valid = "Valid"
        case passwordExpiration = "PasswordExpiration"

        var column: SQL {
            switch self {
            case .none: "user.id"
            case .firstName: "fold(user.firstName)"
            case .lastName: "fold(user.lastName)"
            case .email: "fold(user.email)"
            case .role: "user.role"
            case .valid: "user.isValid"
            case .passwordExpiration: "user.passwordExpiresAt"
            }
        }
    }

    let call: IPSCall

    private var parameters: Parameters { call.parameters }

    func users() throws -> [UserRecord] {
        var conditions = try conditions()
        if let condition = try characterFilter() { conditions.append(condition) }
        let sort = try parameters.choice("sortBy", of: SortField.self) ?? .none
        let paging = try Paging(parameters, limit: call.limits.recordsPerPage)
        let request: SQLRequest<UserRecord> = """
            SELECT DISTINCT user.* FROM user JOIN membership ON membership.userID = user.id
            WHERE \(conditions.joined(operator: .and)) ORDER BY \(sort.column), user.id
            LIMIT \(paging.recordsPerPage) OFFSET \(paging.offset)
            """
        return try request.fetchAll(call.database)
    }

    /// The first characters of a field, each once, for getUserChars: one unless numChars says more.
    func beginnings() throws -> [String] {
        guard let field = try parameters.choice("charField", of: CharacterField.self) else {
            throw IPSFault(.missingParameter, .missingParameter, "charField")
        }
        guard let column = field.column else { throw IPSFault(.invalidParameter, .parameterNotCarried, "charField", field.rawValue) }
        let count = parameters.int("numChars") ?? 1
        guard count > 0 else { throw IPSFault(.invalidParameter, .outOfRange, "numChars", String(count), "1", String(Int32.max)) }
        let request: SQLRequest<String> = """
            SELECT DISTINCT substr(\(column), 1, \(count)) AS beginning FROM user JOIN membership ON membership.userID = user.id
            WHERE \(try conditions().joined(operator: .and)) ORDER BY beginning
            """
        return try request.fetchAll(call.database)
    }

    private func conditions() throws -> [SQL] {
        let companies = try companies()
        var conditions: [SQL] = ["membership.companyID IN \(companies)"]
        if !(parameters.bool("includeInactive") ?? false) { conditions.append("membership.isActive") }
        if !(parameters.bool("includeInvalid") ?? false) { conditions.append("user.isValid") }
        if let roles = parameters.strings("userRoleArray"), !roles.isEmpty { conditions.append("membership.role IN \(roles)") }
        if let groups = try groups(in: companies) {
            conditions.append("user.id IN (SELECT userID FROM groupMember WHERE groupID IN \(groups))")
        }
        return conditions
    }

    /// The companies asked for, else all where the caller is an active member.
    private func companies() throws -> [Int64] {
        guard let handles = parameters.strings("companyHandleArray"), !handles.isEmpty else {
            return try call.people.memberships(of: call.caller.id).filter(\.isActive).map(\.companyID)
        }
        return try handles.map { try call.authorization.company($0, Parameters(.record([])), caller: call.caller).record.id }
    }

    private func groups(in companies: [Int64]) throws -> [Int64]? {
        guard let handles = parameters.strings("groupHandleArray"), !handles.isEmpty else { return nil }
        return try handles.map { handle in
            let id = call.handles.id(of: handle, .group)
            guard let id, try companies.contains(where: { try call.people.hasGroup(id, in: $0) }) else {
                throw IPSFault(.invalidParameter, .unknownHandle, "groupHandleArray/items", handle)
            }
            return id
        }
    }

    /// charFilter is the beginning of the field that charFilterField names.
    private func characterFilter() throws -> SQL? {
        let field = try parameters.choice("charFilterField", of: CharacterField.self) ?? .none
        let filter = parameters.text("charFilter")
        guard field != .none || filter == nil else { throw IPSFault(.missingParameter, .missingParameter, "charFilterField") }
        guard field != .none else { return nil }
        guard let column = field.column else {
            throw IPSFault(.invalidParameter, .parameterNotCarried, "charFilterField", field.rawValue)
        }
        guard let filter = filter?.lowercased() else { throw IPSFault(.missingParameter, .missingParameter, "charFilter") }
        return "substr(fold(\(column)), 1, length(\(filter))) = \(filter)"
    }
}
