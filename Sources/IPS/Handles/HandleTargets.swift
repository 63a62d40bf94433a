/// The kinds of things that the service has handles for.
public enum HandleTargets {
    /// An asset, or what takes the place of one: a set, a template, a profile, a viewer preset.
    public enum Asset: HandleTarget {
        /// What it is called in messages.
        public static let name = "asset"
    }

    /// A company.
    public enum Company: HandleTarget {
        /// What it is called in messages.
        public static let name = "company"
    }

    /// A folder.
    public enum Folder: HandleTarget {
        /// What it is called in messages.
        public static let name = "folder"
    }

    /// A group of users.
    public enum Group: HandleTarget {
        /// What it is called in messages.
        public static let name = "group"
    }

    /// An image format of the image server.
    public enum ImageFormat: HandleTarget {
        /// What it is called in messages.
        public static let name = "image format"
    }

    /// An image map of an asset.
    public enum ImageMap: HandleTarget {
        /// What it is called in messages.
        public static let name = "image map"
    }

    /// A request to drop URLs from the content delivery network.
    public enum Invalidation: HandleTarget {
        /// What it is called in messages.
        public static let name = "invalidation"
    }

    /// A job: upload, publish, export and so on.
    public enum Job: HandleTarget {
        /// What it is called in messages.
        public static let name = "job"
    }

    /// A field of the company's metadata.
    public enum MetadataField: HandleTarget {
        /// What it is called in messages.
        public static let name = "metadata field"
    }

    /// A set of permissions that folders share.
    public enum PermissionSet: HandleTarget {
        /// What it is called in messages.
        public static let name = "permission set"
    }

    /// A project.
    public enum Project: HandleTarget {
        /// What it is called in messages.
        public static let name = "project"
    }

    /// Whoever owns a property set: a user, a company, or both.
    public enum PropertyOwner: HandleTarget {
        /// What it is called in messages.
        public static let name = "property owner"
    }

    /// A set of properties.
    public enum PropertySet: HandleTarget {
        /// What it is called in messages.
        public static let name = "property set"
    }

    /// The type of a property set.
    public enum PropertySetType: HandleTarget {
        /// What it is called in messages.
        public static let name = "property set type"
    }

    /// A context that assets are published to.
    public enum PublishContext: HandleTarget {
        /// What it is called in messages.
        public static let name = "publish context"
    }

    /// A user.
    public enum User: HandleTarget {
        /// What it is called in messages.
        public static let name = "user"
    }

    /// A format that vignettes are published in.
    public enum VignetteFormat: HandleTarget {
        /// What it is called in messages.
        public static let name = "vignette format"
    }

    /// A zoom target of an image.
    public enum ZoomTarget: HandleTarget {
        /// What it is called in messages.
        public static let name = "zoom target"
    }
}

/// A handle of an asset.
public typealias AssetHandle = Handle<HandleTargets.Asset>

/// A handle of a company.
public typealias CompanyHandle = Handle<HandleTargets.Company>

/// A handle of a folder.
public typealias FolderHandle = Handle<HandleTargets.Folder>

/// A handle of a group.
public typealias GroupHandle = Handle<HandleTargets.Group>

/// A handle of an image format.
public typealias ImageFormatHandle = Handle<HandleTargets.ImageFormat>

/// A handle of an image map.
public typealias ImageMapHandle = Handle<HandleTargets.ImageMap>

/// A handle of an invalidation.
public typealias InvalidationHandle = Handle<HandleTargets.Invalidation>

/// A handle of a job.
public typealias JobHandle = Handle<HandleTargets.Job>

/// A handle of a metadata field.
public typealias MetadataFieldHandle = Handle<HandleTargets.MetadataField>

/// A handle of a permission set.
public typealias PermissionSetHandle = Handle<HandleTargets.PermissionSet>

/// A handle of a project.
public typealias ProjectHandle = Handle<HandleTargets.Project>

/// A handle of a property owner.
public typealias PropertyOwnerHandle = Handle<HandleTargets.PropertyOwner>

/// A handle of a property set.
public typealias PropertySetHandle = Handle<HandleTargets.PropertySet>

/// A handle of a property set type.
public typealias PropertySetTypeHandle = Handle<HandleTargets.PropertySetType>

/// A handle of a publish context.
public typealias PublishContextHandle = Handle<HandleTargets.PublishContext>

/// A handle of a user.
public typealias UserHandle = Handle<HandleTargets.User>

/// A handle of a vignette format.
public typealias VignetteFormatHandle = Handle<HandleTargets.VignetteFormat>

/// A handle of a zoom target.
public typealias ZoomTargetHandle = Handle<HandleTargets.ZoomTarget>
