/// What a call adds to its input.
package struct CallContext: Hashable, Sendable {
    package var company: CompanyContext
    package var user: UserContext
    package var access: AccessContext
    package var fields: FieldPaths

    package init<Output>(
        company: CompanyContext = .session,
        user: UserContext = .caller,
        access: AccessContext = .caller,
        selection: FieldSelection<Output> = FieldSelection<Never>.all
    ) {
        self.company = company
        self.user = user
        self.access = access
        fields = selection.paths
    }
}
