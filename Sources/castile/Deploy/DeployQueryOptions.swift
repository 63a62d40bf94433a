import ArgumentParser
import SelectDeploy

/// Which records are wanted, and what of them.
struct DeployQueryOptions: ParsableArguments {
    @Option(
        name: .customLong("where"),
        help: ArgumentHelp(
            "Only records that fulfil this: field=value, with an operator before the value or none; may be repeated.",
            valueName: "condition"
        )
    )
    var conditions: [String] = []

    @Option(help: ArgumentHelp("The wanted fields: * (cheap ones), ** (all), or names joined by commas.", valueName: "fields"))
    var fields: String?

    @Option(help: ArgumentHelp("The order: fields joined by commas, each followed by asc, desc or nothing.", valueName: "order"))
    var orderBy: String?

    @Option(help: ArgumentHelp("How many records at most.", valueName: "number"))
    var maxRecords: Int?

    func validate() throws {
        if let maxRecords, maxRecords < 1 { throw ValidationError("--max-records must be 1 or more.") }
    }

    /// What is asked of the server.
    func query() throws -> DeployQuery<DeployAnyRecord> {
        var query = DeployQuery<DeployAnyRecord>(selection: try selection(), maxRecords: maxRecords)
        for condition in conditions { query = try query.where(condition) }
        if let orderBy { query.order = try DeployOrder.list(parsing: orderBy) }
        return query
    }

    func selection() throws -> DeployFieldSelection {
        try fields.map { try DeployFieldSelection(parsing: $0) } ?? .keys
    }

    /// The columns of a table; nil when the records decide.
    func columns() throws -> [OutputColumn]? {
        let selection = try selection()
        guard selection.breadth == .named, !selection.named.isEmpty else { return nil }
        return selection.named.map { OutputColumn($0.names, title: $0.description) }
    }
}
