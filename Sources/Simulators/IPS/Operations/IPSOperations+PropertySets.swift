import GRDB
import WSDL

extension IPSOperations {
    static let propertySets: [String: CarriedOperation] = [
        "getPropertySetTypes": .reads { call in
            ["typeArray": .list(try PropertySetType.fetch(call, where: "1").map { $0.answer(call) })]
        },
        "getPropertySetType": .reads { call in
            let name = try call.parameters.requiredText("name")
            guard let type = try PropertySetType.fetch(call, where: "name = \(name)").last else {
                throw IPSFault(.invalidParameter, .unknownName, "name", name)
            }
            return ["type": type.answer(call)]
        },
        "createPropertySetType": .writes(createType),
        "deletePropertySetType": .changes { call in
            let type = try propertySetType(call)
            try call.database.execute(literal: "DELETE FROM propertySet WHERE typeID = \(type.id)")
            try call.database.execute(literal: "DELETE FROM propertySetType WHERE id = \(type.id)")
        },
        "getPropertySets": .reads { call in
            let owners = try PropertyOwners(call, of: propertySetType(call))
            let request: SQLRequest<Row> = "SELECT * FROM propertySet WHERE \(owners.condition) ORDER BY id"
            let sets = try request.fetchAll(call.database).map { row in
                [
                    "setHandle": .text(call.handles.handle(.propertySet, row["id"])),
                    "typeHandle": .text(call.handles.handle(.propertySetType, row["typeID"])),
                    "propertyArray": try DynamicValue(json: row["properties"]),
                ] as DynamicValue
            }
            return ["setArray": .list(sets)]
        },
        "createPropertySet": .writes(createSet),
        "updatePropertySet": .changes { call in
            let id = try propertySet(call)
            let stored = try String.fetchOne(call.database, sql: "SELECT properties FROM propertySet WHERE id = ?", arguments: [id]) ?? "[]"
            let replaces = call.parameters.bool("replaceProperties") ?? false
            var properties = replaces ? [] : try DynamicValue(json: stored).items
            for property in call.parameters.records("propertyArray") {
                let name = try property.filledText("name")
                properties.removeAll { $0["name"]?.text == name }
                properties.append(property.value)
            }
            try call.database.execute(
                literal: "UPDATE propertySet SET properties = \(DynamicValue.list(properties).json()) WHERE id = \(id)"
            )
        },
        "deletePropertySet": .changes { call in
            try call.database.execute(literal: "DELETE FROM propertySet WHERE id = \(propertySet(call))")
        },
    ]

    /// Without a company the type is global, which only an IpsAdmin may make.
    private static func createType(_ call: IPSCall) throws -> DynamicValue {
        guard call.company != nil || call.caller.role == .ipsAdmin else {
            throw IPSFault(.noOperationPermission, .missingRole, call.caller.role.rawValue, call.operation.name, Role.ipsAdmin.rawValue)
        }
        let name = try call.parameters.filledText("name")
        guard let owner = try call.parameters.choice("propertyType", of: PropertySetType.Owner.self) else {
            throw IPSFault(.missingParameter, .missingParameter, "propertyType")
        }
        guard try PropertySetType.fetch(call, where: "name = \(name)").isEmpty else {
            throw IPSFault(.invalidParameter, .nameTaken, "name", name)
        }
        try call.database.execute(
            literal: """
                INSERT INTO propertySetType (companyID, name, propertyType, allowMultiple)
                VALUES (\(call.company?.record.id), \(name), \(owner.rawValue), \(call.parameters.bool("allowMultiple") ?? false))
                """
        )
        return ["typeHandle": .text(call.handles.handle(.propertySetType, call.database.lastInsertedRowID))]
    }

    /// Who may see or change a set is not kept here: a wish for that is refused, not forgotten.
    private static func createSet(_ call: IPSCall) throws -> DynamicValue {
        if let permissions = call.parameters.value["permissionArray"] {
            throw IPSFault(.invalidParameter, .parameterNotCarried, "permissionArray", try permissions.json())
        }
        let type = try propertySetType(call)
        let owners = try PropertyOwners(call, of: type)
        let request: SQLRequest<Bool> = "SELECT EXISTS (SELECT 1 FROM propertySet WHERE \(owners.condition))"
        if try !type.allowsMultiple && request.fetchOne(call.database) == true {
            throw IPSFault(.invalidParameter, .nameTaken, "typeHandle", type.name)
        }
        let properties = DynamicValue.list(call.parameters.records("propertyArray").map(\.value))
        try call.database.execute(
            literal: """
                INSERT INTO propertySet (typeID, primaryID, secondaryID, properties)
                VALUES (\(type.id), \(owners.primary), \(owners.secondary), \(properties.json()))
                """
        )
        return ["setHandle": .text(call.handles.handle(.propertySet, call.database.lastInsertedRowID))]
    }

    private static func propertySetType(_ call: IPSCall) throws -> PropertySetType {
        let handle = try call.parameters.requiredText("typeHandle")
        let type = try call.handles.id(of: handle, .propertySetType).flatMap { id in
            try PropertySetType.fetch(call, where: "id = \(id)").first
        }
        guard let type else { throw IPSFault(.invalidParameter, .unknownHandle, "typeHandle", handle) }
        return type
    }

    /// The row of a set whose type the caller sees.
    private static func propertySet(_ call: IPSCall) throws -> Int64 {
        let handle = try call.parameters.requiredText("setHandle")
        let types = try PropertySetType.fetch(call, where: "1").map(\.id)
        let id = try call.handles.id(of: handle, .propertySet).flatMap { id in
            let request: SQLRequest<Int64> = "SELECT id FROM propertySet WHERE id = \(id) AND typeID IN \(types)"
            return try request.fetchOne(call.database)
        }
        guard let id else { throw IPSFault(.invalidParameter, .unknownHandle, "setHandle", handle) }
        return id
    }
}
