package import SOAP
internal import ServiceClient
package import XMLStream

/// A session: one user, one language, and the handles that the service gave.
///
/// Open one with ``IPSClient/withSession(company:locale:_:)``. Its typed methods, one for each operation, take names and values;
/// the session fills in the handles, looking each name up once.
public final class IPSSession: Sendable {
    /// The name of the company that calls work in unless they say otherwise.
    public let company: String?

    /// The locale that calls are made in; `nil` leaves it to the client's language preferences and then to the server.
    public let locale: LocaleTag?

    let scope = HandleScope()
    let client: IPSClient
    private let registry = HandleRegistry()

    init(client: IPSClient, company: String?, locale: LocaleTag?) {
        self.client = client
        self.company = company
        self.locale = locale
    }

    /// Finds a company by its name.
    ///
    /// - Parameter name: The company's name.
    /// - Returns: Its handle, valid in this session; asked for once a session (getCompanyInfo).
    /// - Throws: ``IPSError``, with the code ``IPSError/Code/unknownName`` if the user can see no such company.
    public func company(named name: String) async throws -> CompanyHandle {
        try await registry.company(named: name, in: self)
    }

    /// Finds a user by email.
    ///
    /// - Parameter email: The user's email address.
    /// - Returns: Its handle, valid in this session; asked for once a session (getUserInfo).
    /// - Throws: ``IPSError``, with the code ``IPSError/Code/unknownName`` if the user can see no such user.
    public func user(email: String) async throws -> UserHandle {
        try await registry.user(email: email, in: self)
    }

    /// Ends the session: every handle of it is refused from now on.
    func end() {
        scope.end()
        registry.removeAll()
    }

    /// Calls an operation: checks what can be checked, fills in the session's fields, sends.
    package func call<Input: IPSInput>(_ input: Input, _ context: CallContext) async throws -> Input.Output {
        try await call(Input.operation, selecting: context.selection, among: Input.Output.elements) {
            var input = input
            input.fill(try await self.fields(for: input, context))
            return { [input] (writer) throws(XMLError) in try input.encode(to: &writer) }
        } decode: { (cursor) throws(XMLError) in
            try Input.Output(from: &cursor)
        }
    }

    /// The function that every call passes, typed or by name.
    ///
    /// - Parameters:
    ///   - operation: The operation.
    ///   - selection: Which fields the input asks for.
    ///   - elements: The elements of the answer, which the selection must name.
    ///   - prepare: Looks up the handles that the input needs, and gives what writes the content of the input's root element.
    ///   - decode: Reads the root element of the answer, the cursor's current child.
    /// - Returns: What `decode` returned.
    /// - Throws: ``IPSError``; what `prepare` throws.
    package func call<Output>(
        _ operation: IPSOperation,
        selecting selection: FieldSelection,
        among elements: [ElementDescription],
        preparing prepare: () async throws -> (inout XMLWriter) throws(XMLError) -> Void,
        decode: (inout XMLCursor) throws(XMLError) -> Output
    ) async throws -> Output {
        guard !scope.hasEnded else {
            throw IPSError(.sessionEnded, operation: operation.name, message: "the session has ended; open a new one")
        }
        try selection.check(against: elements, of: operation.name)
        return try await client.send(operation, scope: scope, locale: locale, body: try await prepare(), decode: decode)
    }

    private func fields<Input: IPSInput>(for input: Input, _ context: CallContext) async throws -> SessionFields {
        let operation = Input.operation
        var fields = SessionFields()
        if let isRequired = operation.sessionFields["companyHandle"], !input.identifiesCompany {
            fields.companyHandle = try await handle(of: context.company)
            if isRequired, fields.companyHandle == nil {
                throw IPSError(
                    .noCompany,
                    operation: operation.name,
                    message: "the operation needs a company: open the session with one, or call it with in: .company(named: …)"
                )
            }
        }
        switch context.user {
        case .caller: break
        case .user(let email): fields.userHandle = try await user(email: email)
        case .handle(let handle): fields.userHandle = handle
        }
        switch context.access {
        case .caller: break
        case .user(let email): fields.accessUserHandle = try await user(email: email)
        case .group(let handle): fields.accessGroupHandle = handle
        }
        if !context.selection.only.isEmpty { fields.responseFieldArray = context.selection.only.map(\.description) }
        if !context.selection.allBut.isEmpty { fields.excludeFieldArray = context.selection.allBut.map(\.description) }
        return fields
    }

    private func handle(of company: CompanyContext) async throws -> CompanyHandle? {
        switch company {
        case .session:
            guard let name = self.company else { return nil }
            return try await self.company(named: name)
        case .company(let name): return try await self.company(named: name)
        case .handle(let handle): return handle
        case .none: return nil
        }
    }
}
