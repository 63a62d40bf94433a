/// The query options of a collection: `$select`, `$filter`, `$orderby`, `$top` and `$skip`.
struct ODataQuery: Sendable {
    /// How many items a page has when `$top` does not say.
    static let pageSize = 10

    var select: [String] = []
    var filter: ODataFilter?
    var order: [(path: [Substring], descending: Bool)] = []
    var top: Int?
    var skip = 0
    private let pairs: [(name: String, value: String)]

    init(_ query: Substring) throws(ODataProblem) {
        pairs = query.split(separator: "&").map { pair in
            let equals = pair.firstIndex(of: "=") ?? pair.endIndex
            return (Self.decoded(pair[..<equals]), Self.decoded(pair[equals...].dropFirst()))
        }
        for (name, value) in pairs {
            switch name.lowercased() {
            case "$select": select = value.split(separator: ",").map { $0.filter { $0 != " " } }
            case "$filter": filter = try ODataFilterParser.parse(value)
            case "$orderby": order = try Self.order(value)
            case "$top": top = try Self.number(name, value)
            case "$skip": skip = try Self.number(name, value)
            default:
                if name.hasPrefix("$") { throw .badRequest("the query option \(name) is not simulated") }
            }
        }
    }

    /// The page of these items, and the query of the next one when there is more.
    func page(of items: [ODataValue]) -> (items: [ODataValue], next: String?) {
        var items = items
        if let filter { items = items.filter(filter.accepts) }
        for key in order.reversed() {
            items = items.enumerated().sorted { left, right in
                let order = ODataOrder.compare(left.element.value(at: key.path), right.element.value(at: key.path)) ?? 0
                return order == 0 ? left.offset < right.offset : key.descending ? order > 0 : order < 0
            }.map(\.element)
        }
        let size = top ?? Self.pageSize
        let page = items.dropFirst(skip).prefix(size)
        let hasMore = top == nil && items.count > skip + size
        return (page.map { $0.selecting(select) }, hasMore ? next(skip + size) : nil)
    }

    private func next(_ skip: Int) -> String {
        let kept = pairs.filter { $0.name.lowercased() != "$skip" }.map { "\($0.name)=\(Self.encoded($0.value))" }
        return (kept + ["$skip=\(skip)"]).joined(separator: "&")
    }

    private static func order(_ value: String) throws(ODataProblem) -> [(path: [Substring], descending: Bool)] {
        var order: [(path: [Substring], descending: Bool)] = []
        for key in value.split(separator: ",") {
            let words = key.split(separator: " ")
            guard let path = words.first, words.count <= 2, words.count == 1 || ["asc", "desc"].contains(words[1].lowercased()) else {
                throw .badRequest("$orderby needs properties, each with asc or desc or nothing after it")
            }
            order.append((path.split(separator: "/"), words.count == 2 && words[1].lowercased() == "desc"))
        }
        return order
    }

    private static func number(_ name: String, _ value: String) throws(ODataProblem) -> Int {
        guard let number = Int(value), (0...1_000_000).contains(number) else { throw .badRequest("\(name) needs a number from 0 on") }
        return number
    }

    static func decoded(_ text: Substring) -> String {
        var bytes: [UInt8] = []
        var rest = text.utf8[...]
        while let byte = rest.popFirst() {
            if byte == UInt8(ascii: "%"), rest.count >= 2, let value = UInt8(String(decoding: rest.prefix(2), as: UTF8.self), radix: 16) {
                bytes.append(value)
                rest = rest.dropFirst(2)
            } else {
                bytes.append(byte == UInt8(ascii: "+") ? 0x20 : byte)
            }
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    private static func encoded(_ text: String) -> String {
        text.utf8.map { byte in
            let isPlain = byte < 0x80 && !" %&+#\"<>".utf8.contains(byte) && byte > 0x20
            return isPlain ? String(UnicodeScalar(byte)) : "%" + (byte < 16 ? "0" : "") + String(byte, radix: 16, uppercase: true)
        }.joined()
    }
}
