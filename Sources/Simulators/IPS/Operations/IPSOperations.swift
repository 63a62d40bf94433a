import WSDL

/// What the simulator carries: a table from the name of an operation to what it does.
///
/// Each area declares its operations as a table in a file of its own, and stands here in ``tables``. Most operations are data: see
/// ``RecordKind`` (list, create, update, save and delete of records), ``MemberRelation`` (add, remove and set of members), ``BatchAnswer``
/// (one item after the other, each with its own failure) and ``AssetAction`` (what is done to one asset, alone or in a batch). The tables of
/// the store stand in ``IPSTables``, the sentences in ``Messages``, both by area too.
enum IPSOperations {
    static let tables: [[String: CarriedOperation]] = [
        people, companies, users, groups, folders, permissions, assets, assetFacts, assetChanges, assetFields, imageCopies, trash, metadata,
        metadataSearch, tags, jobs, publishing, projects, sets, images, settings, properties, propertySets,
    ]

    static let table: [String: CarriedOperation] = tables.reduce(into: [:]) { $0.merge($1) { first, _ in first } }

    static let names = table.keys.sorted()
}
