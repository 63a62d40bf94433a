/// Which page to ask for next, and which of its records are new: pages by value, since the API knows no next link.
///
/// The key is the first field of the order, or the identifier. Each page starts at the last value of the one before. For the identifier,
/// which is unique, that means beyond it; for any other field it means at it, so that equal values are not lost, and what came before is
/// dropped by its identifier. When a page holds nothing new, since more records share a value than fit, the next page is twice as large.
///
///     whole                                    one request is enough, or the query itself binds the key
///     first ─ full, ends with a value ─→ values ─ not full ─→ unset ─ not full ─→ ended
///     first ─ full, ends unset ─────────→ values (from the start, without unset ones)
///     first ─ not full ─→ ended
///
/// Records whose key is unset match no value, wherever the server sorts them: they come last, by their identifier.
///
/// Fields that only the pages need are asked for, and taken out of the records. Where no field is named, the first page shows which ones
/// come then; if it is full and without the key, it is asked for again with more.
struct KeysetPager<Resource: DeployResource> {
    private enum Phase: Hashable {
        case whole, first, values, unset, ended
    }

    /// The most records that may share one value of the key.
    private static var largestPage: Int { 1 << 20 }
    private static var identifier: DeployFieldPath { Resource.fields.id.path }

    private let query: DeployQuery<Resource>
    private let key: DeployOrder
    private let pageRecords: Int
    private var remaining: Int
    private var phase: Phase
    private var requested: Int
    private var boundary: String?
    private var known: Set<String> = []
    private var seenUnset: Set<String> = []
    /// Named fields that only the pages need.
    private let hidden: [DeployFieldPath]
    /// The fields that come where none is named; nil as long as no more are asked for.
    private var shown: Set<String>?

    init(_ query: DeployQuery<Resource>, pageRecords: Int) {
        self.query = query
        self.pageRecords = pageRecords
        key = query.order.first ?? DeployOrder(Self.identifier)
        requested = pageRecords
        remaining = query.maxRecords.map { max(0, $0) } ?? .max
        let named = query.selection.named
        hidden = [Self.identifier, key.field].filter { field in
            !named.contains { field.names.starts(with: $0.names) || $0.names.starts(with: field.names) }
        }
        let isBound = query.conditions.contains { [key] in $0.field == key.field && !Self.saysWhereToStart($0, for: key) }
        phase = remaining == 0 ? .ended : remaining <= pageRecords || isBound ? .whole : .first
    }

    /// The query of the next page; nil when the last one was taken.
    func next() throws -> DeployQuery<Resource>? {
        switch phase {
        case .ended: return nil
        case .whole: return query
        case .first: return page([], order: query.order.isEmpty ? [key] : query.order)
        case .values:
            let start =
                try boundary.map { try condition(at: $0) } ?? DeployCondition(key.field, only: try DeployComparison(.notEqual, .null))
            let withoutBound = query.conditions.filter { $0.field != key.field }
            return page([start], order: query.order.isEmpty ? [key] : query.order, conditions: withoutBound)
        case .unset:
            var conditions = [DeployCondition(key.field, only: try DeployComparison(.equal, .null))]
            if let boundary { conditions.append(try DeployCondition(Self.identifier, .greater, boundary)) }
            return page(conditions, order: [DeployOrder(Self.identifier)])
        }
    }

    /// Takes the records of the page that ``next()`` asked for, and returns those that are new.
    mutating func take(_ records: [Resource]) throws -> [Resource] {
        let fresh: [Resource]
        switch phase {
        case .whole, .ended:
            phase = .ended
            fresh = records
        case .first, .values: fresh = try takeValues(records).map { asAsked($0) }
        case .unset: fresh = try takeUnset(records).map { asAsked($0) }
        }
        let taken = fresh.prefix(remaining)
        remaining -= taken.count
        if remaining == 0 { phase = .ended }
        return Array(taken)
    }

    private mutating func takeValues(_ records: [Resource]) throws -> [Resource] {
        let ids = try records.map(identifier(of:))
        let isNarrow = phase == .first && query.selection == .keys && shown == nil
        if isNarrow, records.count >= requested, records.contains(where: { value(of: $0) == nil }) {
            shown = Set(records.flatMap(\.content.fields.keys))
            return []
        }
        let fresh = zip(records, ids).filter { !known.contains($1) }.map(\.0)
        for (record, id) in zip(records, ids) where value(of: record) == nil {
            if phase == .values { throw notPageable("the records do not show \(key.field); ask for it among the fields") }
            seenUnset.insert(id)
        }
        guard records.count >= requested, let last = records.last else {
            endValues()
            return fresh
        }
        let newBoundary = key.field == Self.identifier ? last.identifier : value(of: last)
        if newBoundary == boundary, phase == .values {
            known.formUnion(ids)
            try grow()
        } else {
            known = Set(ids)
            requested = pageRecords
        }
        boundary = newBoundary
        phase = .values
        return fresh
    }

    private mutating func takeUnset(_ records: [Resource]) throws -> [Resource] {
        let ids = try records.map(identifier(of:))
        if records.count < requested { phase = .ended } else { boundary = ids.last }
        return zip(records, ids).filter { !seenUnset.contains($1) }.map(\.0)
    }

    /// A first page that is not full is everything, unset records included.
    ///
    /// A query that binds the key excludes them.
    private mutating func endValues() {
        let hasUnset = phase == .values && key.field != Self.identifier && !query.conditions.contains { $0.field == key.field }
        phase = hasUnset ? .unset : .ended
        boundary = nil
        requested = pageRecords
    }

    private mutating func grow() throws {
        guard requested < Self.largestPage else {
            throw notPageable("more than \(Self.largestPage) records share the \(key.field) \(boundary ?? "null"); order by another field")
        }
        requested *= 2
    }

    private func page(
        _ start: [DeployCondition],
        order: [DeployOrder],
        conditions: [DeployCondition]? = nil
    ) -> DeployQuery<Resource> {
        query.with {
            $0.conditions = (conditions ?? query.conditions) + start
            $0.order = order
            $0.maxRecords = requested
            if shown != nil {
                $0.selection = .init(.cheap, named: [key.field])
            } else if $0.selection.breadth == .named, !$0.selection.named.isEmpty {
                for needed in [Self.identifier, key.field] where !$0.selection.named.contains(needed) { $0.selection.named.append(needed) }
            }
        }
    }

    /// The record without what only the pages needed.
    private func asAsked(_ record: Resource) -> Resource {
        if let shown { return Resource(content: .object(record.content.fields.filter { shown.contains($0.key) })) }
        guard query.selection.breadth == .named, !query.selection.named.isEmpty else { return record }
        return Resource(content: hidden.reduce(record.content) { $0.removing($1.names[...]) })
    }

    private func condition(at value: String) throws -> DeployCondition {
        let isUnique = key.field == Self.identifier
        let relation: DeployComparison.Relation =
            switch key.direction {
            case .ascending: isUnique ? .greater : .atLeast
            case .descending: isUnique ? .less : .atMost
            }
        do {
            return try DeployCondition(key.field, relation, value)
        } catch {
            throw notPageable("no page can start at this value: \(error); order by another field")
        }
    }

    private func value(of record: Resource) -> String? { record.content.value(at: key.field)?.scalarText }

    private func identifier(of record: Resource) throws -> String {
        guard let id = record.identifier else { throw notPageable("a record has no \(Self.identifier); ask for one page only") }
        return id
    }

    private func notPageable(_ message: String) -> DeployError { DeployError(.notPageable, operation: "page", message: message) }

    /// Whether a condition on the key only says where to start, so that the start of a page can stand in its place.
    private static func saysWhereToStart(_ condition: DeployCondition, for key: DeployOrder) -> Bool {
        guard condition.alternatives.count == 1, let comparison = condition.alternatives.first else { return false }
        return switch (comparison.relation, key.direction) {
        case (.greater, .ascending), (.atLeast, .ascending), (.less, .descending), (.atMost, .descending): true
        default: false
        }
    }
}
