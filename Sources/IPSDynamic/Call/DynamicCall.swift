package import IPS
internal import SOAP
package import WSDL
internal import XMLStream

/// One call of any operation, by name: the input is checked against the description of the service before anything is sent.
///
/// Where the service wants a handle, the input has a name, which the session looks up when the call is made; the answer shows what a
/// handle refers to, never its value. The call passes the same function as the typed methods.
package struct DynamicCall: Sendable {
    package let operation: ServiceOperation
    package let model: IPSModel
    let input: DynamicValue

    /// Checks an input.
    ///
    /// - Parameters:
    ///   - operation: The operation.
    ///   - input: Its input, with names in place of handles.
    ///   - names: Goes into the session's fields that the input leaves out.
    ///   - model: Describes the service.
    /// - Throws: ``DynamicCallError`` that says what is wrong in the words of the schema.
    package init(_ operation: ServiceOperation, input: DynamicValue, names: CallNames, model: IPSModel) throws(DynamicCallError) {
        self.operation = operation
        self.model = model
        let type = model.type(of: operation.input)
        var input = input
        for (field, name) in names.fields {
            guard type?.index[field] != nil else {
                throw DynamicCallError(.invalidInput, "\(operation.name) takes no \(field), so no \(Self.option(for: field))")
            }
            if input[field] == nil { input[field] = .text(name) }
        }
        if let company = names.company, type?.index["companyHandle"] != nil, input["companyHandle"] == nil, input["companyName"] == nil {
            input["companyHandle"] = .text(company)
        }
        self.input = input
        try check(type)
    }

    private static func option(for field: String) -> String {
        switch field {
        case "userHandle": "--for-user"
        case "accessUserHandle": "--as-user"
        default: "--as-group"
        }
    }

    /// The message that the call would send, without the password and with names in place of handles; nothing is sent.
    ///
    /// - Parameter session: Whose credentials and locale stand in the header.
    /// - Returns: The message.
    /// - Throws: `XMLError` when a value cannot be written.
    package func preview(in session: IPSSession) throws -> String {
        try session.envelope(of: ipsOperation) { (writer) throws(XMLError) in
            try encode(to: &writer) { (kind, name, writer) throws(XMLError) in try writer.text(Self.placeholder(of: kind, name)) }
        }
    }

    /// Makes the call.
    ///
    /// - Parameter session: Looks up the handles, and sends.
    /// - Returns: What the service answered.
    /// - Throws: `IPSError`; ``DynamicCallError`` for a name that nothing leads to.
    package func run(in session: IPSSession) async throws -> DynamicAnswer {
        let output = model.type(of: operation.output)
        let elements = output.map(model.elements(of:)) ?? []
        return try await session.call(ipsOperation, selecting: selection, among: elements) {
            let handles = try await self.handles(in: session)
            return { (writer) throws(XMLError) in
                try encode(to: &writer) { (kind, name, writer) throws(XMLError) in
                    try handles[NamedHandle(kind: kind, name: name)]?.encode(to: &writer)
                }
            }
        } decode: { (cursor) throws(XMLError) in
            try DynamicAnswer(of: operation, from: &cursor, in: model)
        }
    }

    private var ipsOperation: IPSOperation {
        let (input, output) = (operation.input?.local ?? "", operation.output?.local ?? "")
        return IPSOperation(name: operation.name, action: operation.action, input: input, output: output)
    }

    /// What the input asks for in its own fields.
    private var selection: FieldPaths {
        func paths(_ field: String) -> [FieldPath] { (input[field]?.items ?? []).compactMap(\.text).map { FieldPath($0) } }
        return FieldPaths(only: paths("responseFieldArray"), allBut: paths("excludeFieldArray"))
    }

    private typealias HandleWriter = (HandleRole, String, inout XMLWriter) throws(XMLError) -> Void

    /// Writes the content of the input's root element.
    private func encode(to writer: inout XMLWriter, handle: @escaping HandleWriter) throws(XMLError) {
        guard let element = operation.input else { return }
        try model.service.encodeContent(of: input, as: element, substituting: substitution(handle), to: &writer)
    }

    private func substitution(_ handle: @escaping HandleWriter) -> DynamicSubstitution {
        { [model] (field, text, writer) throws(XMLError) in
            guard let kind = model.handleKind(of: field) else { return false }
            try handle(kind, Self.name(in: text, of: kind), &writer)
            return true
        }
    }

    /// What a preview has in place of a handle.
    private static func placeholder(of kind: HandleRole, _ name: String) -> String { "[handle: \(kind) \(name)]" }

    /// The name that a text stands for, which may come from a preview.
    private static func name(in text: String, of kind: HandleRole) -> String {
        let ends = placeholder(of: kind, "\n").split(separator: "\n")
        guard text.hasPrefix(ends[0]), text.hasSuffix(ends[1]) else { return text }
        return String(text.dropFirst(ends[0].count).dropLast(ends[1].count))
    }

    /// Looks up every name that stands for a handle.
    private func handles(in session: IPSSession) async throws -> [NamedHandle: any WritableHandle] {
        var handles: [NamedHandle: any WritableHandle] = [:]
        let kind = model.handleKind(of: "companyHandle")
        let company = input["companyHandle"]?.text.map { text in kind.map { Self.name(in: text, of: $0) } ?? text }
        for name in try names() { handles[name] = try await name.handle(in: session, company: company) }
        return handles
    }

    private func names() throws(XMLError) -> Set<NamedHandle> {
        var names: Set<NamedHandle> = []
        var writer = try XMLWriter()
        try writer.element("input") { (writer) throws(XMLError) in
            try encode(to: &writer) { (kind, name, _) in names.insert(NamedHandle(kind: kind, name: name)) }
        }
        return names
    }

    /// Writes the input once, to nobody.
    private func check(_ type: ComplexType?) throws(DynamicCallError) {
        guard let element = operation.input else { return }
        if type?.isMissing("companyHandle", in: input) == true {
            throw DynamicCallError(.noCompany, "\(operation.name) works in a company: name it with --company")
        }
        do throws(XMLError) {
            var writer = try XMLWriter()
            let names = substitution { (_, _, _) in }
            try model.service.encode(input, as: element, substituting: names, to: &writer)
        } catch {
            let required = (type?.fields ?? []).filter { !$0.occurrence.isOptional }.map(\.name.local).filter { $0 != "companyHandle" }
            let hint = required.isEmpty ? "no field is required" : "required: \(required.joined(separator: ", "))"
            throw DynamicCallError(.invalidInput, "\(error) (\(hint); castile ips describe \(operation.name) says more)")
        }
    }
}

extension ComplexType {
    fileprivate func isMissing(_ field: String, in value: DynamicValue) -> Bool {
        index[field].map { !fields[$0].occurrence.isOptional && value[field] == nil } ?? false
    }
}
