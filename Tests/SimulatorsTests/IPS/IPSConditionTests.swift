import Testing
import WSDL
import XMLStream

@testable import Simulators

@Suite("Search conditions of the IPS simulator", .timeLimit(.minutes(10)))
struct IPSConditionTests {
    private func search(_ ips: IPSCaller, _ parameters: DynamicValue) async throws -> [DynamicValue] {
        let wide: DynamicValue = ["folder": "Sample/", "includeSubfolders": true, "recordsPerPage": 1_000]
        let found = try await ips.search(.record(wide.members + parameters.members))
        return try #require(found["assetArray"]).items
    }

    private func system(_ condition: DynamicValue) -> DynamicValue {
        ["systemFieldConditionArray": [condition]]
    }

    /// What the answer shows of a system field.
    private func shown(_ field: SystemField, _ asset: DynamicValue) -> String? {
        switch field {
        case .name: asset["name"]?.text
        case .description: asset["imageInfo"]?["description"]?.text
        case .comments: asset["imageInfo"]?["comments"]?.text
        case .userData: asset["imageInfo"]?["userData"]?.text
        case .fileSize: asset["imageInfo"]?["fileSize"]?.text
        case .created: asset["created"]?.text
        case .createUser: asset["createUser"]?.text
        case .lastModifyUser: asset["lastModifyUser"]?.text
        case .fileName: asset["fileName"]?.text
        case .lastModified: asset["lastModified"]?.text
        case .keywords, .sku, .createdWith: nil
        }
    }

    @Test(
        "Each operator for texts works on each text field, whatever the case",
        arguments: [SystemField.name, .description, .comments, .userData, .createUser, .lastModifyUser, .fileName]
    )
    func texts(field: SystemField) async throws {
        try await withIPS(.init(assetCount: 120)) { ips in
            let images = try await search(ips, ["assetTypeArray": ["Image"]])
            let sample = try #require(images.compactMap { shown(field, $0) }.first).lowercased()
            let part = String(sample.dropFirst(2).prefix(6))
            for comparison in ComparisonOperator.text {
                let value =
                    switch comparison {
                    case .equals, .notEquals: sample
                    case .startsWith: String(sample.prefix(5))
                    case .endsWith: String(sample.suffix(5))
                    default: part
                    }
                let condition: DynamicValue = [
                    "field": .text(field.rawValue), "op": .text(comparison.rawValue),
                    "value": .text(value.uppercased() == value ? value : value.uppercased()),
                ]
                let found = try await search(ips, .record(system(condition).members + [("assetTypeArray", ["Image"])]))
                let expected = images.filter { asset in
                    let text = (shown(field, asset) ?? "").lowercased()
                    return switch comparison {
                    case .equals: text == value
                    case .notEquals: text != value
                    case .contains: text.split(separator: value).count > 1 || text.hasPrefix(value) || text.hasSuffix(value)
                    case .notContains: !(text.split(separator: value).count > 1 || text.hasPrefix(value) || text.hasSuffix(value))
                    case .startsWith: text.hasPrefix(value)
                    default: text.hasSuffix(value)
                    }
                }
                #expect(found.map { $0["name"] } == expected.map { $0["name"] }, "\(field) \(comparison) \(value)")
            }
        }
    }

    @Test("Each operator for numbers works on the file size", arguments: ComparisonOperator.order, ["Long", "Double"])
    func sizes(comparison: ComparisonOperator, kind: String) async throws {
        try await withIPS(.init(assetCount: 120)) { ips in
            let images = try await search(ips, ["assetTypeArray": ["Image"]])
            let sizes = images.compactMap { shown(.fileSize, $0) }.compactMap { Int($0) }.sorted()
            let (low, high) = (sizes[20], sizes[50])
            let operands: DynamicValue =
                comparison.isRange
                ? .record([("min\(kind)", .text(String(low))), ("max\(kind)", .text(String(high)))])
                : .record([("\(kind.lowercased())Val", .text(String(low)))])
            let condition: DynamicValue = ["field": "FileSize", "op": .text(comparison.rawValue)]
            let parameters = system(.record(condition.members + operands.members)).members + [("assetTypeArray", ["Image"])]
            let found = try await search(ips, .record(parameters))
            let expected = sizes.filter { size in holds(comparison, size, low, high) }
            #expect(found.compactMap { shown(.fileSize, $0) }.compactMap { Int($0) }.sorted() == expected)
        }
    }

    @Test(
        "Each operator for moments works on the dates, whatever their offsets",
        arguments: ComparisonOperator.order,
        [SystemField.created, .lastModified]
    )
    func moments(comparison: ComparisonOperator, field: SystemField) async throws {
        try await withIPS(.init(assetCount: 120)) { ips in
            func milliseconds(_ text: String) -> Int {
                XMLDateTime(text).map { $0.secondsSince1970 * 1_000 + $0.nanosecond / 1_000_000 } ?? 0
            }
            let all = try await search(ips, [:])
            let texts = all.compactMap { shown(field, $0) }.sorted { milliseconds($0) < milliseconds($1) }
            let (low, high) = (texts[20], texts[50])
            let operands: DynamicValue =
                comparison.isRange ? ["minDate": .text(low), "maxDate": .text(high)] : ["dateVal": .text(low)]
            let condition: DynamicValue = ["field": .text(field.rawValue), "op": .text(comparison.rawValue)]
            let found = try await search(ips, system(.record(condition.members + operands.members)))
            let expected = texts.filter { holds(comparison, milliseconds($0), milliseconds(low), milliseconds(high)) }
            #expect(found.compactMap { shown(field, $0) }.sorted { milliseconds($0) < milliseconds($1) } == expected)
        }
    }

    private func holds(_ comparison: ComparisonOperator, _ value: Int, _ low: Int, _ high: Int) -> Bool {
        switch comparison {
        case .equals: value == low
        case .notEquals: value != low
        case .lessThan: value < low
        case .lessThanEquals: value <= low
        case .greaterThan: value > low
        case .greaterThanEquals: value >= low
        case .between: (low...high).contains(value)
        default: !(low...high).contains(value)
        }
    }

    @Test("Conditions match all or any, in their group and between the groups; Sku is ignored")
    func modes() async throws {
        try await withIPS(.init(assetCount: 120)) { ips in
            let red: DynamicValue = ["field": "Keywords", "op": "Contains", "value": "red"]
            let boot: DynamicValue = ["field": "Keywords", "op": "Contains", "value": "boot"]
            let sku: DynamicValue = ["field": "Sku", "op": "Equals", "value": "x"]
            func count(_ parameters: DynamicValue) async throws -> Int { try await search(ips, parameters).count }
            let reds = try await count(system(red))
            let boots = try await count(system(boot))
            let both = try await count(["systemFieldConditionArray": [red, boot]])
            let either = try await count(["systemFieldMatchMode": "MatchAny", "systemFieldConditionArray": [red, boot]])
            #expect(either == reds + boots - both)
            #expect(both < reds && both < boots)
            let between = try await count(["conditionMatchMode": "MatchAny", "keywordArray": ["boot"], "systemFieldConditionArray": [red]])
            #expect(between == either)
            let withSku = try await count(["systemFieldConditionArray": [red, sku]])
            #expect(withSku == reds)
        }
    }

    @Test("Metadata conditions compare values of their type; an asset without the value fulfils the negative ones")
    func metadata() async throws {
        try await withIPS(.init(assetCount: 120)) { ips in
            func count(_ id: Int64, _ operands: DynamicValue) async throws -> Int {
                let handle = DynamicValue.text(ips.simulator.handles.handle(.metadataField, id))
                let condition = DynamicValue.record([("fieldHandle", handle)] + operands.members)
                return try await search(ips, ["metadataConditionArray": [condition]]).count
            }
            let total = try await search(ips, [:]).count
            let groß = try await count(1, ["op": "EndsWith", "value": "GROSS"])
            #expect(groß == 0)
            let jürgen = try await count(1, ["op": "Contains", "value": "JÜRGEN"])
            let exact = try await count(1, ["op": "Contains", "value": "JÜRGEN", "caseSensitive": true])
            #expect(jürgen > 0)
            #expect(exact == 0)
            let notJürgen = try await count(1, ["op": "NotContains", "value": "jürgen"])
            #expect(jürgen + notJürgen == total)
            let approved = try await count(2, ["op": "Equals", "boolVal": true])
            let others = try await count(2, ["op": "NotEquals", "boolVal": true])
            #expect(approved > others && others > 0 && approved + others == total)
            let between = try await count(3, ["op": "Between", "minLong": 2_012, "maxLong": 2_013])
            let outside = try await count(3, ["op": "NotBetween", "minLong": 2_012, "maxLong": 2_013])
            #expect(between > 0 && between + outside == total)
            let cheap = try await count(4, ["op": "LessThan", "doubleVal": "200.5"])
            #expect(cheap > 0 && cheap < total)
            let early = try await count(5, ["op": "LessThan", "dateVal": "2013-03-01T00:00:00+09:00"])
            #expect(early > 0 && early < total)
        }
    }

    @Test("Tags match one value, any or all of several")
    func tags() async throws {
        try await withIPS(.init(assetCount: 120)) { ips in
            let handle = DynamicValue.text(ips.simulator.handles.handle(.metadataField, 6))
            func count(_ operands: DynamicValue) async throws -> Int {
                try await search(ips, ["tagConditionArray": [.record([("fieldHandle", handle)] + operands.members)]]).count
            }
            let europe = try await count(["op": "Matches", "value": "Europe"])
            let japan = try await count(["op": "Matches", "value": "Japan"])
            let any = try await count(["op": "MatchesAny", "valueArray": ["Europe", "Japan"]])
            let both = try await count(["op": "MatchesAll", "valueArray": ["Europe", "Japan"]])
            #expect(both > 0 && both < europe && both < japan)
            #expect(any == europe + japan - both)
        }
    }

    @Test(
        "A condition that makes no sense is a fault that says what would",
        arguments: [
            (["field": "Name", "op": "LessThan", "value": "x"], "StartsWith"),
            (["field": "FileSize", "op": "Contains", "value": "x"], "GreaterThanEquals"),
            (["field": "Name", "op": "Equals", "longVal": 1], "value"),
            (["field": "FileSize", "op": "Equals", "value": "1"], "longVal | doubleVal"),
            (["field": "FileSize", "op": "Between", "longVal": 1], "minLong + maxLong"),
            (["field": "FileSize", "op": "Equals", "longVal": 1, "doubleVal": "1.0"], "longVal"),
            (["field": "Created", "op": "Between", "minDate": "2013-01-01T00:00:00Z"], "minDate + maxDate"),
            (["field": "Name", "op": "Like", "value": "x"], "Contains"),
            (["field": "Shape", "op": "Equals", "value": "x"], "FileName"),
        ] as [(DynamicValue, String)]
    )
    func refused(condition: DynamicValue, hint: String) async throws {
        try await withIPS(.init(assetCount: 0)) { ips in
            let fault = try await ips.fault("searchAssets", try await ips.inCompany(system(condition)))
            #expect(fault.code == 30001)
            #expect(fault.reason.contains("systemFieldConditionArray/items"))
            #expect(fault.reason.contains(hint))
        }
    }

    @Test("Unknown field handles and wrong tag operands are faults")
    func handles() async throws {
        try await withIPS(.init(assetCount: 0)) { ips in
            let handle = DynamicValue.text(ips.simulator.handles.handle(.metadataField, 6))
            let unknown: DynamicValue = ["metadataConditionArray": [["fieldHandle": "m|1", "op": "Equals", "value": "x"]]]
            let wrong: DynamicValue = ["tagConditionArray": [["fieldHandle": handle, "op": "MatchesAny", "value": "x"]]]
            for (parameters, hint) in [(unknown, "m|1"), (wrong, "valueArray")] {
                let fault = try await ips.fault("searchAssets", try await ips.inCompany(parameters))
                #expect(fault.code == 30001)
                #expect(fault.reason.contains(hint))
            }
        }
    }

    @Test("Values are never part of the SQL text", arguments: ["' OR 1=1 --", "%", "_", "\"; DROP TABLE asset"])
    func injection(text: String) async throws {
        try await withIPS(.init(assetCount: 120)) { ips in
            for comparison in [ComparisonOperator.equals, .contains, .startsWith, .endsWith] where text != "_" {
                let condition: DynamicValue = ["field": "Comments", "op": .text(comparison.rawValue), "value": .text(text)]
                let found = try await search(ips, system(condition))
                #expect(found.isEmpty)
            }
            let keywords = try await search(ips, ["keywordArray": [.text(text)]])
            #expect(keywords.isEmpty)
            let names = try await ips.value("getAssetsByName", try await ips.inCompany(["nameArray": [.text(text)]]))
            #expect(names["assetArray"]?.items == [])
        }
    }
}
