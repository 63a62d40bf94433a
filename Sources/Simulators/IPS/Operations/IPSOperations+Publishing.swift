import GRDB
import WSDL

extension IPSOperations {
    static let publishing: [String: CarriedOperation] = [
        "getActivePublishContexts": .reads { call in
            let contexts = try PublishContext.fetchAll(call.database, of: call.requiredCompany().record.id)
            return ["contextArray": .list(contexts.map { .text($0.type) })]
        },
        "getPublishContexts": .reads { call in
            let type = try call.parameters.choice("contextType", of: PublishContext.Kind.self)
            let contexts = try PublishContext.fetchAll(call.database, of: call.requiredCompany().record.id)
            return ["publishContextArray": .list(contexts.filter { type == nil || $0.type == type?.rawValue }.map { $0.answer(call) })]
        },
        "setAssetsContextState": contextState.batch(records: "assetsContextStateUpdateArray"),
        "batchGetAssetPublishContexts": .reads(getAssetContexts),
        "getAssetPublishHistory": .reads { call in
            let handle = try call.parameters.requiredText("assetHandle")
            let asset = try call.asset(handle, in: call.requiredCompany(), parameter: "assetHandle")
            return ["pubHistoryArray": .list(try history(of: asset, call))]
        },
        "forceRepublishAssets": .writes(forceRepublish),
        "cdnCacheInvalidation": .writes(invalidate),
    ]

    private static let contextState = AssetAction(.write) { change in
        for update in change.parameters.records("contextStateUpdateArray") {
            guard let state = try update.choice("publishState", of: PublishState.self) else {
                throw IPSFault(.missingParameter, .missingParameter, update.name("publishState"))
            }
            let handle = try update.requiredText("contextHandle")
            let id = try change.call.id(of: handle, .publishContext, in: change.company, parameter: update.name("contextHandle"))
            try change.call.database.execute(
                literal: """
                    INSERT OR REPLACE INTO assetContext (assetID, contextID, isMarked) VALUES (\(change.asset.id), \(id), \(state == .marked))
                    """
            )
        }
        return nil
    }

    /// For each asset those contexts of its type for which it is marked.
    private static func getAssetContexts(_ call: IPSCall) throws -> DynamicValue {
        let company = try call.requiredCompany()
        let contexts = try PublishContext.fetchAll(call.database, of: company.record.id)
        let items = try call.parameters.records("assetHandleArray", each: "assetHandle").map { item in
            let handle = try item.requiredText("assetHandle")
            let asset = try call.asset(handle, in: company, parameter: item.name("assetHandle"))
            let marked = try contexts.filter { context in
                let request: SQLRequest<Bool> = "SELECT EXISTS (SELECT 1 FROM asset WHERE id = \(asset.id) AND \(context.markedAssets))"
                return try request.fetchOne(call.database) ?? false
            }
            return ["assetHandle": .text(handle), "publishContextArray": .list(marked.map { $0.answer(call) })] as DynamicValue
        }
        return ["assetPublishContextsArray": .list(items)]
    }

    private static func history(of asset: AssetRecord, _ call: IPSCall) throws -> [DynamicValue] {
        let request: SQLRequest<Row> = """
            SELECT publication.publishedAt, publishContext.name, publishContext.type FROM publication
            JOIN publishContext ON publishContext.id = publication.contextID
            WHERE publication.assetID = \(asset.id) ORDER BY publication.publishedAt, publishContext.id
            """
        return try request.fetchAll(call.database).map { row in
            .members([
                "serverName": "images.sample.example",
                "contextName": .text(row["name"]),
                "publishFormat": .text(row["type"]),
                "lastPublished": .text(StoredMoment(milliseconds: row["publishedAt"]).text),
            ])
        }
    }

    /// What was published is forgotten, so that the next incremental publish takes it again.
    private static func forceRepublish(_ call: IPSCall) throws -> DynamicValue {
        let company = try call.requiredCompany()
        let isForced = call.parameters.bool("republishFiles") ?? true
        let updates = try call.parameters.records("assetHandleArray", each: "assetHandle").map { item in
            let handle = try item.requiredText("assetHandle")
            let asset = try call.asset(handle, in: company, parameter: item.name("assetHandle"))
            if isForced { try call.database.execute(literal: "DELETE FROM publication WHERE assetID = \(asset.id)") }
            let state: PublishState = asset.isReadyForPublish ? .marked : .notMarked
            return ["assetHandle": .text(handle), "publishState": .text(state.rawValue)] as DynamicValue
        }
        return ["publishStateUpdateArray": .list(updates)]
    }

    /// One bad address refuses them all.
    private static func invalidate(_ call: IPSCall) throws -> DynamicValue {
        let urls = call.parameters.strings("urlArray") ?? []
        let schemes = ["http://", "https://"]
        for url in urls where !schemes.contains(where: { url.lowercased().hasPrefix($0) && url.count > $0.count }) {
            throw IPSFault(.invalidParameter, .invalidValue, "urlArray/items", url, schemes.joined(separator: "…, ") + "…")
        }
        guard !urls.isEmpty else { throw IPSFault(.missingParameter, .missingParameter, "urlArray/items") }
        try call.database.execute(
            literal: """
                INSERT INTO cacheInvalidation (companyID, urls, submittedAt)
                VALUES (\(call.requiredCompany().record.id), \(try DynamicValue.list(urls.map { .text($0) }).json()), \(call.now))
                """
        )
        let id = call.database.lastInsertedRowID
        return ["invalidationHandle": .text(call.handles.handle(.invalidation, id)), "estimatedSeconds": "5"]
    }
}
