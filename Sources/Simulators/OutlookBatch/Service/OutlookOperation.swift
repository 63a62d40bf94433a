/// One operation as it stands in a batch, or alone.
struct OutlookOperation: Sendable {
    var method: String
    var url: String
    var headers: [(name: String, value: String)] = []
    var body: [UInt8] = []
    var contentID: String?

    func header(_ name: String) -> String? {
        headers.first { $0.name.lowercased() == name.lowercased() }?.value
    }
}

/// What came of an operation.
struct OutlookAnswer: Sendable {
    var status: Int
    var headers: [(name: String, value: String)] = []
    var body: [UInt8] = []
    var contentID: String?

    var isSuccess: Bool { status < 400 }

    /// An answer with a JSON body.
    static func json(_ status: Int, _ value: ODataValue, headers: [(name: String, value: String)] = []) throws -> OutlookAnswer {
        OutlookAnswer(status: status, headers: [("Content-Type", "application/json; charset=utf-8")] + headers, body: try value.bytes())
    }

    static func problem(_ problem: ODataProblem, headers: [(name: String, value: String)] = []) -> OutlookAnswer {
        let body = (try? problem.body.bytes()) ?? []
        return OutlookAnswer(status: problem.status, headers: [("Content-Type", "application/json")] + headers, body: body)
    }
}
