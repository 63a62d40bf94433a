/// One field of a sort order.
public struct DeployOrder: Hashable, Sendable, CustomStringConvertible {
    /// The direction; the raw value is the word that is sent.
    public enum Direction: String, Hashable, Sendable, CaseIterable {
        /// The smallest value first.
        case ascending = "asc"
        /// The largest value first.
        case descending = "desc"
    }

    /// The field to sort by.
    public var field: DeployFieldPath
    /// The direction; default ascending.
    public var direction: Direction

    /// An order by one field.
    ///
    /// - Parameters:
    ///   - field: The field to sort by.
    ///   - direction: The direction; default ascending.
    public init(_ field: DeployFieldPath, _ direction: Direction = .ascending) {
        self.field = field
        self.direction = direction
    }

    /// Reads the value of the parameter `order_by`: `type desc, id asc`.
    ///
    /// - Parameter text: Fields joined by commas, each with `asc`, `desc` or nothing after it.
    /// - Returns: The order, most significant field first.
    /// - Throws: ``DeployQueryError`` for anything else.
    public static func list(parsing text: some StringProtocol) throws(DeployQueryError) -> [DeployOrder] {
        var orders: [DeployOrder] = []
        for part in String(text).split(separator: ",", omittingEmptySubsequences: false) {
            let words = part.split(separator: " ")
            guard let name = words.first, words.count <= 2, let direction = direction(of: words.dropFirst().first) else {
                throw DeployQueryError(
                    .invalidOrder,
                    "\"\(text)\": write fields joined by commas, each followed by asc, desc or nothing",
                    field: "order_by"
                )
            }
            orders.append(DeployOrder(try DeployFieldPath(name), direction))
        }
        return orders
    }

    private static func direction(of word: Substring?) -> Direction? {
        guard let word else { return .ascending }
        return Direction(rawValue: word.lowercased())
    }

    /// The field and its direction, as they are sent.
    public var description: String { "\(field) \(direction.rawValue)" }
}
