package import ServiceClient

/// A user of the sample data.
///
/// The passwords are samples too: nothing here may be a real one.
package struct SampleAccount: Sendable, CustomStringConvertible {
    package enum State: Sendable, Hashable {
        case active
        /// A member of Sample Company, but not an active one.
        case inactiveMember
        /// Marked as not valid: cannot log in.
        case invalid
        /// The password expired.
        case expired
        /// In Other Company only, so in no company with the others.
        case elsewhere
    }

    package var email: String
    package var password: Secret
    package var firstName: String
    package var lastName: String
    package var role: Role
    package var state: State

    package init(email: String, password: Secret, firstName: String, lastName: String, role: Role, state: State = .active) {
        self.email = email
        self.password = password
        self.firstName = firstName
        self.lastName = lastName
        self.role = role
        self.state = state
    }

    /// Says who, never with which password.
    package var description: String { "\(email) (\(role))" }

    /// The accounts of a simulator that is not told otherwise; each has the password `sample-password`.
    package static let standard: [SampleAccount] = [
        account("admin", "Ada", "Admin", .ipsAdmin),
        account("company-admin", "Cora", "Castle", .companyAdmin),
        account("user", "Jürgen", "Müller", .user),
        account("trial", "Zoë", "Trial", .trialSiteUser),
        account("portal", "花子", "山田", .imagePortalUser),
        account("inactive", "Ina", "Active", .user, .inactiveMember),
        account("invalid", "Ivo", "Valid", .user, .invalid),
        account("expired", "Eve", "Pired", .user, .expired),
        account("elsewhere", "Elsa", "Where", .user, .elsewhere),
    ]

    private static func account(
        _ name: String,
        _ firstName: String,
        _ lastName: String,
        _ role: Role,
        _ state: State = .active
    ) -> SampleAccount {
        SampleAccount(
            email: "\(name)@sample.example",
            password: Secret("sample-password"),
            firstName: firstName,
            lastName: lastName,
            role: role,
            state: state
        )
    }
}
