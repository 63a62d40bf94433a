import GRDB
import WSDL

/// Whom a property set is about: a user, a company, or a user in a company, as its type says.
struct PropertyOwners {
    let primary: Int64
    let secondary: Int64?
    private let type: Int64

    init(_ call: IPSCall, of type: PropertySetType) throws {
        self.type = type.id
        let handle = try call.parameters.requiredText("primaryOwnerHandle")
        switch type.owner {
        case .company:
            primary = try Self.company(handle, call)
            secondary = nil
        case .user:
            primary = try call.user(handle: handle, email: nil).id
            secondary = nil
        case .userInCompany:
            primary = try call.user(handle: handle, email: nil).id
            secondary = try Self.company(call.parameters.requiredText("secondaryOwnerHandle"), call)
        }
    }

    /// Which sets are about them, as a condition in SQL.
    var condition: SQL {
        "typeID = \(type) AND primaryID = \(primary) AND secondaryID IS \(secondary)"
    }

    private static func company(_ handle: String, _ call: IPSCall) throws -> Int64 {
        guard let id = call.handles.id(of: handle, .company), let company = try call.people.company(id: id) else {
            throw IPSFault(.invalidCompany, .unknownCompanyHandle, handle)
        }
        _ = try call.authorization.role(of: call.caller, in: company, otherwise: .illegalCompany)
        return id
    }
}
