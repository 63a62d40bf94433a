import GRDB

/// Gives an asset values in a metadata field, as one MetadataUpdate says.
struct MetadataUpdate {
    let change: AssetChange
    let field: MetadataFieldRecord

    private var database: Database { change.call.database }
    private var parameters: Parameters { change.parameters }

    init(_ change: AssetChange) throws {
        self.change = change
        field = try change.call.metadataField(change.parameters, in: change.company)
        if field.assetType != MetadataFieldRecord.everyType { try change.requireType([field.assetType]) }
    }

    func apply() throws {
        let known = ["value", "boolVal", "longVal", "doubleVal", "dateVal"] + MetadataFieldType.tagUpdates
        let given = known.filter { parameters.has($0) }
        guard given.count == 1, field.type.updates.contains(given[0]) else {
            let wanted = field.type.updates.joined(separator: " | ")
            throw IPSFault(.invalidParameter, .wrongMetadata, parameters.path, field.name, field.type.rawValue, wanted)
        }
        if field.type.isTag {
            try setTags(parameters.strings(given[0]) ?? [], given[0])
        } else {
            try clear()
            try insert(given[0])
        }
        try change.update("id = id")
    }

    /// Takes all values of the field away.
    func clear() throws {
        try database.execute(literal: "DELETE FROM metadataValue WHERE assetID = \(change.asset.id) AND fieldID = \(field.id)")
    }

    /// An empty text is no value.
    private func insert(_ member: String) throws {
        guard let text = parameters.text(member), !text.isEmpty else { return }
        switch FieldType(metadataType: field.type.rawValue) {
        case .text: try insert(text, number: nil, moment: nil)
        case .truth:
            let isTrue = parameters.bool(member) ?? false
            try insert(isTrue ? "true" : "false", number: isTrue ? 1 : 0, moment: nil)
        case .integer, .number: try insert(text, number: parameters.double(member), moment: nil)
        case .moment:
            let moment = parameters.moment(member)
            try insert(moment?.text ?? text, number: nil, moment: moment?.milliseconds)
        }
    }

    private func insert(_ text: String, number: Double?, moment: Int64?) throws {
        try database.execute(
            literal: """
                INSERT INTO metadataValue (assetID, fieldID, text, number, moment)
                VALUES (\(change.asset.id), \(field.id), \(text), \(number), \(moment))
                """
        )
    }

    private func setTags(_ values: [String], _ member: String) throws {
        let path = parameters.name(member)
        let request: SQLRequest<String> = """
            SELECT text FROM metadataValue WHERE assetID = \(change.asset.id) AND fieldID = \(field.id) ORDER BY rowid
            """
        var tags = try request.fetchAll(database)
        switch member {
        case "addTagValueArray": tags += values
        case "setTagValueArray": tags = values
        default: tags.removeAll { values.contains($0) }
        }
        var seen: Set<String> = []
        tags = tags.filter { seen.insert($0).inserted }
        guard tags.count <= 1 || field.type.isMultiple else {
            throw IPSFault(.invalidParameter, .tooManyTags, path, field.name, field.type.rawValue)
        }
        let dictionary = try field.tagValues(database)
        let new = tags.filter { !dictionary.contains($0) }
        guard new.isEmpty || !field.type.isFixed else {
            throw IPSFault(.invalidParameter, .invalidValue, path, new[0], dictionary.joined(separator: ", "))
        }
        guard !tags.contains("") else { throw IPSFault(.invalidParameter, .emptyValue, path) }
        try field.addTagValues(new, database)
        try clear()
        for tag in tags { try insert(tag, number: nil, moment: nil) }
    }
}
