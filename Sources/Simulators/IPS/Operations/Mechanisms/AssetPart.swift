import GRDB
import WSDL

/// A kind of record that belongs to an asset and has an order in it, declared as data: it gives the operations that save one, delete one,
/// and replace all of an asset.
///
/// The table is that of the kind of handle; it has the columns id, companyID, assetID, position, modified and one for each field.
struct AssetPart: Sendable {
    let kind: HandleKind
    /// The member that holds the handle, in requests and answers.
    let handle: String
    /// Beside name and position.
    let fields: [RecordKind.Field]
    /// The values of a field that has a closed set of them.
    var choices: (field: String, values: [String])?
    /// How many an asset may have; nil for as many as there are.
    var limit: Int?

    /// Changes the record of the handle, or adds one when there is no handle; answers the handle.
    var save: CarriedOperation {
        .writes { call in
            let asset = try owner(call)
            let id: Int64
            if let text = call.parameters.text(handle) {
                id = try self.id(text, call)
                let owner: SQLRequest<Int64> = "SELECT assetID FROM \(sql: kind.table) WHERE id = \(id)"
                guard try owner.fetchOne(call.database) == asset.id else {
                    throw IPSFault(.invalidParameter, .unknownHandle, handle, text)
                }
                try write(call.parameters, into: id, call)
            } else {
                id = try insert(call.parameters, into: asset, call)
            }
            if let position = call.parameters.int("position") {
                try call.database.execute(literal: "UPDATE \(sql: kind.table) SET position = \(position) WHERE id = \(id)")
            }
            return [handle: .text(call.handles.handle(kind, id))]
        }
    }

    var delete: CarriedOperation {
        .changes { call in
            let id = try id(call.parameters.requiredText(handle), call)
            let owner = try Int64.fetchOne(call.database, sql: "SELECT assetID FROM \(kind.table) WHERE id = ?", arguments: [id]) ?? 0
            _ = try self.owner(call, handle: call.handles.handle(.asset, owner))
            try call.database.execute(literal: "DELETE FROM \(sql: kind.table) WHERE id = \(id)")
        }
    }

    /// Replaces all records of an asset by those of an array, and answers their handles in an array named after the handle.
    func set(_ array: String) -> CarriedOperation {
        .writes { call in
            let asset = try owner(call)
            try call.database.execute(literal: "DELETE FROM \(sql: kind.table) WHERE assetID = \(asset.id)")
            let ids = try call.parameters.records(array).map { try insert($0, into: asset, call) }
            return ["\(handle)Array": .list(ids.map { .text(call.handles.handle(kind, $0)) })]
        }
    }

    /// The records of assets in the form of the answer.
    func fetch(_ call: IPSCall, of assets: [Int64]) throws -> [Int64: [DynamicValue]] {
        let request: SQLRequest<Row> = "SELECT * FROM \(sql: kind.table) WHERE assetID IN \(assets) ORDER BY assetID, position, id"
        return try request.fetchAll(call.database).reduce(into: [:]) { parts, row in
            var members: [(name: String, value: DynamicValue)] = [
                (handle, .text(call.handles.handle(kind, row["id"]))), ("position", .number(row["position"] as Int)),
                ("lastModified", .text(row["modified"])),
            ]
            for field in fields {
                if let value = field.type.answer(row[field.name]) { members.append((field.name, value)) }
            }
            parts[row["assetID"], default: []].append(.record(members))
        }
    }

    private func owner(_ call: IPSCall, handle: String? = nil) throws -> AssetRecord {
        let company = try call.requiredCompany()
        let handle = try handle ?? call.parameters.requiredText("assetHandle")
        let asset = try call.asset(handle, in: company, parameter: "assetHandle")
        try company.require(.write, in: asset.permissionSetID, of: asset.name)
        try AssetChange(call: call, company: company, asset: asset, parameters: call.parameters).requireType(["Image"])
        return asset
    }

    private func id(_ text: String, _ call: IPSCall) throws -> Int64 {
        try call.id(of: text, kind, in: call.requiredCompany(), parameter: handle)
    }

    private func insert(_ parameters: Parameters, into asset: AssetRecord, _ call: IPSCall) throws -> Int64 {
        let request: SQLRequest<Int> = "SELECT COUNT(*) FROM \(sql: kind.table) WHERE assetID = \(asset.id)"
        let count = try request.fetchOne(call.database) ?? 0
        if let limit, count >= limit {
            throw IPSFault(.invalidParameter, .outOfRange, "\(handle)Array", String(count + 1), "0", String(limit))
        }
        try call.database.execute(
            literal: """
                INSERT INTO \(sql: kind.table) (companyID, assetID, position, modified)
                VALUES (\(call.requiredCompany().record.id), \(asset.id), \(count + 1), '')
                """
        )
        let id = call.database.lastInsertedRowID
        try write(parameters, into: id, call)
        return id
    }

    private func write(_ parameters: Parameters, into id: Int64, _ call: IPSCall) throws {
        if let choices, let value = parameters.text(choices.field), !choices.values.contains(value) {
            let known = choices.values.joined(separator: ", ")
            throw IPSFault(.invalidParameter, .invalidValue, parameters.name(choices.field), value, known)
        }
        let given = fields.filter { parameters.has($0.parameter) }
        let assignments = (given.map(\.name) + ["modified"]).map { "\($0) = ?" }.joined(separator: ", ")
        let values = given.map { $0.type.stored($0.parameter, of: parameters) } + [call.moment.text.databaseValue, id.databaseValue]
        try call.database.execute(sql: "UPDATE \(kind.table) SET \(assignments) WHERE id = ?", arguments: StatementArguments(values))
    }
}
