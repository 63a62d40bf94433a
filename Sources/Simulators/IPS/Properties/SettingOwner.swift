import GRDB
import WSDL

/// Whose settings they are: settings are names with values, or with assets, in the order in which they were first set.
enum SettingOwner {
    case context(Int64)
    case asset(Int64)

    private var key: String {
        switch self {
        case .context(let id): "context \(id)"
        case .asset(let id): "asset \(id)"
        }
    }

    /// Stores the settings of an array of the request.
    ///
    /// - Parameters:
    ///   - call: The call.
    ///   - array: The parameter.
    ///   - replaces: Whether all others go; if not, they stay.
    /// - Throws: A fault that names the setting without a name, or the handle that is unknown.
    func change(_ call: IPSCall, array: String, replaces: Bool) throws {
        if replaces { try call.database.execute(literal: "DELETE FROM setting WHERE owner = \(key)") }
        for setting in call.parameters.records(array) {
            let name = try setting.filledText("name")
            let resolved = try StoredHandles.resolve(setting, in: call.requiredCompany(), call).json()
            try call.database.execute(
                literal: """
                    INSERT INTO setting (owner, name, value) VALUES (\(key), \(name), \(resolved))
                    ON CONFLICT (owner, name) DO UPDATE SET value = excluded.value
                    """
            )
        }
    }

    func answer(_ call: IPSCall) throws -> DynamicValue {
        let request: SQLRequest<String> = "SELECT value FROM setting WHERE owner = \(key) ORDER BY rowid"
        return .list(try request.fetchAll(call.database).map { StoredHandles.mint(try DynamicValue(json: $0), call.handles) })
    }
}
