/// One function as `get-metadata` of a live server describes it.
public struct OfferedFunction: Hashable, Sendable {
    /// One of its parameters.
    public struct Parameter: Hashable, Sendable {
        /// The name, case-sensitive.
        public var name: String
        /// How the value is written.
        public var type: ParameterType
        /// False when a call without it is refused.
        public var isNullable: Bool

        /// A parameter.
        ///
        /// - Parameters:
        ///   - name: The name, case-sensitive.
        ///   - type: How the value is written.
        ///   - isNullable: False when a call without it is refused.
        public init(_ name: String, _ type: ParameterType, isNullable: Bool) {
            self.name = name
            self.type = type
            self.isNullable = isNullable
        }
    }

    /// The name.
    public var name: String
    /// Its parameters in the order of the server.
    public var parameters: [Parameter]
    /// Where it is called; default `api/invoke/`.
    public var path: String

    /// A function.
    ///
    /// - Parameters:
    ///   - name: The name.
    ///   - parameters: Its parameters.
    ///   - path: Where it is called.
    public init(_ name: String, parameters: [Parameter], path: String = "api/invoke/") {
        self.name = name
        self.parameters = parameters
        self.path = path
    }

    /// Reads the bare array that `get-metadata` answers.
    static func list(_ json: JSONValue) throws(MailStoreError) -> [OfferedFunction] {
        guard let items = json.array else {
            let fault = MailStoreFault(json["error"])
            let message = fault?.message ?? "get-metadata answers an array of functions; this is none"
            throw MailStoreError(fault == nil ? .malformedAnswer : .functionFailed, message, fault: fault)
        }
        var functions: [OfferedFunction] = []
        for (position, item) in items.enumerated() {
            guard let name = item["name"]?.string else {
                throw MailStoreError(.malformedAnswer, "function \(position + 1) of the metadata has no name")
            }
            let parameters = (item["args"]?.array ?? []).compactMap { argument in
                argument["name"]?.string.map { name in
                    Parameter(name, ParameterType(argument["type"]?.string ?? ""), isNullable: argument["nullable"]?.bool ?? true)
                }
            }
            functions.append(OfferedFunction(name, parameters: parameters, path: item["path"]?.string ?? "api/invoke/"))
        }
        return functions
    }
}
