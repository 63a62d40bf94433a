extension MailStoreStatus {
    private static let knownMembers: Set<String> = [
        "error", "token", "statusVersion", "statusCode", "percentProgress", "statusText", "result", "logOutput",
    ]

    /// Reads the envelope of version 9 and later.
    ///
    /// - Parameter envelope: The JSON object.
    /// - Throws: ``MailStoreError`` when it is no object or says neither how the call stands nor what went wrong.
    init(envelope: JSONValue) throws(MailStoreError) {
        guard let members = envelope.members else {
            throw MailStoreError(.malformedAnswer, "the answer is no JSON object with a statusCode")
        }
        error = MailStoreFault(envelope["error"])
        guard let word = envelope["statusCode"]?.string ?? (error == nil ? nil : StatusCode.failed.rawValue) else {
            throw MailStoreError(.malformedAnswer, "the answer has no statusCode; its members are \(members.map(\.name))")
        }
        code = StatusCode(word)
        token = envelope["token"]?.string
        version = envelope["statusVersion"]?.int ?? 0
        percent = envelope["percentProgress"]?.double
        text = envelope["statusText"]?.string
        result = envelope["result"] ?? .null
        logOutput = envelope["logOutput"]?.string
        unknownMembers = members.filter { !Self.knownMembers.contains($0.name) }
    }

    /// The status as the server would send it: known members first, in their documented order, then the others.
    ///
    /// Both dialects give the same members; this is what `castile mailstore call --envelope` prints.
    public var envelope: JSONValue {
        func text(_ text: String?) -> JSONValue { text.map { .string($0) } ?? .null }
        let fault = error.map { JSONValue.object(["message": .string($0.message), "details": .string($0.details)]) }
        return .object(
            [
                JSONMember("error", fault ?? .null),
                JSONMember("token", text(token)),
                JSONMember("statusVersion", .number(String(version))),
                JSONMember("statusCode", .string(code.rawValue)),
                JSONMember("percentProgress", percent.map { .number(Self.digits(of: $0)) } ?? .null),
                JSONMember("statusText", text(self.text)),
                JSONMember("result", result),
                JSONMember("logOutput", text(logOutput)),
            ] + unknownMembers
        )
    }

    private static func digits(of number: Double) -> String {
        Int(exactly: number).map(String.init) ?? String(number)
    }
}
