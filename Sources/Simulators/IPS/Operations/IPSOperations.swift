import WSDL

/// What the simulator carries: a table from the name of an operation to what it does.
///
/// A handler finds the request valid, the caller known and permitted, and the company resolved; it returns the answer with all fields, from
/// which those that were not asked for are taken out afterwards.
enum IPSOperations {
    typealias Handler = @Sendable (IPSCall) throws -> DynamicValue

    static let table: [String: Handler] = people.merging(folders) { first, _ in first }.merging(assets) { first, _ in first }

    static let names = table.keys.sorted()
}
