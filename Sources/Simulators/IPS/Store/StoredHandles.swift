import WSDL

/// Puts rows in place of handles and handles in place of rows: what is stored must outlive the session that the handles are good for.
enum StoredHandles {
    /// The fields that hold a handle, or an array of them.
    private static let kinds: [String: HandleKind] = [
        "assetHandle": .asset, "assetHandleArray": .asset, "pdfHandleArray": .asset, "sourceProfileHandle": .asset,
        "outputProfileHandle": .asset, "projectHandleArray": .project, "contextHandle": .publishContext, "handle": .asset,
    ]

    /// The value with rows.
    ///
    /// - Throws: A fault that names the parameter whose handle is of another start, kind or company.
    static func resolve(_ parameters: Parameters, in company: CompanyContext, _ call: IPSCall) throws -> DynamicValue {
        try map(parameters.value, path: parameters.path) { handle, kind, path in
            String(try call.id(of: handle, kind, in: company, parameter: path))
        }
    }

    /// The value with handles of this start of the server.
    static func mint(_ value: DynamicValue, _ handles: HandleMint) -> DynamicValue {
        map(value, path: "") { row, kind, _ in Int64(row).map { handles.handle(kind, $0) } ?? row }
    }

    private static func map(
        _ value: DynamicValue,
        path: String,
        _ transform: (_ text: String, HandleKind, _ path: String) throws -> String
    ) rethrows -> DynamicValue {
        switch value {
        case .record(let members):
            return .record(
                try members.map { name, value in
                    let inner = path.isEmpty ? name : "\(path)/\(name)"
                    guard let kind = kinds[name] else { return (name, try map(value, path: inner, transform)) }
                    if case .text(let text) = value { return (name, .text(try transform(text, kind, inner))) }
                    return (name, .list(try value.items.compactMap(\.text).map { .text(try transform($0, kind, "\(inner)/items")) }))
                }
            )
        case .list(let values): return .list(try values.map { try map($0, path: "\(path)/items", transform) })
        case .text, .null: return value
        }
    }
}
