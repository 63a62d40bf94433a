import IPSDynamic
import WSDL
import WSDLGenerator
import XMLStream

/// What is said about the service, an operation, a type or a list of constants, as lines that fit the terminal.
struct DescriptionPage {
    let model: IPSModel
    let width: Int

    /// The names that can be described.
    static func names(startingWith prefix: String) -> [String] {
        guard let model = try? IPSModel.shared.get() else { return [] }
        return Self.names(of: model).filter { $0.hasPrefix(prefix) }
    }

    private static func names(of model: IPSModel) -> [String] {
        let types = model.service.complexTypes.filter { !$0.isAnonymous }.map(\.title)
        return model.service.operations.map(\.name) + types + model.constants.map(\.type)
    }

    var overview: [String] {
        [
            "The service has \(model.service.operations.count) operations, \(model.service.complexTypes.count { !$0.isAnonymous }) types and "
                + "\(model.constants.count) lists of constants.",
            "castile ips operations lists the operations; castile ips describe NAME describes one, or a type.",
        ]
    }

    /// - Throws: ``CommandFailure`` that names what may be meant.
    func lines(about name: String) throws -> [String] {
        if let operation = model.service.operation(named: name) { return lines(about: operation) }
        if let type = model.type(named: name) { return lines(about: type) }
        if let set = model.constants.first(where: { $0.type == name || $0.title == name }) { return lines(about: set) }
        let names = Self.names(of: model)
        let inside = names.filter { $0.lowercased().contains(name.lowercased()) }.prefix(5)
        let near = NameDistance.nearest(to: name, in: names)
        let hints = (near + inside.filter { !near.contains($0) }).joined(separator: ", ")
        throw CommandFailure(.usage, "there is no operation or type \(name)" + (hints.isEmpty ? "" : "; did you mean \(hints)?"))
    }

    private func lines(about operation: ServiceOperation) -> [String] {
        let guide = OperationGuide(operation)
        var lines = [operation.name] + wrapped(guide.summary + (guide.isDeprecated ? " Deprecated." : ""), "  ")
        if !guide.limits.isEmpty { lines += ["", "Limits and defaults"] + wrapped(guide.limits, "  ") }
        lines += ["", "Roles"] + wrapped(guide.roles.isEmpty ? "not documented" : guide.roles.joined(separator: ", "), "  ")
        lines += ["", "Takes"] + fields(of: operation.input.flatMap { model.type(of: $0) }, isRequest: true)
        return lines + ["", "Returns"] + fields(of: operation.output.flatMap { model.type(of: $0) }, isRequest: false)
    }

    private func lines(about type: ComplexType) -> [String] {
        [type.title] + wrapped(type.documentation ?? "", "  ") + [""] + fields(of: type, isRequest: true)
    }

    private func lines(about set: ConstantSet) -> [String] {
        [set.type] + wrapped("\(set.title); the service may send other values too. Held by \(set.fields.joined(separator: ", ")).", "  ")
            + [""] + set.values.map { "  " + $0 }
    }

    private func fields(of type: ComplexType?, isRequest: Bool) -> [String] {
        guard let type, !type.fields.isEmpty else { return ["  nothing"] }
        let names = type.fields.map { $0.name.local + (isRequest && $0.isDemanded ? " *" : "") }
        let room = min(names.map(DisplayWidth.of).max() ?? 0, 36)
        return zip(names, type.fields).flatMap { name, field in
            let about = about(field, in: type, isRequest: isRequest)
            return wrapped(about, String(repeating: " ", count: room + 4), first: "  " + CellText.padded(name, to: room) + "  ")
        }
    }

    private func about(_ field: ElementField, in type: ComplexType, isRequest: Bool) -> String {
        var (inner, isList) = (field.type, field.occurrence.isRepeated)
        if case .complex(let index) = inner, let item = model.service.complexTypes[index].arrayItem { (inner, isList) = (item.type, true) }
        let name = field.name.local
        let title = model.service.title(of: inner)
        let kind: String
        switch model.role(of: name, in: type.title) {
        case .handle(let handle): kind = isRequest ? handle.nameInWords : "\(handle) (a handle, not shown)"
        case .constant(let set): kind = "\(set.type): \(set.values.joined(separator: ", "))"
        case .secret: kind = isRequest ? "a secret, from a file: \(name)=@file" : title
        case .value: kind = title
        }
        let session = isRequest ? Self.option(for: name).map { " (\($0))" } ?? "" : ""
        return (isList ? "list of " : "") + kind + session
    }

    /// The option of `castile ips call` that fills a field in.
    private static func option(for field: String) -> String? {
        ["companyHandle": "--company", "userHandle": "--for-user", "accessUserHandle": "--as-user", "accessGroupHandle": "--as-group"][
            field
        ]
    }

    /// The text in lines that fit, broken at spaces.
    private func wrapped(_ text: String, _ indentation: String, first: String? = nil) -> [String] {
        var lines: [String] = []
        var line = first ?? indentation
        var isEmpty = true
        for word in text.split(separator: " ") {
            if !isEmpty, DisplayWidth.of(line) + 1 + DisplayWidth.of(word) > width {
                lines.append(line)
                (line, isEmpty) = (indentation, true)
            }
            line += (isEmpty ? "" : " ") + word
            isEmpty = false
        }
        return lines + [line]
    }
}

extension ElementField {
    /// Whether a request must hold it.
    ///
    /// Types that answers have too say so in their documentation only, since answers may leave fields out.
    fileprivate var isDemanded: Bool {
        !occurrence.isOptional || documentation?.contains("A request must hold it.") == true
    }
}
