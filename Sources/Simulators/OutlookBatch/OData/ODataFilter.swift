/// The part of `$filter` that mail clients use: comparisons, `and`, `or`, `not`, parentheses and three functions on texts.
indirect enum ODataFilter: Sendable {
    case compare(Operand, String, Operand)
    case and(ODataFilter, ODataFilter)
    case or(ODataFilter, ODataFilter)
    case not(ODataFilter)
    case function(String, Operand, Operand)

    enum Operand: Sendable, Hashable {
        case property([Substring])
        case literal(ODataValue)

        func value(in item: ODataValue) -> ODataValue {
            switch self {
            case .property(let path): item.value(at: path)
            case .literal(let value): value
            }
        }
    }

    func accepts(_ item: ODataValue) -> Bool {
        switch self {
        case .and(let left, let right): left.accepts(item) && right.accepts(item)
        case .or(let left, let right): left.accepts(item) || right.accepts(item)
        case .not(let inner): !inner.accepts(item)
        case .compare(let left, let relation, let right):
            Self.compare(left.value(in: item), relation, right.value(in: item))
        case .function(let name, let left, let right):
            Self.apply(name, left.value(in: item), right.value(in: item))
        }
    }

    private static func compare(_ left: ODataValue, _ relation: String, _ right: ODataValue) -> Bool {
        switch relation {
        case "eq": return left == right
        case "ne": return left != right
        default: break
        }
        guard let order = ODataOrder.compare(left, right) else { return false }
        return switch relation {
        case "gt": order > 0
        case "ge": order >= 0
        case "lt": order < 0
        default: order <= 0
        }
    }

    private static func apply(_ name: String, _ left: ODataValue, _ right: ODataValue) -> Bool {
        guard case .text(let text) = left, case .text(let part) = right else { return false }
        let (whole, piece) = (text.lowercased(), part.lowercased())
        return switch name {
        case "contains": whole.contains(piece)
        case "startswith": whole.hasPrefix(piece)
        default: whole.hasSuffix(piece)
        }
    }
}
