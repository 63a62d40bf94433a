/// What a call must look like, wherever that is known from.
struct CallShape {
    struct Parameter {
        var name: String
        var type: ParameterType
        var isRequired: Bool
    }

    var function: String
    var parameters: [Parameter]

    func check(_ given: MailStoreParameters) throws(MailStoreError) {
        for element in given.elements {
            guard let parameter = parameters.first(where: { $0.name == element.name }) else {
                let hint = Suggestion.near(element.name, among: parameters.map(\.name))
                throw MailStoreError(.unknownParameter, "there is no parameter \(element.name)\(hint)", operation: function)
            }
            try naming(function) { () throws(MailStoreError) in try check(element.value, for: parameter) }
        }
        for parameter in parameters where parameter.isRequired && given[parameter.name] == nil {
            throw MailStoreError(.missingParameter, "the parameter \(parameter.name) (\(parameter.type)) is missing", operation: function)
        }
    }

    private func check(_ value: ParameterValue, for parameter: Parameter) throws(MailStoreError) {
        let text = try value.wireText(for: parameter.name)
        let isRight =
            switch parameter.type {
            case .number: Double(text) != nil
            case .bool: text == "true" || text == "false"
            case .json: (try? JSONValue(parsing: text)) != nil
            default: true
            }
        guard isRight else {
            let shown = parameter.type == .json ? "a text that is not JSON" : "\"\(value.loggable)\""
            throw MailStoreError(.invalidParameter, "\(parameter.name) takes a \(parameter.type), not \(shown)")
        }
    }
}
