/// Whom a call is about, and in whose place it is made; by name.
package struct CallNames: Hashable, Sendable {
    /// The company that the call works in.
    package var company: String?
    /// The email of the user that the call is about.
    package var user: String?
    /// The email of the user with whose permissions the call is made; for administrators.
    package var accessUser: String?
    /// The group in whose context the call is made.
    package var accessGroup: String?

    package init(company: String? = nil, user: String? = nil, accessUser: String? = nil, accessGroup: String? = nil) {
        self.company = company
        self.user = user
        self.accessUser = accessUser
        self.accessGroup = accessGroup
    }

    /// The fields that the names go into.
    var fields: [(field: String, name: String)] {
        [("userHandle", user), ("accessUserHandle", accessUser), ("accessGroupHandle", accessGroup)].compactMap { field, name in
            name.map { (field, $0) }
        }
    }
}
