// Generated from MailStore/functions.json. Change the data, not this file.
// swift-format-ignore-file

public import ServiceClient

extension ServiceProviderFunctions {
    /// Calls `SetArchiveAdminEnabled`.
    ///
    /// Since version: 9.0.
    ///
    /// - Parameters:
    ///   - instanceID: A text.
    ///   - enabled: `true` or `false`.
    ///   - tokens: Who follows a process that this starts; default as the client is configured.
    /// - Returns: The last status, or the first when the caller follows the process.
    /// - Throws: ``MailStoreError``.
    @discardableResult
    public func setArchiveAdminEnabled(instanceID: String, enabled: Bool, tokens: TokenHandling? = nil) async throws -> MailStoreStatus {
        try await client.call(
            ServiceProviderCatalogue.setArchiveAdminEnabled,
            ["instanceID": .text(instanceID), "enabled": .bool(enabled)],
            tokens: tokens
        )
    }

    /// Calls `SetClientAccessServerConfiguration`.
    ///
    /// Since version: 9.0.
    ///
    /// - Parameters:
    ///   - config: A JSON value, sent as text in one field.
    ///   - tokens: Who follows a process that this starts; default as the client is configured.
    /// - Returns: The last status, or the first when the caller follows the process.
    /// - Throws: ``MailStoreError``.
    @discardableResult
    public func setClientAccessServerConfiguration(config: JSONValue, tokens: TokenHandling? = nil) async throws -> MailStoreStatus {
        try await client.call(ServiceProviderCatalogue.setClientAccessServerConfiguration, ["config": .json(config)], tokens: tokens)
    }

    /// Calls `SetComplianceConfiguration`.
    ///
    /// Since version: 9.0.
    ///
    /// - Parameters:
    ///   - instanceID: A text.
    ///   - config: A JSON value, sent as text in one field.
    ///   - tokens: Who follows a process that this starts; default as the client is configured.
    /// - Returns: The last status, or the first when the caller follows the process.
    /// - Throws: ``MailStoreError``.
    @discardableResult
    public func setComplianceConfiguration(
        instanceID: String,
        config: JSONValue,
        tokens: TokenHandling? = nil
    ) async throws -> MailStoreStatus {
        try await client.call(
            ServiceProviderCatalogue.setComplianceConfiguration,
            ["instanceID": .text(instanceID), "config": .json(config)],
            tokens: tokens
        )
    }

    /// Calls `SetCredentialSettings`.
    ///
    /// Since version: after 12, by 25.3.
    ///
    /// Its parameters are not publicly documented: `get-metadata` of a server that offers it names them.
    ///
    /// - Parameters:
    ///   - parameters: Whatever the server takes.
    ///   - tokens: Who follows a process that this starts; default as the client is configured.
    /// - Returns: The last status, or the first when the caller follows the process.
    /// - Throws: ``MailStoreError``.
    @discardableResult
    public func setCredentialSettings(parameters: MailStoreParameters = [:], tokens: TokenHandling? = nil) async throws -> MailStoreStatus {
        try await client.call(ServiceProviderCatalogue.setCredentialSettings, parameters, tokens: tokens)
    }

    /// Calls `SetDirectoryServicesConfiguration`.
    ///
    /// Since version: 9.0.
    ///
    /// - Parameters:
    ///   - instanceID: A text.
    ///   - config: A JSON value, sent as text in one field.
    ///   - tokens: Who follows a process that this starts; default as the client is configured.
    /// - Returns: The last status, or the first when the caller follows the process.
    /// - Throws: ``MailStoreError``.
    @discardableResult
    public func setDirectoryServicesConfiguration(
        instanceID: String,
        config: JSONValue,
        tokens: TokenHandling? = nil
    ) async throws -> MailStoreStatus {
        try await client.call(
            ServiceProviderCatalogue.setDirectoryServicesConfiguration,
            ["instanceID": .text(instanceID), "config": .json(config)],
            tokens: tokens
        )
    }

    /// Calls `SetIndexConfiguration`.
    ///
    /// Since version: 9.0.
    ///
    /// - Parameters:
    ///   - instanceID: A text.
    ///   - config: A JSON value, sent as text in one field.
    ///   - tokens: Who follows a process that this starts; default as the client is configured.
    /// - Returns: The last status, or the first when the caller follows the process.
    /// - Throws: ``MailStoreError``.
    @discardableResult
    public func setIndexConfiguration(instanceID: String, config: JSONValue, tokens: TokenHandling? = nil) async throws -> MailStoreStatus {
        try await client.call(
            ServiceProviderCatalogue.setIndexConfiguration,
            ["instanceID": .text(instanceID), "config": .json(config)],
            tokens: tokens
        )
    }

    /// Calls `SetInstanceConfiguration`.
    ///
    /// Since version: 9.0.
    ///
    /// - Parameters:
    ///   - config: A JSON value, sent as text in one field.
    ///   - tokens: Who follows a process that this starts; default as the client is configured.
    /// - Returns: The last status, or the first when the caller follows the process.
    /// - Throws: ``MailStoreError``.
    @discardableResult
    public func setInstanceConfiguration(config: JSONValue, tokens: TokenHandling? = nil) async throws -> MailStoreStatus {
        try await client.call(ServiceProviderCatalogue.setInstanceConfiguration, ["config": .json(config)], tokens: tokens)
    }

    /// Calls `SetInstanceHostConfiguration`.
    ///
    /// Since version: 9.0.
    ///
    /// - Parameters:
    ///   - config: A JSON value, sent as text in one field.
    ///   - tokens: Who follows a process that this starts; default as the client is configured.
    /// - Returns: The last status, or the first when the caller follows the process.
    /// - Throws: ``MailStoreError``.
    @discardableResult
    public func setInstanceHostConfiguration(config: JSONValue, tokens: TokenHandling? = nil) async throws -> MailStoreStatus {
        try await client.call(ServiceProviderCatalogue.setInstanceHostConfiguration, ["config": .json(config)], tokens: tokens)
    }

    /// Calls `SetJobEnabled`.
    ///
    /// Since version: after 9.0, by 12.
    ///
    /// Online reference marks both arguments optional.
    ///
    /// - Parameters:
    ///   - instanceID: A text.
    ///   - id: A whole number.
    ///   - enabled: `true` or `false`.
    ///   - tokens: Who follows a process that this starts; default as the client is configured.
    /// - Returns: The last status, or the first when the caller follows the process.
    /// - Throws: ``MailStoreError``.
    @discardableResult
    public func setJobEnabled(instanceID: String, id: Int, enabled: Bool, tokens: TokenHandling? = nil) async throws -> MailStoreStatus {
        try await client.call(
            ServiceProviderCatalogue.setJobEnabled,
            ["instanceID": .text(instanceID), "id": .number(id), "enabled": .bool(enabled)],
            tokens: tokens
        )
    }

    /// Calls `SetJobSchedule`.
    ///
    /// Since version: after 9.0, by 12.
    ///
    /// - Parameters:
    ///   - instanceID: A text.
    ///   - id: A whole number.
    ///   - timeZoneId: A text; for example `$Local`.
    ///   - date: A date and time without a zone; optional, left out when nil.
    ///   - interval: A whole number; optional, left out when nil; documented values: `5`, `10`, `15`, `20`, `30`, `60`, `120`, `180`, `240`, `360`, `720`; in minutes (inferred).
    ///   - time: A text; optional, left out when nil.
    ///   - dayOfWeek: A text; optional, left out when nil; documented values: `Sunday`, `Monday`, `Tuesday`, `Wednesday`, `Thursday`, `Friday`, `Saturday`.
    ///   - dayOfMonth: A text; optional, left out when nil; documented values: `1`, `2`, `3`, `4`, `5`, `6`, `7`, `8`, `9`, `10`, `11`, `12`, `13`, `14`, `15`, `16`, `17`, `18`, `19`, `20`, `21`, `22`, `23`, `24`, `25`, `26`, `27`, `28`, `29`, `30`, `31`, `Last`.
    ///   - tokens: Who follows a process that this starts; default as the client is configured.
    /// - Returns: The last status, or the first when the caller follows the process.
    /// - Throws: ``MailStoreError``.
    @discardableResult
    public func setJobSchedule(
        instanceID: String,
        id: Int,
        timeZoneId: String,
        date: MailStoreDate? = nil,
        interval: Int? = nil,
        time: String? = nil,
        dayOfWeek: DayOfWeek? = nil,
        dayOfMonth: DayOfMonth? = nil,
        tokens: TokenHandling? = nil
    ) async throws -> MailStoreStatus {
        try await client.call(
            ServiceProviderCatalogue.setJobSchedule,
            [
                "instanceID": .text(instanceID),
                "id": .number(id),
                "timeZoneId": .text(timeZoneId),
                "date": date.map { .date($0) },
                "interval": interval.map { .number($0) },
                "time": time.map { .text($0) },
                "dayOfWeek": dayOfWeek.map { .text($0.rawValue) },
                "dayOfMonth": dayOfMonth.map { .text($0.rawValue) },
            ],
            tokens: tokens
        )
    }

    /// Calls `SetProfileServerSideExecution`.
    ///
    /// Since version: after 12, by 25.3.
    ///
    /// automatic=false alone disables; automatic=true needs automaticPauseBetweenExecutions (seconds).
    ///
    /// - Parameters:
    ///   - instanceID: A text.
    ///   - id: A whole number.
    ///   - automatic: `true` or `false`.
    ///   - automaticPauseBetweenExecutions: A whole number; optional, left out when nil.
    ///   - automaticMaintenanceWindows: A text; optional, left out when nil.
    ///   - tokens: Who follows a process that this starts; default as the client is configured.
    /// - Returns: The last status, or the first when the caller follows the process.
    /// - Throws: ``MailStoreError``.
    @discardableResult
    public func setProfileServerSideExecution(
        instanceID: String,
        id: Int,
        automatic: Bool,
        automaticPauseBetweenExecutions: Int? = nil,
        automaticMaintenanceWindows: String? = nil,
        tokens: TokenHandling? = nil
    ) async throws -> MailStoreStatus {
        try await client.call(
            ServiceProviderCatalogue.setProfileServerSideExecution,
            [
                "instanceID": .text(instanceID),
                "id": .number(id),
                "automatic": .bool(automatic),
                "automaticPauseBetweenExecutions": automaticPauseBetweenExecutions.map { .number($0) },
                "automaticMaintenanceWindows": automaticMaintenanceWindows.map { .text($0) },
            ],
            tokens: tokens
        )
    }

    /// Calls `SetRetentionPolicies`.
    ///
    /// Since version: after 9.0, by 12.
    ///
    /// - Parameters:
    ///   - instanceID: A text.
    ///   - config: A JSON value, sent as text in one field.
    ///   - tokens: Who follows a process that this starts; default as the client is configured.
    /// - Returns: The last status, or the first when the caller follows the process.
    /// - Throws: ``MailStoreError``.
    @discardableResult
    public func setRetentionPolicies(instanceID: String, config: JSONValue, tokens: TokenHandling? = nil) async throws -> MailStoreStatus {
        try await client.call(
            ServiceProviderCatalogue.setRetentionPolicies,
            ["instanceID": .text(instanceID), "config": .json(config)],
            tokens: tokens
        )
    }

    /// Calls `SetSmtpSettings`.
    ///
    /// Since version: after 9.0, by 12.
    ///
    /// - Parameters:
    ///   - instanceID: A text.
    ///   - settings: A JSON value, sent as text in one field.
    ///   - tokens: Who follows a process that this starts; default as the client is configured.
    /// - Returns: The last status, or the first when the caller follows the process.
    /// - Throws: ``MailStoreError``.
    @discardableResult
    public func setSmtpSettings(instanceID: String, settings: JSONValue, tokens: TokenHandling? = nil) async throws -> MailStoreStatus {
        try await client.call(
            ServiceProviderCatalogue.setSmtpSettings,
            ["instanceID": .text(instanceID), "settings": .json(settings)],
            tokens: tokens
        )
    }

    /// Calls `SetStoreAutoCreateConfiguration`.
    ///
    /// Since version: 9.0.
    ///
    /// - Parameters:
    ///   - instanceID: A text.
    ///   - config: A JSON value, sent as text in one field.
    ///   - tokens: Who follows a process that this starts; default as the client is configured.
    /// - Returns: The last status, or the first when the caller follows the process.
    /// - Throws: ``MailStoreError``.
    @discardableResult
    public func setStoreAutoCreateConfiguration(
        instanceID: String,
        config: JSONValue,
        tokens: TokenHandling? = nil
    ) async throws -> MailStoreStatus {
        try await client.call(
            ServiceProviderCatalogue.setStoreAutoCreateConfiguration,
            ["instanceID": .text(instanceID), "config": .json(config)],
            tokens: tokens
        )
    }

    /// Calls `SetStorePath`.
    ///
    /// Since version: 9.0.
    ///
    /// - Parameters:
    ///   - instanceID: A text.
    ///   - id: A whole number.
    ///   - path: A text.
    ///   - tokens: Who follows a process that this starts; default as the client is configured.
    /// - Returns: The last status, or the first when the caller follows the process.
    /// - Throws: ``MailStoreError``.
    @discardableResult
    public func setStorePath(instanceID: String, id: Int, path: String, tokens: TokenHandling? = nil) async throws -> MailStoreStatus {
        try await client.call(
            ServiceProviderCatalogue.setStorePath,
            ["instanceID": .text(instanceID), "id": .number(id), "path": .text(path)],
            tokens: tokens
        )
    }

    /// Calls `SetStoreRequestedState`.
    ///
    /// Since version: 9.0.
    ///
    /// - Parameters:
    ///   - instanceID: A text.
    ///   - id: A whole number.
    ///   - requestedState: A text; documented values: `current`, `normal`, `writeProtected`, `disabled`.
    ///   - tokens: Who follows a process that this starts; default as the client is configured.
    /// - Returns: The last status, or the first when the caller follows the process.
    /// - Throws: ``MailStoreError``.
    @discardableResult
    public func setStoreRequestedState(
        instanceID: String,
        id: Int,
        requestedState: StoreState,
        tokens: TokenHandling? = nil
    ) async throws -> MailStoreStatus {
        try await client.call(
            ServiceProviderCatalogue.setStoreRequestedState,
            ["instanceID": .text(instanceID), "id": .number(id), "requestedState": .text(requestedState.rawValue)],
            tokens: tokens
        )
    }

    /// Calls `SetSystemAdministratorConfiguration`.
    ///
    /// Since version: 9.0.
    ///
    /// - Parameters:
    ///   - config: A JSON value, sent as text in one field.
    ///   - tokens: Who follows a process that this starts; default as the client is configured.
    /// - Returns: The last status, or the first when the caller follows the process.
    /// - Throws: ``MailStoreError``.
    @discardableResult
    public func setSystemAdministratorConfiguration(config: JSONValue, tokens: TokenHandling? = nil) async throws -> MailStoreStatus {
        try await client.call(ServiceProviderCatalogue.setSystemAdministratorConfiguration, ["config": .json(config)], tokens: tokens)
    }

    /// Calls `SetSystemAdministratorPassword`.
    ///
    /// Since version: 9.0.
    ///
    /// - Parameters:
    ///   - userName: A text.
    ///   - password: A secret.
    ///   - tokens: Who follows a process that this starts; default as the client is configured.
    /// - Returns: The last status, or the first when the caller follows the process.
    /// - Throws: ``MailStoreError``.
    @discardableResult
    public func setSystemAdministratorPassword(
        userName: String,
        password: Secret,
        tokens: TokenHandling? = nil
    ) async throws -> MailStoreStatus {
        try await client.call(
            ServiceProviderCatalogue.setSystemAdministratorPassword,
            ["userName": .text(userName), "password": .secret(password)],
            tokens: tokens
        )
    }

    /// Calls `SetSystemSmtpConfiguration`.
    ///
    /// Since version: after 9.0, by 12.
    ///
    /// - Parameters:
    ///   - config: A JSON value, sent as text in one field.
    ///   - tokens: Who follows a process that this starts; default as the client is configured.
    /// - Returns: The last status, or the first when the caller follows the process.
    /// - Throws: ``MailStoreError``.
    @discardableResult
    public func setSystemSmtpConfiguration(config: JSONValue, tokens: TokenHandling? = nil) async throws -> MailStoreStatus {
        try await client.call(ServiceProviderCatalogue.setSystemSmtpConfiguration, ["config": .json(config)], tokens: tokens)
    }

    /// Calls `SetUserAuthentication`.
    ///
    /// Since version: 9.0.
    ///
    /// - Parameters:
    ///   - instanceID: A text.
    ///   - userName: A text.
    ///   - authentication: A text; documented values: `integrated`, `directoryServices`.
    ///   - tokens: Who follows a process that this starts; default as the client is configured.
    /// - Returns: The last status, or the first when the caller follows the process.
    /// - Throws: ``MailStoreError``.
    @discardableResult
    public func setUserAuthentication(
        instanceID: String,
        userName: String,
        authentication: UserAuthentication,
        tokens: TokenHandling? = nil
    ) async throws -> MailStoreStatus {
        try await client.call(
            ServiceProviderCatalogue.setUserAuthentication,
            ["instanceID": .text(instanceID), "userName": .text(userName), "authentication": .text(authentication.rawValue)],
            tokens: tokens
        )
    }

    /// Calls `SetUserDistinguishedName`.
    ///
    /// Since version: 9.0.
    ///
    /// - Parameters:
    ///   - instanceID: A text.
    ///   - userName: A text.
    ///   - distinguishedName: A text; optional, left out when nil.
    ///   - tokens: Who follows a process that this starts; default as the client is configured.
    /// - Returns: The last status, or the first when the caller follows the process.
    /// - Throws: ``MailStoreError``.
    @discardableResult
    public func setUserDistinguishedName(
        instanceID: String,
        userName: String,
        distinguishedName: String? = nil,
        tokens: TokenHandling? = nil
    ) async throws -> MailStoreStatus {
        try await client.call(
            ServiceProviderCatalogue.setUserDistinguishedName,
            ["instanceID": .text(instanceID), "userName": .text(userName), "distinguishedName": distinguishedName.map { .text($0) }],
            tokens: tokens
        )
    }

    /// Calls `SetUserEmailAddresses`.
    ///
    /// Since version: 9.0.
    ///
    /// - Parameters:
    ///   - instanceID: A text.
    ///   - userName: A text.
    ///   - emailAddresses: Texts that are sent joined by commas; optional, left out when nil.
    ///   - tokens: Who follows a process that this starts; default as the client is configured.
    /// - Returns: The last status, or the first when the caller follows the process.
    /// - Throws: ``MailStoreError``.
    @discardableResult
    public func setUserEmailAddresses(
        instanceID: String,
        userName: String,
        emailAddresses: [String]? = nil,
        tokens: TokenHandling? = nil
    ) async throws -> MailStoreStatus {
        try await client.call(
            ServiceProviderCatalogue.setUserEmailAddresses,
            ["instanceID": .text(instanceID), "userName": .text(userName), "emailAddresses": emailAddresses.map { .list($0) }],
            tokens: tokens
        )
    }

    /// Calls `SetUserFullName`.
    ///
    /// Since version: 9.0.
    ///
    /// - Parameters:
    ///   - instanceID: A text.
    ///   - userName: A text.
    ///   - fullName: A text; optional, left out when nil.
    ///   - tokens: Who follows a process that this starts; default as the client is configured.
    /// - Returns: The last status, or the first when the caller follows the process.
    /// - Throws: ``MailStoreError``.
    @discardableResult
    public func setUserFullName(
        instanceID: String,
        userName: String,
        fullName: String? = nil,
        tokens: TokenHandling? = nil
    ) async throws -> MailStoreStatus {
        try await client.call(
            ServiceProviderCatalogue.setUserFullName,
            ["instanceID": .text(instanceID), "userName": .text(userName), "fullName": fullName.map { .text($0) }],
            tokens: tokens
        )
    }

    /// Calls `SetUserLoginPrivileges`.
    ///
    /// Since version: after 12, by 25.3.
    ///
    /// - Parameters:
    ///   - instanceID: A text.
    ///   - userName: A text.
    ///   - loginPrivileges: Texts that are sent joined by commas; documented values: `none`, `windows`, `web`, `outlook`, `windowsCmd`, `imap`, `api`.
    ///   - tokens: Who follows a process that this starts; default as the client is configured.
    /// - Returns: The last status, or the first when the caller follows the process.
    /// - Throws: ``MailStoreError``.
    @discardableResult
    public func setUserLoginPrivileges(
        instanceID: String,
        userName: String,
        loginPrivileges: [LoginPrivilege],
        tokens: TokenHandling? = nil
    ) async throws -> MailStoreStatus {
        try await client.call(
            ServiceProviderCatalogue.setUserLoginPrivileges,
            ["instanceID": .text(instanceID), "userName": .text(userName), "loginPrivileges": .list(loginPrivileges.map(\.rawValue))],
            tokens: tokens
        )
    }

    /// Calls `SetUserPassword`.
    ///
    /// Since version: 9.0.
    ///
    /// - Parameters:
    ///   - instanceID: A text.
    ///   - userName: A text.
    ///   - password: A secret.
    ///   - tokens: Who follows a process that this starts; default as the client is configured.
    /// - Returns: The last status, or the first when the caller follows the process.
    /// - Throws: ``MailStoreError``.
    @discardableResult
    public func setUserPassword(
        instanceID: String,
        userName: String,
        password: Secret,
        tokens: TokenHandling? = nil
    ) async throws -> MailStoreStatus {
        try await client.call(
            ServiceProviderCatalogue.setUserPassword,
            ["instanceID": .text(instanceID), "userName": .text(userName), "password": .secret(password)],
            tokens: tokens
        )
    }

    /// Calls `SetUserPop3UserNames`.
    ///
    /// Since version: 9.0.
    ///
    /// - Parameters:
    ///   - instanceID: A text.
    ///   - userName: A text.
    ///   - pop3UserNames: Texts that are sent joined by commas; optional, left out when nil.
    ///   - tokens: Who follows a process that this starts; default as the client is configured.
    /// - Returns: The last status, or the first when the caller follows the process.
    /// - Throws: ``MailStoreError``.
    @discardableResult
    public func setUserPop3UserNames(
        instanceID: String,
        userName: String,
        pop3UserNames: [String]? = nil,
        tokens: TokenHandling? = nil
    ) async throws -> MailStoreStatus {
        try await client.call(
            ServiceProviderCatalogue.setUserPop3UserNames,
            ["instanceID": .text(instanceID), "userName": .text(userName), "pop3UserNames": pop3UserNames.map { .list($0) }],
            tokens: tokens
        )
    }

    /// Calls `SetUserPrivileges`.
    ///
    /// Since version: 9.0.
    ///
    /// - Parameters:
    ///   - instanceID: A text.
    ///   - userName: A text.
    ///   - privileges: Texts that are sent joined by commas; documented values: `none`, `admin`, `login`, `changePassword`, `archive`, `modifyArchiveProfiles`, `export`, `modifyExportProfiles`, `delete`.
    ///   - tokens: Who follows a process that this starts; default as the client is configured.
    /// - Returns: The last status, or the first when the caller follows the process.
    /// - Throws: ``MailStoreError``.
    @discardableResult
    public func setUserPrivileges(
        instanceID: String,
        userName: String,
        privileges: [UserPrivilege],
        tokens: TokenHandling? = nil
    ) async throws -> MailStoreStatus {
        try await client.call(
            ServiceProviderCatalogue.setUserPrivileges,
            ["instanceID": .text(instanceID), "userName": .text(userName), "privileges": .list(privileges.map(\.rawValue))],
            tokens: tokens
        )
    }

    /// Calls `SetUserPrivilegesOnAllFolders`.
    ///
    /// Since version: after 12, by 25.3.
    ///
    /// Its parameters are not publicly documented: `get-metadata` of a server that offers it names them.
    ///
    /// - Parameters:
    ///   - parameters: Whatever the server takes.
    ///   - tokens: Who follows a process that this starts; default as the client is configured.
    /// - Returns: The last status, or the first when the caller follows the process.
    /// - Throws: ``MailStoreError``.
    @discardableResult
    public func setUserPrivilegesOnAllFolders(
        parameters: MailStoreParameters = [:],
        tokens: TokenHandling? = nil
    ) async throws -> MailStoreStatus {
        try await client.call(ServiceProviderCatalogue.setUserPrivilegesOnAllFolders, parameters, tokens: tokens)
    }

    /// Calls `SetUserPrivilegesOnFolder`.
    ///
    /// Since version: 9.0.
    ///
    /// - Parameters:
    ///   - instanceID: A text.
    ///   - userName: A text.
    ///   - folder: A text.
    ///   - privileges: Texts that are sent joined by commas; documented values: `none`, `read`, `write`, `delete`.
    ///   - tokens: Who follows a process that this starts; default as the client is configured.
    /// - Returns: The last status, or the first when the caller follows the process.
    /// - Throws: ``MailStoreError``.
    @discardableResult
    public func setUserPrivilegesOnFolder(
        instanceID: String,
        userName: String,
        folder: String,
        privileges: [FolderPrivilege],
        tokens: TokenHandling? = nil
    ) async throws -> MailStoreStatus {
        try await client.call(
            ServiceProviderCatalogue.setUserPrivilegesOnFolder,
            [
                "instanceID": .text(instanceID),
                "userName": .text(userName),
                "folder": .text(folder),
                "privileges": .list(privileges.map(\.rawValue)),
            ],
            tokens: tokens
        )
    }
}
