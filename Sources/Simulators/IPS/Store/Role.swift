/// A role of the service; an open set.
package struct Role: Hashable, Sendable, RawRepresentable, CustomStringConvertible {
    package let rawValue: String

    package init(rawValue: String) {
        self.rawValue = rawValue
    }

    package static let ipsAdmin = Role(rawValue: "IpsAdmin")
    package static let companyAdmin = Role(rawValue: "IpsCompanyAdmin")
    package static let user = Role(rawValue: "IpsUser")
    package static let trialSiteAdmin = Role(rawValue: "TrialSiteAdmin")
    package static let trialSiteUser = Role(rawValue: "TrialSiteUser")
    package static let imagePortalAdmin = Role(rawValue: "ImagePortalAdmin")
    package static let imagePortalUser = Role(rawValue: "ImagePortalUser")

    /// The roles that users can be given.
    static let known: [Role] = [
        .ipsAdmin, .companyAdmin, .user, Role(rawValue: "WebServiceUser"), .trialSiteAdmin, .trialSiteUser, .imagePortalAdmin,
        .imagePortalUser, Role(rawValue: "ImagePortalContrib"), Role(rawValue: "ImagePortalContribUser"),
    ]

    package var description: String { rawValue }

    /// Whether the role may act as others and sees every folder.
    var isAdministrator: Bool {
        [.ipsAdmin, .companyAdmin, .trialSiteAdmin, .imagePortalAdmin].contains(self)
    }
}
