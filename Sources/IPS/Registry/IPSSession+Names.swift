extension IPSSession {
    /// Finds a company by its name.
    ///
    /// - Parameter name: The company's name.
    /// - Returns: Its handle, valid in this session; asked for once a session (getCompanyInfo, or the caller's memberships).
    /// - Throws: ``IPSError``, with the code ``IPSError/Code/unknownName`` if the user can see no such company.
    public func company(named name: String) async throws -> CompanyHandle {
        try await find(.company, name, in: .none)
    }

    /// Finds a user by email.
    ///
    /// - Parameter email: The user's email address, in any case.
    /// - Returns: Its handle, valid in this session; asked for once a session (getUserInfo).
    /// - Throws: ``IPSError``, with the code ``IPSError/Code/unknownName`` if the user can see no such user.
    public func user(email: String) async throws -> UserHandle {
        try await find(.user, email, in: .session)
    }

    /// Finds a group by its name.
    ///
    /// - Parameters:
    ///   - name: The group's name.
    ///   - company: The company; by default that of the session.
    /// - Returns: Its handle, valid in this session; the groups are asked for once a session (getGroups, or the caller's memberships).
    /// - Throws: ``IPSError``, with the code ``IPSError/Code/unknownName`` if the user can see no such group.
    public func group(named name: String, in company: CompanyContext = .session) async throws -> GroupHandle {
        try await find(.group, name, in: company)
    }

    /// Finds a folder by its path.
    ///
    /// - Parameters:
    ///   - path: The path, with or without a slash at its end.
    ///   - company: The company; by default that of the session.
    /// - Returns: Its handle, valid in this session; asked for once a session (getFolderTree).
    /// - Throws: ``IPSError``, with the code ``IPSError/Code/unknownName`` if the user can see no such folder.
    public func folder(at path: String, in company: CompanyContext = .session) async throws -> FolderHandle {
        try await find(.folder, path, in: company)
    }

    /// Finds a project by its name.
    ///
    /// - Parameters:
    ///   - name: The project's name.
    ///   - company: The company; by default that of the session.
    /// - Returns: Its handle, valid in this session; the projects are asked for once a session (getProjects).
    /// - Throws: ``IPSError``, with the code ``IPSError/Code/unknownName`` if the user can see no such project.
    public func project(named name: String, in company: CompanyContext = .session) async throws -> ProjectHandle {
        try await find(.project, name, in: company)
    }

    /// Finds a metadata field by its name.
    ///
    /// - Parameters:
    ///   - name: The field's name.
    ///   - type: The type of the assets that have the field.
    ///   - company: The company; by default that of the session.
    /// - Returns: Its handle, valid in this session; the fields of a type are asked for once a session (getMetadataFields).
    /// - Throws: ``IPSError``, with the code ``IPSError/Code/unknownName`` if assets of this type have no such field.
    public func metadataField(
        named name: String,
        of type: AssetType,
        in company: CompanyContext = .session
    ) async throws -> MetadataFieldHandle {
        try await find(.metadataField, name, detail: type.rawValue, in: company)
    }

    /// Finds a publish context by its name.
    ///
    /// - Parameters:
    ///   - name: The context's name.
    ///   - type: The context's type; by default any.
    ///   - company: The company; by default that of the session.
    /// - Returns: Its handle, valid in this session; the contexts are asked for once a session (getPublishContexts).
    /// - Throws: ``IPSError``, with the code ``IPSError/Code/unknownName`` if there is none, ``IPSError/Code/ambiguousName`` if several
    ///   types have one.
    public func publishContext(
        named name: String,
        type: PublishContextType? = nil,
        in company: CompanyContext = .session
    ) async throws -> PublishContextHandle {
        try await find(.publishContext, name, detail: type?.rawValue, in: company)
    }

    /// Finds an image format by its name.
    ///
    /// - Parameters:
    ///   - name: The format's name.
    ///   - company: The company; by default that of the session.
    /// - Returns: Its handle, valid in this session; the formats are asked for once a session (getImageFormats).
    /// - Throws: ``IPSError``, with the code ``IPSError/Code/unknownName`` if the company has no such format.
    public func imageFormat(named name: String, in company: CompanyContext = .session) async throws -> ImageFormatHandle {
        try await find(.imageFormat, name, in: company)
    }

    /// Finds a format that vignettes are published in, by its name.
    ///
    /// - Parameters:
    ///   - name: The format's name.
    ///   - company: The company; by default that of the session.
    /// - Returns: Its handle, valid in this session; the formats are asked for once a session (getVignettePublishFormats).
    /// - Throws: ``IPSError``, with the code ``IPSError/Code/unknownName`` if the company has no such format.
    public func vignetteFormat(named name: String, in company: CompanyContext = .session) async throws -> VignetteFormatHandle {
        try await find(.vignetteFormat, name, in: company)
    }

    /// Finds a type of property sets by its name.
    ///
    /// - Parameters:
    ///   - name: The type's name.
    ///   - company: The company; by default that of the session; ``CompanyContext/none`` for a global type.
    /// - Returns: Its handle, valid in this session; asked for once a session (getPropertySetType).
    /// - Throws: ``IPSError``, with the code ``IPSError/Code/unknownName`` if there is no such type.
    public func propertySetType(named name: String, in company: CompanyContext = .session) async throws -> PropertySetTypeHandle {
        try await find(.propertySetType, name, in: company)
    }

    /// Finds an asset by its name, which is its id in URLs.
    ///
    /// - Parameters:
    ///   - name: The asset's name.
    ///   - type: The asset's type; by default any.
    ///   - company: The company; by default that of the session.
    /// - Returns: Its handle, valid in this session; asked for once a session (getAssetsByName).
    /// - Throws: ``IPSError``, with the code ``IPSError/Code/unknownName`` if there is none, ``IPSError/Code/ambiguousName`` if several
    ///   assets have the name.
    public func asset(named name: String, type: AssetType? = nil, in company: CompanyContext = .session) async throws -> AssetHandle {
        try await find(.asset, name, detail: type?.rawValue, in: company)
    }

    /// Finds a handle of any kind by name, for calls without generated types.
    ///
    /// - Parameters:
    ///   - kind: The kind.
    ///   - name: The name; for a folder its path, for a user the email address.
    ///   - detail: The asset type of a metadata field (required) or an asset, the type of a publish context.
    ///   - company: The company; by default that of the session.
    /// - Returns: The handle, valid in this session.
    /// - Throws: ``IPSError``, with the code ``IPSError/Code/unknownName`` if there is none.
    package func handle(
        of kind: RegistryKind,
        named name: String,
        detail: String? = nil,
        in company: CompanyContext = .session
    ) async throws -> any WritableHandle {
        try await registry.handle(for: question(kind, name, detail, company), in: self)
    }

    private func find<Target>(
        _ kind: RegistryKind,
        _ name: String,
        detail: String? = nil,
        in company: CompanyContext
    ) async throws -> Handle<Target> {
        Handle(retyping: try await registry.handle(for: question(kind, name, detail, company), in: self))
    }

    func question(_ kind: RegistryKind, _ name: String, _ detail: String?, _ company: CompanyContext) throws -> LookupQuestion {
        guard !core.hasEnded else {
            throw IPSError(.sessionEnded, operation: nil, message: "the session has ended; open a new one")
        }
        var place = company
        if case .session = company { place = self.company.map { .company(named: $0) } ?? .none }
        if kind == .company { place = .none }
        if kind.needsCompany, place == .none { throw Self.noCompany("the look-up of the \(kind.title) “\(name)”") }
        if kind == .metadataField, detail?.isEmpty ?? true {
            throw IPSError(
                .invalidRequest,
                operation: nil,
                message: "metadata fields are listed by asset type: say which type of assets has the field “\(name)”"
            )
        }
        return LookupQuestion(kind: kind, name: kind.normalized(name), detail: detail, company: place)
    }
}
