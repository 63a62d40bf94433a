import ArgumentParser
import SelectDeploy

/// `castile deploy get`.
struct DeployGet: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "get",
        abstract: "List the records of a collection, or show one.",
        discussion: """
            A condition is field=value. The operators < > <= >= and ! stand before the value, | between alternatives, * in a value is a \
            wildcard, null is an unset field: state=!running, name=a|b*, ip=!null. All conditions must hold.

            EXAMPLE
            castile deploy get clusters --where 'state=!powered_on' \\
                --fields id,name,nodes.name --order-by 'name desc'
            """
    )

    @Argument(help: DeployResourceArgument.help)
    var resource: DeployResourceArgument

    @Argument(help: "One record by its identifier.")
    var id: String?

    @OptionGroup(title: "Query options") var query: DeployQueryOptions
    @OptionGroup(title: "Output options") var output: OutputOptions
    @OptionGroup(title: "Service options") var service: DeployOptions

    func validate() throws {
        guard id == nil || (query.conditions.isEmpty && query.orderBy == nil && query.maxRecords == nil) else {
            throw ValidationError("A single record takes --fields only.")
        }
    }

    func run() async throws {
        let console = service.verbosity.console
        let wanted = try query.query()
        let columns = try query.columns()
        try await service.withClient(console: console) { [self] client in
            let collection = try resource.collection(client)
            if let id {
                let record = try await collection.record(id, fields: wanted.selection)
                try await output.printRecord(TreeValue(record.content), to: console, columns: columns)
                return
            }
            var count = 0
            try await output.withRecords(to: console, columns: columns) { write in
                for try await record in collection.records(matching: wanted) {
                    try write(TreeValue(record.content))
                    count += 1
                    console.progress("\(count) records")
                }
            }
            // Without columns of theirs, no records leave not even a header.
            if count == 0 { console.note("no records") }
        }
    }
}
