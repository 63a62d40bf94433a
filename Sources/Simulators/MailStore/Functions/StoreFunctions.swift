import MailStore

/// Archive stores.
enum StoreFunctions {
    static let bodies: [String: FunctionTable.Body] = [
        "GetStores": { call, shelf in
            .array(
                try shelf.all(.stores).map { store in
                    call.optionalText("includeSize") == "false" ? store.setting("statistics", .null) : store
                }
            )
        },
        "CreateStore": create,
        "AttachStore": create,
        "DetachStore": { call, shelf in
            _ = try store(call, shelf)
            try shelf.delete(.stores, call.text("id"))
            return .null
        },
        "RenameStore": { try change($0, $1, "name", .string($0.text("name"))) },
        "SetStorePath": { try change($0, $1, "databasePath", .string($0.text("path"))) },
        "SetStoreRequestedState": { call, shelf in
            let state = call.text("requestedState")
            guard ["current", "normal", "writeProtected", "disabled"].contains(state) else {
                throw FunctionFailure("There is no state \(state) for a store.")
            }
            return try change(call, shelf, "requestedState", .string(state))
        },
        "SetStoreProperties": setProperties,
        "GetStoreIndexes": { call, shelf in
            let stores = try call.optionalText("id") == nil ? shelf.all(.stores) : [store(call, shelf)]
            return .array(stores.map { ["storeId": $0["id"] ?? .null, "folder": "", "needsRebuild": false] })
        },
        "MergeStore": { call, shelf in
            _ = try store(call, shelf)
            _ = try shelf.get(.stores, call.text("sourceId"), called: "store")
            try shelf.delete(.stores, call.text("sourceId"))
            return .null
        },
        "VerifyStore": existing,
        "CompactStore": existing,
        "RecoverStore": existing,
        "RebuildStoreIndex": existing,
        "RecreateRecoveryRecords": existing,
        "RepairStoreDatabase": existing,
        "UnlockStore": existing,
        "UpgradeStore": existing,
        "SelectAllStoreIndexesForRebuild": { _, _ in .null },
        "RetryOpenStores": { _, shelf in .array(try shelf.all(.stores).map { $0.keeping(["id", "name", "state"]) }) },
    ]

    private static func store(_ call: FunctionCall, _ shelf: Shelf) throws -> JSONValue {
        try shelf.get(.stores, call.text("id"), called: "store")
    }

    private static let existing: FunctionTable.Body = { call, shelf in
        _ = try store(call, shelf)
        return .null
    }

    private static func change(_ call: FunctionCall, _ shelf: Shelf, _ member: String, _ value: JSONValue) throws -> JSONValue {
        try shelf.put(.stores, call.text("id"), store(call, shelf).setting(member, value))
        return .null
    }

    private static func create(_ call: FunctionCall, _ shelf: Shelf) throws -> JSONValue {
        let number = try shelf.nextNumber(.stores)
        let store: JSONValue = [
            "id": .number(number), "name": .string(call.text("name")), "type": .string(call.optionalText("type") ?? "FileSystemInternal"),
            "requestedState": .string(call.optionalText("requestedState") ?? "current"), "state": "normal",
            "databasePath": .text(call.optionalText("databasePath") ?? call.optionalText("path")),
            "contentPath": .text(call.optionalText("contentPath")), "indexPath": .text(call.optionalText("indexPath")),
            "statistics": ["count": 0, "size": 0],
        ]
        try shelf.put(.stores, String(number), store)
        return .number(number)
    }

    private static func setProperties(_ call: FunctionCall, _ shelf: Shelf) throws -> JSONValue {
        var store = try store(call, shelf)
        for name in ["type", "databasePath", "contentPath", "indexPath", "serverName", "userName", "databaseName"] {
            if let value = call.optionalText(name) { store = store.setting(name, .string(value)) }
        }
        try shelf.put(.stores, call.text("id"), store)
        return .null
    }
}
