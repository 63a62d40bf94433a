/// What a call adds to its input.
package struct CallContext: Hashable, Sendable {
    package var company: CompanyContext
    package var user: UserContext
    package var access: AccessContext
    package var selection: FieldSelection

    package init(
        company: CompanyContext = .session,
        user: UserContext = .caller,
        access: AccessContext = .caller,
        selection: FieldSelection = .all
    ) {
        self.company = company
        self.user = user
        self.access = access
        self.selection = selection
    }
}
