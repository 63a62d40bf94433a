/// Translates a set of known values into an open set of constants.
struct ConstantTranslator {
    let access: SwiftAccess

    func structure(_ plan: ConstantPlan) -> SwiftStructure {
        var members: [SwiftDeclaration] = [
            .property(
                SwiftProperty(comment: SwiftComment("The value as it is sent."), access: access, name: "rawValue", type: .string)
            ),
            initializer(label: nil, comment: "Makes a value, known or not."),
            initializer(label: "stringLiteral", comment: "Makes a value of a literal, known or not."),
            .property(
                SwiftProperty(
                    comment: SwiftComment("The value as it is sent."),
                    access: access,
                    name: "description",
                    type: .string,
                    getter: [.expression(.name("rawValue"))]
                )
            ),
        ]
        for value in plan.values {
            var comment = SwiftComment("The value \(Documentation.code(value.text)).")
            if let text = value.documentation { comment.paragraphs.append(SwiftText.quoted(text)) }
            members.append(
                .property(
                    SwiftProperty(
                        comment: comment,
                        access: access,
                        isStatic: true,
                        name: value.member,
                        value: .call(.name(plan.name), [SwiftArgument("rawValue", .string(value.text))])
                    )
                )
            )
        }
        members.append(
            .property(
                SwiftProperty(
                    comment: SwiftComment("All values that the service's description lists."),
                    access: access,
                    isStatic: true,
                    name: "knownValues",
                    type: .array(.named(plan.name)),
                    value: .array(plan.values.map { .member(nil, $0.member) })
                )
            )
        )
        return SwiftStructure(
            comment: SwiftComment(
                "One of \(SwiftText.quoted(plan.title)), or another value: the service may send values that its description does not list."
            ),
            access: access,
            name: plan.name,
            conformances: ["RawRepresentable", "Hashable", "Sendable", "ExpressibleByStringLiteral", "CustomStringConvertible"],
            members: members
        )
    }

    private func initializer(label: String?, comment text: String) -> SwiftDeclaration {
        var comment = SwiftComment(text)
        comment.parameters = [.init(name: label == nil ? "rawValue" : "value", text: "The value as it is sent.")]
        return .function(
            SwiftFunction(
                comment: comment,
                access: access,
                name: "init",
                parameters: [SwiftParameter(label: label, name: label == nil ? "rawValue" : "value", type: "String")],
                body: [.assign(.own("rawValue"), .name(label == nil ? "rawValue" : "value"))]
            )
        )
    }
}
