import IPS
import SOAP
import Simulators
import Testing

@Suite("Fields as properties", .timeLimit(.minutes(10)))
struct TypedFieldTests {
    @Test("properties lead to the same paths as texts")
    func paths() {
        let typed = FieldSelection<SearchAssetsReturn>.only {
            [$0.totalRows, $0.assetArray.items.name, $0.assetArray.items.imageInfo.originalPath, $0.assetArray.items.type]
        }
        #expect(
            typed
                == .only("totalRows", "assetArray/items/name", "assetArray/items/imageInfo/originalPath", "assetArray/items/type")
        )
        let folders = FieldSelection<GetFolderTreeReturn>.allBut { [$0.folders.items.subfolderArray.items.path, $0.permissionSetArray] }
        #expect(folders.allBut == ["folders/items/subfolderArray/items/path", "permissionSetArray"])
        #expect(typed.without { [$0.totalRows] } == FieldSelection(only: typed.only, allBut: ["totalRows"]))
    }

    @Test("every property of every response leads to the element of its name")
    func everyProperty() {
        for input in ipsOperations { Self.check(input) }
    }

    private static func check<Input: IPSInput>(_ input: Input.Type) {
        for element in Input.Output.elements {
            #expect(element.property != nil, "\(Input.Output.self).\(element.name)")
            #expect(Input.Output.elements.filter { $0.property as AnyKeyPath? == element.property }.map(\.name) == [element.name])
        }
    }

    /// A value and what a selection must leave of it: a field that is selected has all that its own fields leave.
    private func compare(
        _ full: any DescribedRecord,
        _ part: any DescribedRecord,
        _ path: [String],
        _ selection: FieldSelection<SearchAssetsReturn>
    ) {
        for element in type(of: full).elements {
            guard let property = element.property else { continue }
            let path = path + [element.name]
            let (whole, rest) = (Self.value(of: full, at: property), Self.value(of: part, at: property))
            guard selection.selects(FieldPath(path.joined(separator: "/"))) else {
                #expect(Self.isMissing(rest), "\(path) is there under \(selection)")
                continue
            }
            compareValues(whole, rest, path, selection)
        }
    }

    private func compareValues(_ whole: Any?, _ rest: Any?, _ path: [String], _ selection: FieldSelection<SearchAssetsReturn>) {
        if let whole = whole as? any DescribedRecord, let rest = rest as? any DescribedRecord {
            compare(whole, rest, path, selection)
        } else if let whole = whole as? [any DescribedRecord], let rest = rest as? [any DescribedRecord] {
            let items = path + ["items"]
            guard selection.selects(FieldPath(items.joined(separator: "/"))) else { return #expect(rest.isEmpty, "\(items)") }
            #expect(whole.count == rest.count, "\(path)")
            for (whole, rest) in zip(whole, rest) { compare(whole, rest, items, selection) }
        } else {
            #expect("\(whole as Any)" == "\(rest as Any)", "\(path) under \(selection)")
        }
    }

    private static func value<Record: DescribedRecord>(of record: Record, at property: AnyKeyPath) -> Any? {
        (property as? PartialKeyPath<Record>).map { record[keyPath: $0] }
    }

    private static func isMissing(_ value: Any?) -> Bool { "\(value as Any)" == "nil" || "\(value as Any)" == "Optional(nil)" }

    /// All paths of a response, to a depth.
    static func paths(_ elements: [ElementDescription], _ parent: [String] = []) -> [[String]] {
        guard parent.count < 6 else { return [] }
        return elements.flatMap { [parent + [$0.name]] + paths($0.children, parent + [$0.name]) }
    }

    @Test("a selection leaves of a real answer what it says, whatever is selected", arguments: 1...4)
    func property(seed: UInt64) async throws {
        let known = Self.paths(SearchAssetsReturn.elements)
        let used = known.filter { path in ["imageInfo", "metadataArray", "name", "totalRows"].contains { path.contains($0) } }
        var random = SeededGenerator(seed: seed)
        func some(_ most: Int) -> [FieldPath] {
            (0..<Int.random(in: 0...most, using: &random)).compactMap { _ in
                (Bool.random(using: &random) ? used : known).randomElement(using: &random).map { FieldPath($0.joined(separator: "/")) }
            }
        }
        let selections = (0..<25).map { _ in FieldSelection<SearchAssetsReturn>(only: some(6), allBut: some(3)) }
        try await withSimulatedService(assets: 60) { client, _ in
            try await client.withSession(company: "Sample Company") { session in
                let query = SearchAssetsParam(recordsPerPage: 20, sortBy: .name)
                let full = try await session.searchAssets(query)
                #expect(full.assetArray?.count == 20)
                for selection in selections {
                    let part = try await session.searchAssets(query, selecting: selection)
                    compare(full, part, [], selection)
                    #expect(selection.apply(to: full) == part, "\(selection)")
                }
            }
        }
    }
}
