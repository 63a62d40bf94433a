import Testing

@testable import SelectDeploy

@Suite("Paging by value", .timeLimit(.minutes(10)))
struct KeysetPagerTests {
    private static func time(_ number: Int) -> String { "2019-04-04T15:41:\(number + 10)Z" }

    /// Reads all pages; before each page a new event may arrive.
    private func read(
        _ shelf: inout EventShelf,
        _ query: DeployQuery<DeployEvent>,
        pageRecords: Int,
        arriving: (inout EventShelf) -> Void = { _ in }
    ) throws -> [String] {
        var random = SplitMix(seed: 3)
        var pager = KeysetPager(query, pageRecords: pageRecords)
        var ids: [String] = []
        while let page = try pager.next() {
            ids += try pager.take(shelf.answer(page, random: &random)).compactMap(\.identifier)
            arriving(&shelf)
        }
        return ids
    }

    private func shelf(_ times: [Int?]) -> EventShelf {
        var shelf = EventShelf()
        for (index, time) in times.enumerated() { shelf.add("e\(1_000 + index)", at: time.map(Self.time)) }
        return shelf
    }

    @Test("Equal values are neither lost nor repeated, in any size of page and any direction", arguments: 1...9, [0, 1])
    func ties(pageRecords: Int, direction: Int) throws {
        var shelf = shelf([0, 0, 0, 0, 0, 0, 0, 1, 2, 2, 2, 3, 3, 3, 3, 3, 3, 3])
        let query = DeployQuery<DeployEvent>().order(by: \.time, direction == 0 ? .ascending : .descending)
        let ids = try read(&shelf, query, pageRecords: pageRecords)
        #expect(ids.sorted() == shelf.events.compactMap(\.identifier))
    }

    @Test("Events that arrive meanwhile, at the last time too, are seen once", arguments: 1...6)
    func arrivals(pageRecords: Int) throws {
        var shelf = shelf([0, 0, 0, 1, 1, 1, 2, 2, 2, 2])
        var count = 0
        let ids = try read(&shelf, DeployQuery().order(by: \.time), pageRecords: pageRecords) { shelf in
            guard count < 5 else { return }
            shelf.add("a\(count)", at: Self.time(2 + count))
            count += 1
        }
        #expect(Set(ids).count == ids.count)
        #expect(Set(ids).isSuperset(of: (0..<10).map { "e\(1_000 + $0)" }))
        // What arrives after the last page with values is not asked for any more.
        #expect(ids.count >= 10 + count - 2)
    }

    @Test("Records without the value come too, once", arguments: 1...7)
    func unset(pageRecords: Int) throws {
        var shelf = shelf([nil, 0, nil, 1, 1, nil, 2, nil])
        let ids = try read(&shelf, DeployQuery().order(by: \.time), pageRecords: pageRecords)
        #expect(ids.sorted() == shelf.events.compactMap(\.identifier))
    }

    @Test("Without an order the unique identifier is the key, and each page starts beyond the last")
    func unique() throws {
        var shelf = shelf([0, 1, 2, 3, 4])
        #expect(try read(&shelf, DeployQuery(), pageRecords: 2) == shelf.events.compactMap(\.identifier))
        #expect(
            shelf.asked.map(\.description) == [
                "order_by=id asc&max_records=2", "id=>e1001&order_by=id asc&max_records=2", "id=>e1003&order_by=id asc&max_records=2",
            ]
        )
    }

    @Test("A query that fits one page is sent as it is written")
    func asWritten() throws {
        var shelf = shelf([0, 1, 2])
        let query = try DeployQuery<DeployEvent>(parsing: "time=> \(Self.time(0))&max_records=10")
        #expect(try read(&shelf, query, pageRecords: 10) == ["e1001", "e1002"])
        #expect(shelf.asked == [query])
    }

    @Test("A condition that says where to start gives way to the start of each page; another one asks for all at once")
    func bounds() throws {
        var shelf = shelf([0, 1, 2, 3])
        let after = try DeployQuery<DeployEvent>().where(\.time >= DeployTime(Self.time(1))).order(by: \.time)
        #expect(try read(&shelf, after, pageRecords: 2) == ["e1001", "e1002", "e1003"])
        #expect(shelf.asked.allSatisfy { $0.conditions.count <= 1 })
        let before = try DeployQuery<DeployEvent>().where(\.time < DeployTime(Self.time(3))).order(by: \.time)
        #expect(try read(&shelf, before, pageRecords: 2) == ["e1000", "e1001", "e1002"])
        #expect(shelf.asked.last == before)
    }

    @Test("The number of records ends the sequence")
    func limit() throws {
        var shelf = shelf([0, 1, 2, 3, 4, 5])
        #expect(try read(&shelf, DeployQuery().order(by: \.time).limit(to: 5), pageRecords: 2).count == 5)
        #expect(try read(&shelf, DeployQuery().order(by: \.time).limit(to: -1), pageRecords: 2).isEmpty)
    }

    private func event(_ content: DeployValue) -> DeployEvent { DeployEvent(content: content) }

    @Test("Where no field is named, the key attributes come; more are asked for only if they do not show the order of a full page")
    func keyAttributes() throws {
        var pager = KeysetPager(DeployQuery<DeployEvent>().order(by: \.type), pageRecords: 1)
        #expect(try pager.next()?.selection == .keys)
        #expect(try pager.take([event(["id": "1", "time": "t"])]).isEmpty)
        let again = try #require(try pager.next())
        #expect(again.selection.description == "*,type")
        #expect(again.conditions.isEmpty)
        let records = try pager.take([event(["id": "1", "time": "t", "type": "a", "message": "m"])])
        #expect(records.map(\.content) == [["id": "1", "time": "t"]])
        #expect(try pager.next()?.conditions.map(\.description) == ["type=>=a"])
        var short = KeysetPager(DeployQuery<DeployEvent>().order(by: \.type), pageRecords: 2)
        _ = try short.next()
        #expect(try short.take([event(["id": "1", "time": "t"])]).count == 1)
        #expect(try short.next() == nil)
        #expect(try KeysetPager(DeployQuery<DeployEvent>(), pageRecords: 1).next()?.selection == .keys)
    }

    @Test("What only the pages need is not in the records")
    func hidden() throws {
        var pager = KeysetPager(try DeployQuery<DeployEvent>(parsing: "fields=message,node.name&order_by=node.id"), pageRecords: 1)
        #expect(try pager.next()?.selection.description == "message,node.name,id,node.id")
        let records = try pager.take([event(["id": "1", "message": "m", "node": ["id": "n", "name": "a"]])])
        #expect(records.map(\.content) == [["message": "m", "node": ["name": "a"]]])
        var other = KeysetPager(try DeployQuery<DeployEvent>(parsing: "fields=node&order_by=node.id"), pageRecords: 2)
        #expect(try other.take([event(["id": "1", "node": ["id": "n"]])]).map(\.content) == [["node": ["id": "n"]]])
    }

    @Test("Named fields are joined by what paging needs, and records that do not show it are an error")
    func fields() throws {
        var pager = KeysetPager(DeployQuery<DeployEvent>().fields(\.message).order(by: \.time), pageRecords: 1)
        let first = try #require(try pager.next())
        #expect(first.selection.description == "message,id,time")
        var blind = DeployEvent()
        blind.id = "1"
        _ = try pager.take([blind])
        #expect(try pager.next()?.conditions.map(\.description) == ["time=!null"])
        #expect(throws: DeployError.self) { try pager.take([blind]) }
    }
}
