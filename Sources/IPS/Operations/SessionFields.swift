/// The fields of a request that the session fills in and no input has.
package struct SessionFields: Hashable, Sendable {
    package var companyHandle: CompanyHandle?
    package var userHandle: UserHandle?
    package var accessUserHandle: UserHandle?
    package var accessGroupHandle: GroupHandle?
    package var responseFieldArray: [String]?
    package var excludeFieldArray: [String]?

    package init() {}
}
