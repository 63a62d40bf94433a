/// What a function says when it cannot do what it is asked.
struct FunctionFailure: Error {
    var message: String
    var details: String

    init(_ message: String, details: String = "") {
        self.message = message
        self.details = details
    }
}
