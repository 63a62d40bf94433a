/// Translates the service into a client, for a WSDL whose options name none.
struct ClientTranslator {
    let access: SwiftAccess
    let name: String
    let vocabulary: String

    /// Whether the service speaks SOAP 1.2 and nothing else.
    let isSOAP12: Bool

    func structure() -> SwiftStructure {
        var comment = SwiftComment("Makes a client.")
        comment.parameters = [
            .init(
                name: "configuration",
                text: "Where the service is and how it is called; its vocabulary is replaced by that of the service"
                    + (isSOAP12 ? ", its version by SOAP 1.2." : ".")
            ),
            .init(name: "transport", text: "Sends the requests."),
            .init(name: "middlewares", text: "See each exchange on its way: authenticate, log, count; by default none."),
            .init(name: "retry", text: "Sends a call again when that is worth it and safe; by default nothing is sent twice."),
        ]
        comment.failure = "`ServiceClientError` when the endpoint is no URL."
        let known = SwiftExpression.name("known")
        var body: [SwiftStatement] = [
            .variable("known", .named("SOAPClientConfiguration"), .name("configuration")),
            .assign(.member(known, "vocabulary"), .name(vocabulary)),
        ]
        if isSOAP12 { body.append(.assign(.member(known, "version"), .member(nil, "v1_2"))) }
        body.append(
            .assign(
                .own("soap"),
                .attempt(
                    .call(
                        .name("SOAPClient"),
                        [SwiftArgument("configuration", known)]
                            + ["transport", "middlewares", "retry"].map { SwiftArgument($0, .name($0)) }
                    )
                )
            )
        )
        let never = SwiftExpression.member(nil, "never")
        let start = SwiftFunction(
            comment: comment,
            access: access,
            name: "init",
            parameters: [
                SwiftParameter(name: "configuration", type: "SOAPClientConfiguration"),
                SwiftParameter(name: "transport", type: "any ClientTransport"),
                SwiftParameter(name: "middlewares", type: "[any ClientMiddleware]", value: .array([])),
                SwiftParameter(name: "retry", type: "RetryMiddleware", value: .call(.name("RetryMiddleware"), [SwiftArgument(nil, never)])),
            ],
            failure: .any,
            body: body
        )
        let soap = SwiftProperty(
            comment: SwiftComment("Calls the service."),
            access: access,
            name: "soap",
            type: .named("SOAPClient")
        )
        return SwiftStructure(
            comment: SwiftComment("Calls the operations of the service."),
            access: access,
            name: name,
            conformances: ["Sendable"],
            members: [.property(soap), .function(start)]
        )
    }
}
