/// One function → one method of the functions of its product.
struct MethodTranslator {
    var function: FunctionDescription
    var edition: EditionNames

    var declaration: SwiftDeclaration {
        let parameters = function.parameters.map { $0.map(ParameterTranslator.init) }
        // Parameters with a default follow those without, in the order of the data.
        let swift = parameters?.map(\.swiftParameter) ?? [.init(name: "parameters", type: "MailStoreParameters", defaultValue: "[:]")]
        let values: SwiftExpression =
            parameters.map { .dictionary($0.map { .init($0.parameter.name, $0.value) }) } ?? .source("parameters")
        return .function(
            SwiftFunction(
                documentation: documentation(parameters),
                attributes: ["@discardableResult"],
                head: "public func",
                name: SwiftName.lowerCamel(function.name),
                parameters: swift + [.init(name: "tokens", type: "TokenHandling?", defaultValue: "nil")],
                tail: "async throws -> MailStoreStatus",
                body: .call(
                    "try await client.call",
                    [
                        .init("", .source("\(edition.catalogue).\(SwiftName.lowerCamel(function.name))")),
                        .init("", values),
                        .init("tokens", .source("tokens")),
                    ]
                )
            )
        )
    }

    private func documentation(_ parameters: [ParameterTranslator]?) -> [String] {
        var lines = ["Calls `\(function.name)`\(duration).", "", "Since version: \(SwiftName.comment(function.sinceVersion))."]
        if let note = function.note { lines += ["", SwiftName.comment(note)] }
        if parameters == nil {
            lines += ["", "Its parameters are not publicly documented: `get-metadata` of a server that offers it names them."]
        }
        lines += ["", "- Parameters:"]
        if let parameters {
            lines += parameters.map { "  - \($0.parameter.name): \($0.documentation)" }
        } else {
            lines.append("  - parameters: Whatever the server takes.")
        }
        return lines + [
            "  - tokens: Who follows a process that this starts; default as the client is configured.",
            "- Returns: The last status, or the first when the caller follows the process.",
            "- Throws: ``MailStoreError``.",
        ]
    }

    private var duration: String {
        switch (function.longRunning, function.longRunningLikely) {
        case (true, _): ", which starts a process"
        case (_, true): ", which probably starts a process"
        default: ""
        }
    }
}
