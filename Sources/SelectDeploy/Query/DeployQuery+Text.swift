extension DeployQuery: CustomStringConvertible {
    private static var fieldsName: String { "fields" }
    private static var orderName: String { "order_by" }
    private static var limitName: String { "max_records" }

    /// The name and value pairs, in the order they are sent, before percent-encoding.
    public var parameters: [(name: String, value: String)] {
        var pairs = conditions.map { (name: $0.field.description, value: $0.value) }
        if selection != .keys { pairs.append((Self.fieldsName, selection.description)) }
        if !order.isEmpty { pairs.append((Self.orderName, order.map(\.description).joined(separator: ","))) }
        if let maxRecords { pairs.append((Self.limitName, String(maxRecords))) }
        return pairs
    }

    /// The query as it is sent after the `?`: percent-encoded outside the unreserved characters of RFC 3986.
    public var encoded: String {
        parameters.map { "\(PercentEncoding.encode($0.name))=\(PercentEncoding.encode($0.value))" }.joined(separator: "&")
    }

    /// The query as a person writes it, without percent-encoding.
    public var description: String {
        parameters.map { "\($0.name)=\($0.value)" }.joined(separator: "&")
    }

    /// Reads what stands after the `?` of an address, in whatever way its characters are encoded.
    ///
    /// - Parameter text: Pairs joined by `&`.
    /// - Throws: ``DeployQueryError`` that names the pair and says what would be right.
    public init(parsing text: some StringProtocol) throws(DeployQueryError) {
        try self.init(pairs: try Self.pairs(parsing: text))
    }

    /// The names and values of a query, decoded and not yet understood.
    ///
    /// - Parameter text: Pairs joined by `&`.
    /// - Returns: Names and values, each split at the first `=`.
    /// - Throws: ``DeployQueryError`` for a pair without `=`, and for what is not percent-encoded UTF-8.
    package static func pairs(parsing text: some StringProtocol) throws(DeployQueryError) -> [(name: String, value: String)] {
        var pairs: [(name: String, value: String)] = []
        for pair in String(text).split(separator: "&") {
            let equals = pair.firstIndex(of: "=") ?? pair.endIndex
            guard equals != pair.endIndex else {
                throw DeployQueryError(.invalidOperator, "\"\(pair)\": each part of a query is field=value")
            }
            pairs.append((try PercentEncoding.decode(pair[..<equals]), try PercentEncoding.decode(pair[pair.index(after: equals)...])))
        }
        return pairs
    }

    /// Reads pairs that are decoded already.
    ///
    /// - Parameter pairs: Names and values, each split at the first `=`.
    /// - Throws: ``DeployQueryError`` that names the pair and says what would be right.
    public init(pairs: [(name: String, value: String)]) throws(DeployQueryError) {
        self.init()
        for (name, value) in pairs {
            switch name {
            case Self.fieldsName: selection = try DeployFieldSelection(parsing: value)
            case Self.orderName: order = try DeployOrder.list(parsing: value)
            case Self.limitName: maxRecords = try Self.limit(parsing: value)
            default: conditions.append(try DeployCondition(parsing: "\(name)=\(value)"))
            }
        }
    }

    /// Reads the value of the parameter `max_records`.
    ///
    /// - Parameter text: A whole number, 1 or more.
    /// - Returns: The number.
    /// - Throws: ``DeployQueryError`` for anything else.
    public static func limit(parsing text: String) throws(DeployQueryError) -> Int {
        guard let number = Int(text), number > 0 else {
            throw DeployQueryError(.invalidLimit, "\"\(text)\" is not a whole number of 1 or more", field: limitName)
        }
        return number
    }
}
