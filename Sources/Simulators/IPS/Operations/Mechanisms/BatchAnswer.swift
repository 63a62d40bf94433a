import GRDB
import WSDL

/// The answer of a batch operation: how many items went well, with a warning, or not, and why.
enum BatchAnswer {
    /// Works through the items, each on its own: what fails leaves nothing behind and does not keep the others from their work.
    ///
    /// - Parameters:
    ///   - items: The items of the request; ``Parameters/records(_:)`` or ``Parameters/records(_:each:)``.
    ///   - names: The members of an item that say in the details which one it was.
    ///   - database: Where the work is done.
    ///   - language: The language of the reasons.
    ///   - work: Does one item. It throws a fault for an item that fails, and returns one as a warning.
    /// - Returns: successCount, warningCount, errorCount and the two arrays of details.
    /// - Throws: What is no fault.
    static func working(
        through items: [Parameters],
        naming names: [String] = ["assetHandle"],
        in database: Database,
        _ language: Language,
        _ work: (Parameters) throws -> IPSFault?
    ) throws -> DynamicValue {
        var warnings: [DynamicValue] = []
        var errors: [DynamicValue] = []
        for item in items {
            func detail(_ fault: IPSFault) -> DynamicValue {
                let named = names.compactMap { name in item.text(name).map { (name, DynamicValue.text($0)) } }
                return .record(named + [("code", .number(fault.code.rawValue)), ("reason", .text(fault.reason(in: language)))])
            }
            do {
                try database.inSavepoint {
                    if let warning = try work(item) { warnings.append(detail(warning)) }
                    return .commit
                }
            } catch let fault as IPSFault {
                errors.append(detail(fault))
            }
        }
        return [
            "successCount": .number(items.count - warnings.count - errors.count),
            "warningCount": .number(warnings.count),
            "errorCount": .number(errors.count),
            "warningDetailArray": .list(warnings),
            "errorDetailArray": .list(errors),
        ]
    }
}
