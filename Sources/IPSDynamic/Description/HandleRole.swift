/// What a handle refers to.
package struct HandleRole: Hashable, Sendable, CustomStringConvertible {
    /// The type of the handle, `FolderHandle`.
    package let type: String

    /// In words, `folder`, `metadata field`.
    package var description: String {
        let name = type.hasSuffix("Handle") ? type.dropLast("Handle".count) : type[...]
        return name.reduce(into: "") { words, letter in
            if letter.isUppercase, !words.isEmpty { words += " " }
            words += letter.lowercased()
        }
    }

    /// What people call one by, for messages: `the path of a folder`.
    package var nameInWords: String {
        switch type {
        case "UserHandle": "the email of a user"
        case "FolderHandle": "the path of a folder"
        case "PropertyOwnerHandle": "the email of a user or the name of a company"
        case "MetadataFieldHandle": "the asset type and the name of a metadata field, as in Image:Season"
        default: "the name of \("aeiou".contains(description.prefix(1)) ? "an" : "a") \(description)"
        }
    }
}
