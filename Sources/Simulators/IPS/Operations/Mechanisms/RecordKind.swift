import GRDB
import WSDL

/// A kind of record of a company, declared as data: it gives the operations that list, create, update, save and delete such records.
///
///     private static let formats = RecordKind(
///         .imageFormat, handle: "imageFormatHandle", fields: [.init("name", isUnique: true), .init("urlModifier")]
///     )
///     static let imageFormats = ["getImageFormats": formats.list("imageFormatArray"), "saveImageFormat": formats.save, …]
///
/// The table is that of the kind of handle; it has the columns id, companyID and one for each field.
struct RecordKind: Sendable {
    /// A member of the record: in the answer, in requests, and as a column.
    struct Field: Sendable {
        /// The name in the answer, and of the column.
        let name: String
        /// The name in requests.
        let parameter: String
        let type: FieldType
        /// Whether no two records of a company may have the same value; such a value is not empty either.
        let isUnique: Bool
        /// Whether the answer has it.
        let isShown: Bool

        init(_ name: String, _ type: FieldType = .text, parameter: String? = nil, isUnique: Bool = false, isShown: Bool = true) {
            self.isShown = isShown
            self.name = name
            self.parameter = parameter ?? name
            self.type = type
            self.isUnique = isUnique
        }
    }

    /// Rows of another table that go when the record goes.
    struct Dependent: Sendable {
        let table: String
        let column: String
    }

    private let kind: HandleKind
    private let handle: String
    private let fields: [Field]
    private let showsCompany: Bool
    private let dependents: [Dependent]
    private let checkDeletion: @Sendable (Row) throws -> Void

    /// Declares a kind of record.
    ///
    /// - Parameters:
    ///   - kind: The kind of its handles, which knows the table.
    ///   - handle: The member that holds the handle, in requests and answers.
    ///   - fields: The other members; those that a request does not have stay as they are.
    ///   - showsCompany: Whether the answer has a companyHandle.
    ///   - dependents: What is deleted with a record.
    ///   - checkDeletion: Throws a fault for a row that must stay.
    init(
        _ kind: HandleKind,
        handle: String,
        fields: [Field],
        showsCompany: Bool = false,
        dependents: [Dependent] = [],
        checkDeletion: @escaping @Sendable (Row) throws -> Void = { _ in }
    ) {
        self.kind = kind
        self.handle = handle
        self.fields = fields
        self.showsCompany = showsCompany
        self.dependents = dependents
        self.checkDeletion = checkDeletion
    }

    /// Answers all records of the company that fulfil a condition, oldest first.
    func list(_ array: String, where condition: @escaping @Sendable (IPSCall) throws -> SQL = { _ in "TRUE" }) -> CarriedOperation {
        .reads { call in
            let company = try call.requiredCompany().record.id
            let rows: SQLRequest<Row> = """
                SELECT * FROM \(sql: kind.table) WHERE companyID = \(company) AND \(try condition(call)) ORDER BY id
                """
            return [array: .list(try rows.fetchAll(call.database).map { answer($0, call) })]
        }
    }

    /// Makes a record and answers its handle.
    var create: CarriedOperation {
        .writes { call in [handle: .text(call.handles.handle(kind, try insert(call)))] }
    }

    /// Changes the record of the handle and answers the handle.
    var update: CarriedOperation {
        .writes { call in [handle: .text(call.handles.handle(kind, try change(call, call.parameters.requiredText(handle))))] }
    }

    /// Changes the record of the handle, or makes one when there is no handle; answers the handle.
    var save: CarriedOperation {
        .writes { call in
            let id = try call.parameters.text(handle).map { try change(call, $0) } ?? insert(call)
            return [handle: .text(call.handles.handle(kind, id))]
        }
    }

    /// Deletes the record of the handle.
    var delete: CarriedOperation {
        .changes { call in
            let id = try id(call, call.parameters.requiredText(handle))
            if let row = try Row.fetchOne(call.database, sql: "SELECT * FROM \(kind.table) WHERE id = ?", arguments: [id]) {
                try checkDeletion(row)
            }
            for dependent in dependents {
                try call.database.execute(sql: "DELETE FROM \(dependent.table) WHERE \(dependent.column) = ?", arguments: [id])
            }
            try call.database.execute(sql: "DELETE FROM \(kind.table) WHERE id = ?", arguments: [id])
        }
    }

    /// Puts a row into the form of the answer.
    func answer(_ row: Row, _ call: IPSCall) -> DynamicValue {
        var members: [(name: String, value: DynamicValue)] = [(handle, .text(call.handles.handle(kind, row["id"])))]
        if showsCompany { members.append(("companyHandle", .text(call.handles.handle(.company, row["companyID"])))) }
        for field in fields where field.isShown {
            if let value = field.type.answer(row[field.name]) { members.append((field.name, value)) }
        }
        return .record(members)
    }

    private func id(_ call: IPSCall, _ text: String) throws -> Int64 {
        try call.id(of: text, kind, in: try call.requiredCompany(), parameter: handle)
    }

    private func insert(_ call: IPSCall) throws -> Int64 {
        let company = try call.requiredCompany().record.id
        let values = try values(call, except: nil)
        let columns = values.map { ", \($0.column)" }.joined()
        let places = values.map { _ in ", ?" }.joined()
        try call.database.execute(
            sql: "INSERT INTO \(kind.table) (companyID\(columns)) VALUES (?\(places))",
            arguments: StatementArguments([company.databaseValue] + values.map(\.value))
        )
        return call.database.lastInsertedRowID
    }

    private func change(_ call: IPSCall, _ text: String) throws -> Int64 {
        let id = try id(call, text)
        let values = try values(call, except: id)
        guard !values.isEmpty else { return id }
        try call.database.execute(
            sql: "UPDATE \(kind.table) SET \(values.map { "\($0.column) = ?" }.joined(separator: ", ")) WHERE id = ?",
            arguments: StatementArguments(values.map(\.value) + [id.databaseValue])
        )
        return id
    }

    /// The columns that a request sets.
    private func values(_ call: IPSCall, except id: Int64?) throws -> [(column: String, value: DatabaseValue)] {
        try fields.compactMap { field in
            guard call.parameters.has(field.parameter) else { return nil }
            let value = field.type.stored(field.parameter, of: call.parameters)
            if field.isUnique { try checkUnique(field, call, except: id) }
            return (field.name, value)
        }
    }

    private func checkUnique(_ field: Field, _ call: IPSCall, except id: Int64?) throws {
        let text = try call.parameters.filledText(field.parameter)
        let request: SQLRequest<Bool> = """
            SELECT EXISTS (
                SELECT 1 FROM \(sql: kind.table) WHERE companyID = \(try call.requiredCompany().record.id)
                    AND \(sql: field.name) = \(text) AND id IS NOT \(id)
            )
            """
        guard try !(request.fetchOne(call.database) ?? false) else {
            throw IPSFault(.invalidParameter, .nameTaken, field.parameter, text)
        }
    }
}
