import SelectDeploy

/// A server of events as a plain value: filters, sorts and limits in the most literal way; equal values come in an order of its own.
struct EventShelf {
    var events: [DeployEvent] = []
    private(set) var asked: [DeployQuery<DeployEvent>] = []

    mutating func add(_ id: String, at time: String?) {
        var event = DeployEvent()
        event.id = id
        event.time = time.map { DeployTime($0) }
        events.append(event)
    }

    mutating func answer(_ query: DeployQuery<DeployEvent>, random: inout SplitMix) -> [DeployEvent] {
        asked.append(query)
        var found = events.filter { event in query.conditions.allSatisfy { Self.holds($0, event) } }.shuffled(using: &random)
        if let order = query.order.first {
            found.sort { left, right in
                let (left, right) = (Self.text(left, order.field), Self.text(right, order.field))
                guard let left, let right else { return left != nil && right == nil }
                return order.direction == .ascending ? left < right : left > right
            }
        }
        return Array(found.prefix(query.maxRecords ?? .max))
    }

    private static func text(_ event: DeployEvent, _ field: DeployFieldPath) -> String? { event.content.value(at: field)?.scalarText }

    private static func holds(_ condition: DeployCondition, _ event: DeployEvent) -> Bool {
        let value = text(event, condition.field)
        return condition.alternatives.contains { comparison in
            guard case .text(let operand) = comparison.operand else { return (value == nil) == (comparison.relation == .equal) }
            guard let value else { return false }
            return switch comparison.relation {
            case .equal: value == operand
            case .notEqual: value != operand
            case .less: value < operand
            case .greater: value > operand
            case .atMost: value <= operand
            case .atLeast: value >= operand
            }
        }
    }
}
