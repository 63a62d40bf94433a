import MailStore

/// A call as the functions see it: checked against what the function takes.
struct FunctionCall: Sendable {
    let function: MailStoreFunction
    /// The instance in which the call acts; empty on MailStore Server.
    let instance: String
    private let fields: FormFields

    init(_ function: MailStoreFunction, _ fields: FormFields) throws(FunctionFailure) {
        self.function = function
        self.fields = fields
        for parameter in function.parameters ?? [] {
            guard let text = fields[parameter.name] else {
                guard !parameter.isRequired else { throw FunctionFailure("Missing API argument \(parameter.name).") }
                continue
            }
            let isRight =
                switch parameter.type {
                case .number: Int(text) != nil
                case .bool: text == "true" || text == "false"
                case .json: (try? JSONValue(parsing: text)) != nil
                default: true
                }
            guard isRight else { throw FunctionFailure("Invalid value for API argument \(parameter.name), a \(parameter.type).") }
        }
        instance = fields["instanceID"] ?? ""
    }

    func optionalText(_ name: String) -> String? { fields[name] }
    func text(_ name: String) -> String { fields[name] ?? "" }
    func number(_ name: String) -> Int? { fields[name].flatMap { Int($0) } }
    func bool(_ name: String) -> Bool { fields[name] == "true" }
    func json(_ name: String) -> JSONValue { fields[name].flatMap { try? JSONValue(parsing: $0) } ?? .null }

    /// The elements of a comma list, without the blanks that the real one takes too.
    func list(_ name: String) -> JSONValue {
        .array(text(name).split(separator: ",").map { .string(String($0.trimmingPrefix(while: \.isWhitespace))) })
    }
}
