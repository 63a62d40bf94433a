/// Checks that options are Swift where they become Swift.
enum OptionsCheck {
    static func check(_ options: GeneratorOptions, _ constants: [ConstantSet]) throws(GeneratorError) {
        guard SwiftAccess(rawValue: options.access) != nil else {
            throw GeneratorError(.invalidOption, "access is “\(options.access)”, but can be internal, package or public")
        }
        var names = [
            ("inputProtocol", options.inputProtocol), ("outputProtocol", options.outputProtocol),
            ("client", options.client ?? "Client"), ("vocabulary", options.vocabulary ?? "vocabulary"),
        ]
        names += options.handles.map { ("handles/type", $0.type) }
        names += constants.map { ("constants/type", $0.type) }
        for field in options.sessionFields {
            names += [
                ("sessionFields/label", field.label), ("sessionFields/parameter", field.parameter), ("sessionFields/type", field.type),
            ]
            guard field.default.hasPrefix("."), isName(field.default.dropFirst()) else {
                throw GeneratorError(
                    .invalidOption,
                    "sessionFields/default is “\(field.default)”, not a member with a leading dot like .all"
                )
            }
        }
        for (option, name) in names where !isName(name[...]) {
            throw GeneratorError(.invalidOption, "\(option) is “\(name)”, which is no Swift name")
        }
    }

    private static func isName(_ text: Substring) -> Bool {
        guard let first = text.unicodeScalars.first, first.properties.isXIDStart || first == "_" else { return false }
        return text.unicodeScalars.allSatisfy { $0.properties.isXIDContinue }
    }
}
