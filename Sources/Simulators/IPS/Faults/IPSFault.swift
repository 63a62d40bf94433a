/// A fault of the service: its kind and code, and the reason as a message that is put into words when the locale is known.
struct IPSFault: Error, Hashable, Sendable {
    enum Kind: String, Sendable {
        case authentication = "authenticationFault"
        case authorization = "authorizationFault"
        case api = "ipsApiFault"
    }

    var code: Code
    var message: MessageKey
    var arguments: [String]

    init(_ code: Code, _ message: MessageKey, _ arguments: String...) {
        self.code = code
        self.message = message
        self.arguments = arguments
    }

    func reason(in language: Language) -> String {
        message.text(in: language, arguments)
    }
}
