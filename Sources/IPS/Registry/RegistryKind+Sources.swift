internal import SOAP

extension RegistryKind {
    /// Whether things of this kind belong to a company, so that none can be found without one.
    var needsCompany: Bool {
        switch self {
        case .company, .user, .propertySetType: false
        default: true
        }
    }

    /// A name in the form in which names are compared.
    ///
    /// The service takes email addresses in any case, and folder paths with and without a slash at their end; other names are exact.
    func normalized(_ name: String) -> String {
        switch self {
        case .user: name.lowercased()
        case .folder: name.hasSuffix("/") ? String(name.dropLast()) : name
        default: name
        }
    }

    /// The operations that tell handles of this kind, in the order in which they are asked: each but the first answers for callers whose
    /// role may not call those before it, and names what is near to a name that nothing has.
    var sources: [LookupSource] {
        switch self {
        case .company: Self.companies
        case .user: Self.users
        case .group: Self.groups
        case .folder: Self.folders
        case .asset: Self.assets
        case .propertySetType: Self.propertySetTypes
        case .project:
            [
                .all("getProjects") { session, question in
                    try await session.getProjects(in: question.company).projectArray.handles { NamedHandle($0.name, $0.projectHandle) }
                }
            ]
        case .metadataField:
            [
                .all("getMetadataFields") { session, question in
                    let param = GetMetadataFieldsParam(assetType: AssetType(rawValue: question.detail ?? ""))
                    return try await session.getMetadataFields(param, in: question.company).fieldArray
                        .handles { NamedHandle($0.name, $0.fieldHandle) }
                }
            ]
        case .publishContext:
            [
                .all("getPublishContexts") { session, question in
                    let param = GetPublishContextsParam(contextType: question.detail.map(PublishContextType.init(rawValue:)))
                    return try await session.getPublishContexts(param, in: question.company).publishContextArray
                        .handles { NamedHandle($0.contextName, $0.contextHandle) }
                }
            ]
        case .imageFormat:
            [
                .all("getImageFormats") { session, question in
                    try await session.getImageFormats(in: question.company).imageFormatArray
                        .handles { NamedHandle($0.name, $0.imageFormatHandle) }
                }
            ]
        case .vignetteFormat:
            [
                .all("getVignettePublishFormats") { session, question in
                    try await session.getVignettePublishFormats(in: question.company).vignetteFormatArray
                        .handles { NamedHandle($0.name, $0.vignetteFormatHandle) }
                }
            ]
        }
    }

    private static let companies: [LookupSource] = [
        .one("getCompanyInfo", isOfCompany: false) { session, question in
            let answer = try await session.call(GetCompanyInfoParam(companyName: question.name), CallContext(company: .none))
            return [answer.companyInfo].handles { NamedHandle(question.name(ofAnswered: $0?.name), $0?.companyHandle) }
        },
        .all("getCompanyMembership", isOfCompany: false) { session, _ in
            try await session.getCompanyMembership().membershipArray.handles { NamedHandle($0.company?.name, $0.company?.companyHandle) }
        },
        .all("getAllCompanies", isOfCompany: false) { session, _ in
            try await session.getAllCompanies(GetAllCompaniesParam(includeExpired: false)).companyArray
                .handles { NamedHandle($0.name, $0.companyHandle) }
        },
    ]

    private static let users: [LookupSource] = [
        .one("getUserInfo", isOfCompany: false) { session, question in
            let answer = try await session.call(GetUserInfoParam(email: question.name), CallContext())
            return [answer.userInfo].handles { NamedHandle(question.name(ofAnswered: $0?.email), $0?.userHandle) }
        },
        .all("getCompanyMembers") { session, question in
            guard question.company != .none else { return [] }
            return try await session.getCompanyMembers(GetCompanyMembersParam(includeInvalid: false), in: question.company).memberArray
                .handles { NamedHandle($0.user?.email?.lowercased(), $0.user?.userHandle) }
        },
        .all("getAllUsers", isOfCompany: false) { session, _ in
            try await session.getAllUsers(GetAllUsersParam(includeInvalid: false)).userArray
                .handles { NamedHandle($0.email?.lowercased(), $0.userHandle) }
        },
    ]

    private static let groups: [LookupSource] = [
        .all("getGroups") { session, question in
            try await session.getGroups(in: question.company).groupArray.handles { NamedHandle($0.name, $0.groupHandle) }
        },
        .all("getGroupMembership") { session, question in
            try await session.getGroupMembership(in: question.company).groupArray.handles { NamedHandle($0.name, $0.groupHandle) }
        },
    ]

    private static let folders: [LookupSource] = [
        .one("getFolderTree") { session, question in
            let answer = try await session.getFolderTree(
                GetFolderTreeParam(folderPath: question.name, depth: 0),
                in: question.company,
                selecting: .only("folders/items/folderHandle", "folders/items/path")
            )
            // The root of the tree is the folder that was asked for, whatever way of writing its path the answer prefers.
            return answer.folders.handles { NamedHandle(question.name, $0.folderHandle) }
        },
        .beside("getFolders", { $0.name.split(separator: "/").dropLast().joined(separator: "/") }) { session, question in
            let parent = question.name.split(separator: "/").dropLast().joined(separator: "/")
            let answer = try await session.getFolders(
                GetFoldersParam(folderPath: parent.isEmpty ? nil : parent),
                in: question.company,
                selecting: .only("folderArray/items/folderHandle", "folderArray/items/path")
            )
            return answer.folderArray.handles { NamedHandle($0.path.map { path(of: $0, below: parent) }, $0.folderHandle) }
        },
    ]

    /// The path of a folder as a question about its neighbour writes it: the service begins each path with the company's root.
    private static func path(of folder: String, below parent: String) -> String {
        let (parts, wanted) = (folder.split(separator: "/"), parent.split(separator: "/"))
        let above = parts.dropLast()
        guard let name = parts.last, above.count <= wanted.count + 1, above.suffix(wanted.count) == wanted[...] else {
            return RegistryKind.folder.normalized(folder)
        }
        return (wanted + [name]).joined(separator: "/")
    }

    private static let assets: [LookupSource] = [
        .one("getAssetsByName") { session, question in
            try await session.assets(named: [question.name], type: question.detail, in: question.company)
        }
    ]

    private static let propertySetTypes: [LookupSource] = [
        .one("getPropertySetType") { session, question in
            let answer = try await session.getPropertySetType(GetPropertySetTypeParam(name: question.name), in: question.company)
            return [answer.type].handles { NamedHandle(question.name(ofAnswered: $0?.name), $0?.typeHandle) }
        },
        .all("getPropertySetTypes") { session, question in
            try await session.getPropertySetTypes(in: question.company).typeArray.handles { NamedHandle($0.name, $0.typeHandle) }
        },
    ]
}

extension Optional {
    /// The named handles of what an answer has; none if it has no array.
    fileprivate func handles<Element>(_ read: (Element) -> NamedHandle?) -> [NamedHandle] where Wrapped == [Element] {
        (self ?? []).compactMap(read)
    }
}

extension Array {
    fileprivate func handles(_ read: (Element) -> NamedHandle?) -> [NamedHandle] { compactMap(read) }
}
