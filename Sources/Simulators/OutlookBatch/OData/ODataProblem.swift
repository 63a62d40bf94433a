/// Why an operation is refused, as the service would say it.
struct ODataProblem: Error, Hashable {
    var status: Int
    var code: String
    var message: String

    init(_ status: Int, _ code: String, _ message: String) {
        self.status = status
        self.code = code
        self.message = message
    }

    static func badRequest(_ message: String) -> ODataProblem { ODataProblem(400, "ErrorInvalidRequest", message) }

    var body: ODataValue { .object(["error": .object(["code": .text(code), "message": .text(message)])]) }
}
