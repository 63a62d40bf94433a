import GRDB
import WSDL

/// A type of property sets: of one company, or of all.
struct PropertySetType: FetchableRecord {
    /// Whose properties they are.
    enum Owner: String, CaseIterable {
        case user = "UserProperty"
        case company = "CompanyProperty"
        case userInCompany = "UserCompanyProperty"
    }

    let id: Int64
    let companyID: Int64?
    let name: String
    let owner: Owner
    let allowsMultiple: Bool

    init(row: Row) throws {
        id = row["id"]
        companyID = row["companyID"]
        name = row["name"]
        guard let owner = Owner(rawValue: row["propertyType"]) else {
            throw SimulatorError(.invalidStore, "the store has a property set type of an unknown kind")
        }
        self.owner = owner
        allowsMultiple = row["allowMultiple"]
    }

    /// The global ones and those of the company of the request; without a company, those of all companies of the caller.
    static func fetch(_ call: IPSCall, where condition: SQL) throws -> [PropertySetType] {
        let companies =
            try call.company.map { [$0.record.id] } ?? call.people.memberships(of: call.caller.id).filter(\.isActive).map(\.companyID)
        let request: SQLRequest<PropertySetType> = """
            SELECT * FROM propertySetType WHERE (companyID IS NULL OR companyID IN \(companies)) AND \(condition) ORDER BY id
            """
        return try request.fetchAll(call.database)
    }

    func answer(_ call: IPSCall) -> DynamicValue {
        .members([
            "typeHandle": .text(call.handles.handle(.propertySetType, id)),
            "companyHandle": companyID.map { .text(call.handles.handle(.company, $0)) },
            "name": .text(name),
            "propertyType": .text(owner.rawValue),
            "allowMultiple": .truth(allowsMultiple),
        ])
    }
}
