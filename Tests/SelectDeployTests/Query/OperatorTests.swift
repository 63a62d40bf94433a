import SelectDeploy
import Testing

@Suite("Each operator of the query language", .timeLimit(.minutes(10)))
struct OperatorTests {
    struct Row: Sendable, CustomTestStringConvertible {
        var name: String
        var filter: @Sendable () throws -> DeployFilter<DeployEvent>
        var wire: String
        var testDescription: String { name }
    }

    static let rows: [Row] = [
        Row(name: "equal", filter: { try \.type == "cluster" }, wire: "type=cluster"),
        Row(name: "not equal", filter: { try \.type != "cluster" }, wire: "type=%21cluster"),
        Row(name: "less", filter: { try \.time < "2019-04-04T15:41:29.140265Z" }, wire: "time=%3C2019-04-04T15%3A41%3A29.140265Z"),
        Row(name: "greater", filter: { try \.time > "2019-04-04T15:41:29.140265Z" }, wire: "time=%3E2019-04-04T15%3A41%3A29.140265Z"),
        Row(name: "at most", filter: { try \.time <= "2019-04-04T15:41:29+02:00" }, wire: "time=%3C%3D2019-04-04T15%3A41%3A29%2B02%3A00"),
        Row(name: "at least", filter: { try \.time >= "2019-04-04T15:41:29Z" }, wire: "time=%3E%3D2019-04-04T15%3A41%3A29Z"),
        Row(name: "any of", filter: { try .any(of: \.type, "cluster", "host") }, wire: "type=cluster%7Chost"),
        Row(name: "wildcard", filter: { try \.message == "abc*" }, wire: "message=abc%2A"),
        Row(name: "any of, with a wildcard", filter: { try .any(of: \.message, "a", "b*") }, wire: "message=a%7Cb%2A"),
        Row(name: "null", filter: { try .unset(\.message) }, wire: "message=null"),
        Row(name: "not null", filter: { try .set(\.message) }, wire: "message=%21null"),
        Row(name: "text before", filter: { try .text(\.message, .less, "m n") }, wire: "message=%3Cm%20n"),
    ]

    @Test("It is written percent-encoded, and read back as what it was", arguments: rows)
    func encodes(row: Row) throws {
        let query = DeployQuery<DeployEvent>().where(try row.filter())
        #expect(query.encoded == row.wire)
        #expect(try DeployQuery(parsing: row.wire) == query)
    }

    @Test("Numbers, truth values and words of a vocabulary are compared too")
    func scalars() throws {
        #expect(try DeployQuery<DeployStoragePool>().where(\.capacity >= 10).encoded == "capacity=%3E%3D10")
        #expect(try DeployQuery<DeployNode>().where(\.usesPassthroughDisks == true).encoded == "passthrough_disks=true")
        #expect(try DeployQuery<DeployJob>().where(\.state != .running).encoded == "state=%21running")
        #expect(try DeployQuery<DeployStoragePool>().where(.any(of: \.capacity, 1, 2)).encoded == "capacity=1%7C2")
    }

    @Test("Several fields join by and; nested fields use dots")
    func joins() throws {
        let query = try DeployQuery<DeployCluster>().where(\.name == "a*").where(\.nodeSerialNumber == "320000024")
        #expect(query.encoded == "name=a%2A&nodes.serial_number=320000024")
    }

    @Test("Fields, order and number follow the conditions")
    func controls() throws {
        let query = try DeployQuery<DeployCluster>()
            .where(\.state != "running")
            .fields(\.name, \.nodeSerialNumber)
            .order(by: \.state, .descending)
            .order(by: \.id)
            .limit(to: 20)
        #expect(query.description == "state=!running&fields=name,nodes.serial_number&order_by=state desc,id asc&max_records=20")
        #expect(try DeployQuery(parsing: query.encoded) == query)
    }

    @Test("Each selection of fields is sent as the document says")
    func selections() throws {
        #expect(DeployQuery<DeployCluster>().encoded == "")
        #expect(DeployQuery<DeployCluster>().fields(.cheap).description == "fields=*")
        #expect(DeployQuery<DeployCluster>().fields(.everything).description == "fields=**")
        #expect(try DeployQuery<DeployCluster>().fields(.only("name", "nodes.id")).description == "fields=name,nodes.id")
        #expect(throws: DeployQueryError.self) { try DeployFieldSelection(parsing: "*,**") }
    }
}
