import IPSDynamic
import Spelling
import WSDL
import WSDLGenerator
import XMLStream

/// What is said about the service, an operation, a type or a list of constants, as lines that fit the terminal.
struct DescriptionPage {
    let service: ServiceModel
    /// What is known beyond the schema; nil for other services than IPS.
    let ips: IPSModel?
    let width: Int

    init(ips: IPSModel, width: Int) {
        self.init(service: ips.service, ips: ips, width: width)
    }

    init(service: ServiceModel, width: Int) {
        self.init(service: service, ips: nil, width: width)
    }

    private init(service: ServiceModel, ips: IPSModel?, width: Int) {
        self.service = service
        self.ips = ips
        self.width = width
    }

    /// The names that can be described.
    static func names(startingWith prefix: String) -> [String] {
        guard let model = try? IPSModel.shared.get() else { return [] }
        return DescriptionPage(ips: model, width: 0).names.filter { $0.hasPrefix(prefix) }
    }

    private var constants: [ConstantSet] { ips?.constants ?? [] }

    private var names: [String] {
        service.operations.map(\.name) + service.complexTypes.filter { !$0.isAnonymous }.map(\.title)
            + service.simpleTypes.filter { !$0.isAnonymous }.map(\.name.local) + constants.map(\.type)
    }

    /// What there is, and under which address.
    var overview: [String] {
        let types = service.complexTypes.count { !$0.isAnonymous } + service.simpleTypes.count { !$0.isAnonymous }
        var lines = [VisibleText.line(service.name)] + documentation(service.documentation)
        var amounts = [Self.amount(service.operations.count, "operation"), Self.amount(types, "type")]
        if !constants.isEmpty { amounts.append("\(constants.count) lists of constants") }
        lines.append("  " + amounts.joined(separator: ", "))
        for endpoint in service.endpoints {
            let text = "  \(endpoint.port): SOAP \(endpoint.version == .v11 ? "1.1" : "1.2") at \(endpoint.address)"
            lines.append(VisibleText.line(text))
        }
        return lines
    }

    /// The operations with the first sentence about each.
    var operations: [String] {
        let room = min(service.operations.map(\.name.count).max() ?? 0, 40)
        return [""]
            + service.operations.flatMap { operation in
                let summary = OperationGuide(operation).summary
                return wrapped(
                    summary,
                    String(repeating: " ", count: room + 4),
                    first: "  " + CellText.padded(operation.name, to: room) + "  "
                )
            }
    }

    /// - Throws: ``CommandFailure`` that names what may be meant.
    func lines(about name: String) throws -> [String] {
        if let operation = service.operation(named: name) { return lines(about: operation) }
        let types = service.complexTypes.filter { $0.title == name }
        if types.count == 1 { return lines(about: types[0]) }
        // Two namespaces may have a type of this name.
        if !types.isEmpty { return types.flatMap { [VisibleText.line("\($0.name)"), ""] + lines(about: $0) + [""] }.dropLast() }
        if let type = service.simpleTypes.first(where: { !$0.isAnonymous && $0.name.local == name }) { return lines(about: type) }
        if let set = constants.first(where: { $0.type == name || $0.title == name }) { return lines(about: set) }
        let hint = NameDistance.hint(for: name, in: names, countsParts: true)
        throw CommandFailure(.usage, "there is no operation or type \(name)\(hint)")
    }

    private func lines(about operation: ServiceOperation) -> [String] {
        var lines = [operation.name]
        if ips == nil {
            lines += documentation(operation.documentation)
        } else {
            let guide = OperationGuide(operation)
            lines += wrapped(guide.summary + (guide.isDeprecated ? " Deprecated." : ""), "  ")
            if !guide.limits.isEmpty { lines += ["", "Limits and defaults"] + wrapped(guide.limits, "  ") }
            lines += ["", "Roles"] + wrapped(guide.roles.isEmpty ? "not documented" : guide.roles.joined(separator: ", "), "  ")
        }
        lines += ["", "Takes"] + content(of: operation.input, isRequest: true)
        lines += operation.isOneWay ? ["", "Has no answer"] : ["", "Returns"] + content(of: operation.output, isRequest: false)
        if !operation.headers.isEmpty {
            let blocks = operation.headers.map { "  \($0.element.local), \($0.isInput ? "with the request" : "with the answer")" }
            lines += ["", "Header blocks"] + blocks.map(VisibleText.line)
        }
        if operation.faults.isEmpty { return lines }
        let faults = operation.faults.map { (name: VisibleText.line($0.name), about: "the element \($0.element.local)") }
        return lines + ["", "Faults"] + table(faults)
    }

    private func content(of element: XMLName?, isRequest: Bool) -> [String] {
        guard let type = element.flatMap(service.element(named:))?.type else { return table([]) }
        guard case .complex(let index) = type else { return table([("#text", values(of: type))]) }
        return members(of: service.complexTypes[index], isRequest: isRequest)
    }

    private func lines(about type: ComplexType) -> [String] {
        [type.title] + documentation(type.documentation) + [""] + members(of: type, isRequest: true)
    }

    private func lines(about set: ConstantSet) -> [String] {
        [set.type] + wrapped("\(set.title); the service may send other values too. Held by \(set.fields.joined(separator: ", ")).", "  ")
            + [""] + set.values.map { "  " + $0 }
    }

    /// The attributes, the text and the fields of a type, under the names that they have in JSON.
    private func members(of type: ComplexType, isRequest: Bool) -> [String] {
        func name(_ name: String, isDemanded: Bool) -> String { name + (isRequest && isDemanded ? " *" : "") }
        let attributes = zip(type.attributeNames, type.attributes).map { (name($0, isDemanded: $1.isRequired), values(of: $1.type)) }
        let text = type.text.map { [("#text", values(of: $0))] } ?? []
        let fields = type.fields.enumerated().map { position, field in
            (name(type.memberName(position), isDemanded: field.isDemanded), about(field, in: type, isRequest: isRequest))
        }
        return table(attributes + text + fields)
    }

    func table(_ rows: [(name: String, about: String)]) -> [String] {
        if rows.isEmpty { return ["  nothing"] }
        let room = min(rows.map { DisplayWidth.of($0.name) }.max() ?? 0, 36)
        return rows.flatMap { name, about in
            wrapped(about, String(repeating: " ", count: room + 4), first: "  " + CellText.padded(name, to: room) + "  ")
        }
    }

    /// The name of a type, what its texts must be like, and the values that it has if they are few.
    private func values(of type: TypeReference) -> String {
        guard let simple = service.simple(type), let facets = simple.facets else { return service.title(of: type) }
        let start = ([service.title(of: type)] + facets.conditions(of: simple.builtin)).joined(separator: ", ")
        let values = facets.enumeration.map(\.value)
        return start + (values.isEmpty ? "" : ": " + values.joined(separator: ", "))
    }

    private func about(_ field: ElementField, in type: ComplexType, isRequest: Bool) -> String {
        var (inner, isList) = (field.type, field.occurrence.isRepeated)
        if case .complex(let index) = inner, let item = service.complexTypes[index].arrayItem { (inner, isList) = (item.type, true) }
        let name = field.name.local
        let kind: String
        switch ips?.role(of: name, in: type.title) ?? .value {
        case .handle(let handle): kind = isRequest ? handle.nameInWords : "\(handle) (a handle, not shown)"
        case .constant(let set): kind = "\(set.type): \(set.values.joined(separator: ", "))"
        case .secret: kind = isRequest ? "a secret, from a file: \(name)=@file" : service.title(of: inner)
        case .value: kind = values(of: inner)
        }
        let session = ips != nil && isRequest ? Self.option(for: name).map { " (\($0))" } ?? "" : ""
        return (isList ? "list of " : "") + kind + session
    }

    /// The option of `castile ips call` that fills a field in.
    private static func option(for field: String) -> String? {
        ["companyHandle": "--company", "userHandle": "--for-user", "accessUserHandle": "--as-user", "accessGroupHandle": "--as-group"][
            field
        ]
    }

    private static func amount(_ count: Int, _ word: String) -> String { count == 1 ? "1 \(word)" : "\(count) \(word)s" }

    /// What the WSDL says for people, its paragraphs apart.
    func documentation(_ text: String?) -> [String] {
        let paragraphs = (text ?? "").split(separator: "\n\n").map { wrapped(String($0), "  ") }.filter { !$0.isEmpty }
        return Array(paragraphs.joined(separator: [""]))
    }

    /// The text in lines that fit, broken at spaces; a WSDL is not trusted to leave a terminal as it is.
    private func wrapped(_ text: String, _ indentation: String, first: String? = nil) -> [String] {
        var lines: [String] = []
        var line = first ?? indentation
        var isEmpty = true
        for word in VisibleText.line(text).split(separator: " ") {
            if !isEmpty, DisplayWidth.of(line) + 1 + DisplayWidth.of(word) > width {
                lines.append(line)
                (line, isEmpty) = (indentation, true)
            }
            line += (isEmpty ? "" : " ") + word
            isEmpty = false
        }
        while line.last == " " { line.removeLast() }
        return line.isEmpty ? lines : lines + [line]
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
