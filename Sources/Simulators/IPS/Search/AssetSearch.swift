import GRDB

/// Puts the parameters of searchAssets, or the SearchFilter of searchAssetsByMetadata, into an ``AssetFilter``.
struct AssetSearch {
    /// What only a SearchFilter knows.
    private static let anyTrashState = "Any"

    let call: IPSCall
    let company: CompanyContext
    let parameters: Parameters

    func filter() throws -> AssetFilter {
        var filter = AssetFilter(company)
        try addFolder(to: &filter)
        try addStates(to: &filter)
        filter.addTypes(parameters)
        addByproducts(to: &filter)
        if let handle = parameters.text("projectHandle") {
            let project = try call.id(of: handle, .project, in: company, parameter: "projectHandle")
            filter.add("asset.id IN (SELECT assetID FROM projectAsset WHERE projectID = \(project))")
        }
        let groups = try [keywords(), systemFields(), tags(), metadata()].compactMap { $0 }
        filter.add(try mode("conditionMatchMode").combine(groups))
        return filter
    }

    /// Without a folder the whole company, with one only what is directly in it, unless includeSubfolders says otherwise.
    private func addFolder(to filter: inout AssetFilter) throws {
        let folder = try call.folder(parameters.text("folder") ?? "", in: company)
        guard parameters.bool("includeSubfolders") ?? !parameters.has("folder") else {
            filter.add("asset.folderID = \(folder.id)")
            return
        }
        filter.add("substr(folder.path, 1, length(\(folder.path))) = \(folder.path)")
    }

    private func addStates(to filter: inout AssetFilter) throws {
        if parameters.path.isEmpty || parameters.text("trashState") != Self.anyTrashState {
            let trash = try parameters.choice("trashState", of: TrashState.self) ?? .notInTrash
            filter.add("asset.trashState = \(trash.rawValue)")
        }
        if let publish = try parameters.choice("publishState", of: PublishState.self) {
            filter.add("asset.readyForPublish = \(publish == .marked)")
        }
    }

    /// excludeByproductArray overrides excludeByproducts.
    private func addByproducts(to filter: inout AssetFilter) {
        guard parameters.has("excludeByproductArray") else {
            if parameters.bool("excludeByproducts") ?? false { filter.add("asset.engine IS NULL") }
            return
        }
        for byproduct in parameters.records("excludeByproductArray") {
            var excluded: [SQL] = ["asset.engine IS NOT NULL"]
            if let engine = byproduct.text("engine") { excluded.append("asset.engine = \(engine)") }
            if let type = byproduct.text("generatedAssetType") { excluded.append("asset.type = \(type)") }
            filter.add("NOT COALESCE(\(excluded.joined(operator: .and)), 0)")
        }
    }

    private func mode(_ field: String) throws(IPSFault) -> MatchMode {
        try parameters.choice(field, of: MatchMode.self) ?? .all
    }

    /// Each keyword must be among the keywords of the asset, or one of them by conditionMatchMode.
    private func keywords() throws -> SQL? {
        let keywords = parameters.strings("keywordArray") ?? []
        return try mode("conditionMatchMode").combine(
            keywords.map { "instr(fold(COALESCE(asset.keywords, '')), \($0.lowercased())) > 0" }
        )
    }

    private func systemFields() throws -> SQL? {
        let conditions = try parameters.records("systemFieldConditionArray").compactMap { condition -> SQL? in
            guard let field = try condition.choice("field", of: SystemField.self) else {
                throw IPSFault(.missingParameter, .missingParameter, condition.name("field"))
            }
            guard field != .sku else { return nil }
            let search = try SearchCondition(condition, field: field.rawValue, type: field.type)
            return search.sql(on: field.column(in: call.language))
        }
        return try mode("systemFieldMatchMode").combine(conditions)
    }

    private func metadata() throws -> SQL? {
        let conditions = try parameters.records("metadataConditionArray").map { condition -> SQL in
            let field = try call.metadataField(condition, in: company)
            let type = FieldType(metadataType: field.type.rawValue)
            let search = try SearchCondition(condition, field: field.name, type: type)
            let column: SQL =
                switch type {
                case .text: "metadataValue.text"
                case .truth, .integer, .number: "metadataValue.number"
                case .moment: "metadataValue.moment"
                }
            return exists(search.positive(on: column), field: field.id, isNegative: search.comparison.isNegative)
        }
        return try mode("metadataMatchMode").combine(conditions)
    }

    private func tags() throws -> SQL? {
        let conditions = try parameters.records("tagConditionArray").map { condition -> SQL in
            let field = try call.metadataField(condition, in: company)
            guard field.type.isTag else {
                throw IPSFault(.invalidParameter, .noTagField, field.name, field.type.rawValue, MetadataFieldType.tagNames)
            }
            guard let operation = try condition.choice("op", of: TagOperator.self) else {
                throw IPSFault(.missingParameter, .missingParameter, condition.name("op"))
            }
            guard operation != .matchesAll || field.type.isMultiple else {
                throw IPSFault(.invalidParameter, .wrongOperator, condition.path, operation.rawValue, field.name, "Matches, MatchesAny")
            }
            let wanted = operation == .matches ? "value" : "valueArray"
            guard condition.has(wanted), condition.has("value") != condition.has("valueArray") else {
                throw IPSFault(.invalidParameter, .wrongOperand, condition.path, field.name, operation.rawValue, wanted)
            }
            let values = operation == .matches ? [condition.text("value") ?? ""] : condition.strings("valueArray") ?? []
            let matches = values.map { exists("metadataValue.text = \($0)", field: field.id, isNegative: false) }
            return (operation == .matchesAny ? MatchMode.any : .all).combine(matches) ?? "0"
        }
        return try mode("tagMatchMode").combine(conditions)
    }

    private func exists(_ condition: SQL, field: Int64, isNegative: Bool) -> SQL {
        let values: SQL = """
            EXISTS (SELECT 1 FROM metadataValue WHERE metadataValue.assetID = asset.id AND metadataValue.fieldID = \(field) AND \(condition))
            """
        return isNegative ? "NOT \(values)" : values
    }
}
