/// The kinds of things whose handles a session finds by name.
public enum RegistryKind: String, Hashable, Sendable, CaseIterable {
    /// An asset, by its name, which is its id in URLs.
    case asset
    /// A company, by its name.
    case company
    /// A folder, by its path.
    case folder
    /// A group of a company, by its name.
    case group
    /// An image format of a company, by its name.
    case imageFormat
    /// A metadata field of a company, by its name and the type of the assets that have it.
    case metadataField
    /// A project of a company, by its name.
    case project
    /// A type of property sets, by its name.
    case propertySetType
    /// A context that a company's assets are published to, by its name.
    case publishContext
    /// A user, by email.
    case user
    /// A format that a company's vignettes are published in, by its name.
    case vignetteFormat

    /// What it is called in messages.
    var title: String {
        switch self {
        case .asset: HandleTargets.Asset.name
        case .company: HandleTargets.Company.name
        case .folder: HandleTargets.Folder.name
        case .group: HandleTargets.Group.name
        case .imageFormat: HandleTargets.ImageFormat.name
        case .metadataField: HandleTargets.MetadataField.name
        case .project: HandleTargets.Project.name
        case .propertySetType: HandleTargets.PropertySetType.name
        case .publishContext: HandleTargets.PublishContext.name
        case .user: HandleTargets.User.name
        case .vignetteFormat: HandleTargets.VignetteFormat.name
        }
    }
}
