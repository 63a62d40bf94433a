import Testing

@testable import XMLStream

@Suite("Reading the records of a document while it comes", .timeLimit(.minutes(10)))
struct EarlyRecordTests {
    private struct Item: Equatable {
        var number = 0
        var text: String?

        mutating func read(from cursor: inout XMLCursor) throws(XMLError) {
            cursor.enter()
            while cursor.nextChild() != nil {
                switch cursor.name.local {
                case "number": number = try cursor.int()
                case "text": text = try cursor.string()
                default: cursor.unknown()
                }
            }
        }
    }

    private struct Answer: Equatable {
        var total: Int?
        var lists: [[Item]] = []
        var diagnostics: [XMLDiagnostic] = []
    }

    private static let vocabulary = XMLVocabulary([.init(namespaces: [nil], names: ["answer", "total", "list", "item", "number", "text"])])
    private static let records = XMLRecords(at: ["*", "list", "item"], Item()) { (item, cursor) throws(XMLError) in
        try item.read(from: &cursor)
    }

    private static func item(_ number: Int, text: String? = nil) -> String {
        "<item><number>\(number)</number>" + (text.map { "<text>\($0)</text>" } ?? "") + "</item>"
    }

    private static func read(_ document: XMLDocument) throws(XMLError) -> Answer {
        var answer = Answer()
        var cursor = document.cursor()
        _ = cursor.nextChild()
        cursor.enter()
        while let name = cursor.nextChild() {
            switch name {
            case 1: answer.total = try cursor.int()
            case 2:
                answer.lists.append(
                    try cursor.array(of: 3, Item()) { (item, cursor) throws(XMLError) in try item.read(from: &cursor) }
                )
            default: cursor.unknown()
            }
        }
        answer.diagnostics = cursor.diagnostics
        return answer
    }

    /// Reads a document in each way: afterwards, and while it comes, as a whole and in pieces.
    private func outcomes(of text: String) async -> [Result<Answer, XMLError>] {
        let bytes = Array(text.utf8)
        func outcome(_ document: () async throws(XMLError) -> XMLDocument) async -> Result<Answer, XMLError> {
            do throws(XMLError) { return .success(try Self.read(try await document())) } catch { return .failure(error) }
        }
        var result = [
            await outcome { () throws(XMLError) in try XMLDocument.parse(bytes, vocabulary: Self.vocabulary) },
            await outcome { () throws(XMLError) in
                try XMLDocument.parse(bytes, vocabulary: Self.vocabulary, limits: .standard, reading: Self.records, owner: nil)
            },
        ]
        for size in [7, 1000, 16 << 10] {
            result.append(
                await outcome { () throws(XMLError) in
                    let reader = try XMLReader(vocabulary: Self.vocabulary, limits: .standard, reading: Self.records, owner: nil)
                    for start in stride(from: 0, to: bytes.count, by: size) {
                        try reader.feed(Array(bytes[start..<min(start + size, bytes.count)]))
                    }
                    return try reader.finish()
                }
            )
        }
        for size in [1000, 100 << 10, .max] {
            result.append(
                await outcome { () async throws(XMLError) in
                    var reader = try PipelinedReader(vocabulary: Self.vocabulary, limits: .standard, reading: Self.records, owner: nil)
                    var rest = bytes[...]
                    while !rest.isEmpty {
                        try await reader.feed(Array(rest.prefix(size)))
                        rest = rest.dropFirst(size)
                    }
                    return try await reader.finish()
                }
            )
        }
        return result
    }

    private func answers(_ text: String) async throws -> [Answer] { try await outcomes(of: text).map { try $0.get() } }

    @Test("gives the same values, in the same order, and the same remarks", arguments: [0, 1, 5, 400, 3_000, 30_000])
    func same(count: Int) async throws {
        let items = (0..<count).map { number in
            switch number % 4 {
            case 0: Self.item(number)
            case 1: " " + Self.item(number, text: "ä &amp; <![CDATA[<b>]]>") + "\n"
            // What stands between records keeps them from being taken off the tape.
            case 2: Self.item(number) + (number % 500 == 2 && count < 30_000 ? "<note>x</note>" : "")
            // New names come while records with others are read.
            default: "<item><new\(number)>\(number)</new\(number)><number>\(number)</number></item>"
            }
        }
        let all = try await answers("<answer><total>\(count)</total><list>\(items.joined())</list><late>y</late></answer>")
        #expect(all[0].total == count)
        #expect(all[0].lists.map { $0.map(\.number) } == [Array(0..<count)])
        #expect(all.dropFirst().allSatisfy { ($0.total, $0.lists) == (all[0].total, all[0].lists) })
        let places = all.map { Set($0.diagnostics.map { "\($0.path) \($0.location.line) \($0.text ?? "")" }) }
        if count < 100 || count == 30_000 { #expect(places.allSatisfy { $0 == places[0] }) }
        #expect(all.allSatisfy { $0.diagnostics.count == all[0].diagnostics.count })
    }

    @Test("gives the same values when no processor is free to read them on the side")
    func busy() async throws {
        let items = (0..<20_000).map { Self.item($0) }.joined()
        let bytes = Array("<answer><list>\(items)</list></answer>".utf8)
        try await withThrowingTaskGroup(of: [[Int]].self) { group in
            for _ in 0..<64 {
                group.addTask {
                    var reader = try PipelinedReader(vocabulary: Self.vocabulary, limits: .standard, reading: Self.records, owner: nil)
                    try await reader.feed(bytes)
                    return try await Self.read(reader.finish()).lists.map { $0.map(\.number) }
                }
            }
            let outcomes = try await group.reduce(into: []) { $0.append($1 == [Array(0..<20_000)]) }
            #expect(outcomes == Array(repeating: true, count: 64))
        }
    }

    @Test("a second array waits for its turn, and so do the first one's later items")
    func arrays() async throws {
        func list(_ start: Int) -> String { "<list>" + (start..<start + 7_000).map { Self.item($0) }.joined() + "</list>" }
        let all = try await answers("<answer>\(list(0))<other>\(list(5))</other><total>2</total>\(list(10_000))\(list(20_000))</answer>")
        #expect(all[0].lists.map { $0.map(\.number) } == [Array(0..<7_000), Array(10_000..<17_000), Array(20_000..<27_000)])
        #expect(all.allSatisfy { $0 == all[0] })
    }

    @Test("an item of another namespace is none, however long the document")
    func foreignItems() async throws {
        let foreign = "<item xmlns='urn:other'><number>1</number></item>"
        let items = (0..<3_000).map { Self.item($0) + ($0 % 1_000 == 7 ? foreign : "") }.joined()
        let all = try await answers("<answer><list>\(items)</list></answer>")
        #expect(all[0].lists.map { $0.map(\.number) } == [Array(0..<3_000)] && all[0].diagnostics.count == 3)
        #expect(all.allSatisfy { $0.lists == all[0].lists && $0.diagnostics.count == 3 })
    }

    @Test("a record that cannot be read is an error in its turn: what comes before it in the document counts first")
    func wrongRecord() async throws {
        let items = (0..<20_000).map { $0 == 15_000 ? "\n<item><number>x</number></item>" : Self.item($0) }.joined()
        for (total, place) in [("1", ["answer", "list", "item", "number"]), ("y", ["answer", "total"])] {
            let all = await outcomes(of: "<answer><total>\(total)</total><list>\(items)</list></answer>")
            for outcome in all {
                guard case .failure(let error) = outcome else {
                    Issue.record("the document was read")
                    continue
                }
                #expect(error.code == .invalidValue)
                #expect(error.path == place)
                #expect(error.location?.line == (total == "1" ? 2 : 1))
            }
        }
    }

    @Test("a document that breaks off, or is not well-formed at its end, is an error whatever was read")
    func broken() async throws {
        let items = (0..<20_000).map { Self.item($0) }.joined()
        for end in ["", "</list>", "</answer>", "</list></answer><x/>"] {
            for outcome in await outcomes(of: "<answer><list>\(items)\(end)") {
                guard case .failure(let error) = outcome else {
                    Issue.record("the document was read")
                    continue
                }
                #expect([.malformed, .incomplete].contains(error.code))
            }
        }
    }

    @Test("does not keep what records said in XML")
    func memory() throws {
        let reader = try XMLReader(vocabulary: Self.vocabulary, limits: .standard, reading: Self.records, owner: nil)
        try reader.feed(Array("<answer><list>".utf8))
        for number in 0..<20_000 { try reader.feed(Array(Self.item(number).utf8)) }
        let children = reader.partialDocument { cursor in
            _ = cursor.nextChild()
            cursor.enter()
            _ = cursor.nextChild()
            return cursor.childCount
        }
        #expect(children < 1_000)
        try reader.feed(Array("</list></answer>".utf8))
        #expect(try Self.read(reader.finish()).lists.first?.map(\.number) == Array(0..<20_000))
    }
}
