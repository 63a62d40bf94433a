// Generated from MailStore/functions.json. Change the data, not this file.
// swift-format-ignore-file

public import ServiceClient

extension ServerFunctions {
    /// Calls `SetComplianceConfiguration`.
    ///
    /// Since version: 9.0.
    ///
    /// - Parameters:
    ///   - config: A JSON value, sent as text in one field.
    ///   - tokens: Who follows a process that this starts; default as the client is configured.
    /// - Returns: The last status, or the first when the caller follows the process.
    /// - Throws: ``MailStoreError``.
    @discardableResult
    public func setComplianceConfiguration(config: JSONValue, tokens: TokenHandling? = nil) async throws -> MailStoreStatus {
        try await client.call(ServerCatalogue.setComplianceConfiguration, ["config": .json(config)], tokens: tokens)
    }

    /// Calls `SetDirectoryServicesConfiguration`.
    ///
    /// Since version: 9.0.
    ///
    /// - Parameters:
    ///   - config: A JSON value, sent as text in one field.
    ///   - tokens: Who follows a process that this starts; default as the client is configured.
    /// - Returns: The last status, or the first when the caller follows the process.
    /// - Throws: ``MailStoreError``.
    @discardableResult
    public func setDirectoryServicesConfiguration(config: JSONValue, tokens: TokenHandling? = nil) async throws -> MailStoreStatus {
        try await client.call(ServerCatalogue.setDirectoryServicesConfiguration, ["config": .json(config)], tokens: tokens)
    }

    /// Calls `SetJobEnabled`.
    ///
    /// Since version: after 9.0, by 12.
    ///
    /// Online reference marks both arguments optional.
    ///
    /// - Parameters:
    ///   - id: A whole number.
    ///   - enabled: `true` or `false`.
    ///   - tokens: Who follows a process that this starts; default as the client is configured.
    /// - Returns: The last status, or the first when the caller follows the process.
    /// - Throws: ``MailStoreError``.
    @discardableResult
    public func setJobEnabled(id: Int, enabled: Bool, tokens: TokenHandling? = nil) async throws -> MailStoreStatus {
        try await client.call(ServerCatalogue.setJobEnabled, ["id": .number(id), "enabled": .bool(enabled)], tokens: tokens)
    }

    /// Calls `SetJobSchedule`.
    ///
    /// Since version: after 9.0, by 12.
    ///
    /// - Parameters:
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
            ServerCatalogue.setJobSchedule,
            [
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
    /// Since version: about 22.3.
    ///
    /// automatic=false alone disables; automatic=true needs automaticPauseBetweenExecutions (seconds).
    ///
    /// - Parameters:
    ///   - id: A whole number.
    ///   - automatic: `true` or `false`.
    ///   - automaticPauseBetweenExecutions: A whole number; optional, left out when nil.
    ///   - automaticMaintenanceWindows: A text; optional, left out when nil.
    ///   - tokens: Who follows a process that this starts; default as the client is configured.
    /// - Returns: The last status, or the first when the caller follows the process.
    /// - Throws: ``MailStoreError``.
    @discardableResult
    public func setProfileServerSideExecution(
        id: Int,
        automatic: Bool,
        automaticPauseBetweenExecutions: Int? = nil,
        automaticMaintenanceWindows: String? = nil,
        tokens: TokenHandling? = nil
    ) async throws -> MailStoreStatus {
        try await client.call(
            ServerCatalogue.setProfileServerSideExecution,
            [
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
    ///   - config: A JSON value, sent as text in one field.
    ///   - tokens: Who follows a process that this starts; default as the client is configured.
    /// - Returns: The last status, or the first when the caller follows the process.
    /// - Throws: ``MailStoreError``.
    @discardableResult
    public func setRetentionPolicies(config: JSONValue, tokens: TokenHandling? = nil) async throws -> MailStoreStatus {
        try await client.call(ServerCatalogue.setRetentionPolicies, ["config": .json(config)], tokens: tokens)
    }

    /// Calls `SetServiceCertificate`.
    ///
    /// Since version: after 12, by 24.
    ///
    /// - Parameters:
    ///   - thumbprint: A text.
    ///   - tokens: Who follows a process that this starts; default as the client is configured.
    /// - Returns: The last status, or the first when the caller follows the process.
    /// - Throws: ``MailStoreError``.
    @discardableResult
    public func setServiceCertificate(thumbprint: String, tokens: TokenHandling? = nil) async throws -> MailStoreStatus {
        try await client.call(ServerCatalogue.setServiceCertificate, ["thumbprint": .text(thumbprint)], tokens: tokens)
    }

    /// Calls `SetSmtpSettings`.
    ///
    /// Since version: after 9.0, by 12.
    ///
    /// - Parameters:
    ///   - settings: A JSON value, sent as text in one field.
    ///   - tokens: Who follows a process that this starts; default as the client is configured.
    /// - Returns: The last status, or the first when the caller follows the process.
    /// - Throws: ``MailStoreError``.
    @discardableResult
    public func setSmtpSettings(settings: JSONValue, tokens: TokenHandling? = nil) async throws -> MailStoreStatus {
        try await client.call(ServerCatalogue.setSmtpSettings, ["settings": .json(settings)], tokens: tokens)
    }

    /// Calls `SetStoreAutoCreateConfiguration`.
    ///
    /// Since version: after 12, by 24.
    ///
    /// - Parameters:
    ///   - config: A JSON value, sent as text in one field.
    ///   - tokens: Who follows a process that this starts; default as the client is configured.
    /// - Returns: The last status, or the first when the caller follows the process.
    /// - Throws: ``MailStoreError``.
    @discardableResult
    public func setStoreAutoCreateConfiguration(config: JSONValue, tokens: TokenHandling? = nil) async throws -> MailStoreStatus {
        try await client.call(ServerCatalogue.setStoreAutoCreateConfiguration, ["config": .json(config)], tokens: tokens)
    }

    /// Calls `SetStoreProperties`.
    ///
    /// Since version: 9.0.
    ///
    /// - Parameters:
    ///   - id: A whole number.
    ///   - type: A text; optional, left out when nil; documented values: `FileSystemInternal`, `SQLServer`, `PostgreSQL`; older versions: `FileSystemStandard`, `FileSystemAdvanced`, `FileSystemFlat`.
    ///   - databasePath: A text; optional, left out when nil.
    ///   - contentPath: A text; optional, left out when nil.
    ///   - indexPath: A text; optional, left out when nil.
    ///   - serverName: A text; optional, left out when nil.
    ///   - userName: A text; optional, left out when nil.
    ///   - password: A secret; optional, left out when nil.
    ///   - databaseName: A text; optional, left out when nil.
    ///   - tokens: Who follows a process that this starts; default as the client is configured.
    /// - Returns: The last status, or the first when the caller follows the process.
    /// - Throws: ``MailStoreError``.
    @discardableResult
    public func setStoreProperties(
        id: Int,
        type: StoreType? = nil,
        databasePath: String? = nil,
        contentPath: String? = nil,
        indexPath: String? = nil,
        serverName: String? = nil,
        userName: String? = nil,
        password: Secret? = nil,
        databaseName: String? = nil,
        tokens: TokenHandling? = nil
    ) async throws -> MailStoreStatus {
        try await client.call(
            ServerCatalogue.setStoreProperties,
            [
                "id": .number(id),
                "type": type.map { .text($0.rawValue) },
                "databasePath": databasePath.map { .text($0) },
                "contentPath": contentPath.map { .text($0) },
                "indexPath": indexPath.map { .text($0) },
                "serverName": serverName.map { .text($0) },
                "userName": userName.map { .text($0) },
                "password": password.map { .secret($0) },
                "databaseName": databaseName.map { .text($0) },
            ],
            tokens: tokens
        )
    }

    /// Calls `SetStoreRequestedState`.
    ///
    /// Since version: 9.0.
    ///
    /// - Parameters:
    ///   - id: A whole number.
    ///   - requestedState: A text; documented values: `current`, `normal`, `writeProtected`, `disabled`.
    ///   - tokens: Who follows a process that this starts; default as the client is configured.
    /// - Returns: The last status, or the first when the caller follows the process.
    /// - Throws: ``MailStoreError``.
    @discardableResult
    public func setStoreRequestedState(id: Int, requestedState: StoreState, tokens: TokenHandling? = nil) async throws -> MailStoreStatus {
        try await client.call(
            ServerCatalogue.setStoreRequestedState,
            ["id": .number(id), "requestedState": .text(requestedState.rawValue)],
            tokens: tokens
        )
    }

    /// Calls `SetUserAuthentication`.
    ///
    /// Since version: 9.0.
    ///
    /// - Parameters:
    ///   - userName: A text.
    ///   - authentication: A text; documented values: `integrated`, `directoryServices`.
    ///   - tokens: Who follows a process that this starts; default as the client is configured.
    /// - Returns: The last status, or the first when the caller follows the process.
    /// - Throws: ``MailStoreError``.
    @discardableResult
    public func setUserAuthentication(
        userName: String,
        authentication: UserAuthentication,
        tokens: TokenHandling? = nil
    ) async throws -> MailStoreStatus {
        try await client.call(
            ServerCatalogue.setUserAuthentication,
            ["userName": .text(userName), "authentication": .text(authentication.rawValue)],
            tokens: tokens
        )
    }

    /// Calls `SetUserDistinguishedName`.
    ///
    /// Since version: 9.0.
    ///
    /// - Parameters:
    ///   - userName: A text.
    ///   - distinguishedName: A text; optional, left out when nil.
    ///   - tokens: Who follows a process that this starts; default as the client is configured.
    /// - Returns: The last status, or the first when the caller follows the process.
    /// - Throws: ``MailStoreError``.
    @discardableResult
    public func setUserDistinguishedName(
        userName: String,
        distinguishedName: String? = nil,
        tokens: TokenHandling? = nil
    ) async throws -> MailStoreStatus {
        try await client.call(
            ServerCatalogue.setUserDistinguishedName,
            ["userName": .text(userName), "distinguishedName": distinguishedName.map { .text($0) }],
            tokens: tokens
        )
    }

    /// Calls `SetUserEmailAddresses`.
    ///
    /// Since version: 9.0.
    ///
    /// - Parameters:
    ///   - userName: A text.
    ///   - emailAddresses: Texts that are sent joined by commas; optional, left out when nil.
    ///   - tokens: Who follows a process that this starts; default as the client is configured.
    /// - Returns: The last status, or the first when the caller follows the process.
    /// - Throws: ``MailStoreError``.
    @discardableResult
    public func setUserEmailAddresses(
        userName: String,
        emailAddresses: [String]? = nil,
        tokens: TokenHandling? = nil
    ) async throws -> MailStoreStatus {
        try await client.call(
            ServerCatalogue.setUserEmailAddresses,
            ["userName": .text(userName), "emailAddresses": emailAddresses.map { .list($0) }],
            tokens: tokens
        )
    }

    /// Calls `SetUserFullName`.
    ///
    /// Since version: 9.0.
    ///
    /// - Parameters:
    ///   - userName: A text.
    ///   - fullName: A text; optional, left out when nil.
    ///   - tokens: Who follows a process that this starts; default as the client is configured.
    /// - Returns: The last status, or the first when the caller follows the process.
    /// - Throws: ``MailStoreError``.
    @discardableResult
    public func setUserFullName(userName: String, fullName: String? = nil, tokens: TokenHandling? = nil) async throws -> MailStoreStatus {
        try await client.call(
            ServerCatalogue.setUserFullName,
            ["userName": .text(userName), "fullName": fullName.map { .text($0) }],
            tokens: tokens
        )
    }

    /// Calls `SetUserLoginPrivileges`.
    ///
    /// Since version: after 12, by 24.
    ///
    /// - Parameters:
    ///   - userName: A text.
    ///   - loginPrivileges: Texts that are sent joined by commas; documented values: `none`, `windows`, `web`, `outlook`, `windowsCmd`, `imap`, `api`.
    ///   - tokens: Who follows a process that this starts; default as the client is configured.
    /// - Returns: The last status, or the first when the caller follows the process.
    /// - Throws: ``MailStoreError``.
    @discardableResult
    public func setUserLoginPrivileges(
        userName: String,
        loginPrivileges: [LoginPrivilege],
        tokens: TokenHandling? = nil
    ) async throws -> MailStoreStatus {
        try await client.call(
            ServerCatalogue.setUserLoginPrivileges,
            ["userName": .text(userName), "loginPrivileges": .list(loginPrivileges.map(\.rawValue))],
            tokens: tokens
        )
    }

    /// Calls `SetUserPassword`.
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
    public func setUserPassword(userName: String, password: Secret, tokens: TokenHandling? = nil) async throws -> MailStoreStatus {
        try await client.call(ServerCatalogue.setUserPassword, ["userName": .text(userName), "password": .secret(password)], tokens: tokens)
    }

    /// Calls `SetUserPop3UserNames`.
    ///
    /// Since version: 9.0.
    ///
    /// - Parameters:
    ///   - userName: A text.
    ///   - pop3UserNames: Texts that are sent joined by commas; optional, left out when nil.
    ///   - tokens: Who follows a process that this starts; default as the client is configured.
    /// - Returns: The last status, or the first when the caller follows the process.
    /// - Throws: ``MailStoreError``.
    @discardableResult
    public func setUserPop3UserNames(
        userName: String,
        pop3UserNames: [String]? = nil,
        tokens: TokenHandling? = nil
    ) async throws -> MailStoreStatus {
        try await client.call(
            ServerCatalogue.setUserPop3UserNames,
            ["userName": .text(userName), "pop3UserNames": pop3UserNames.map { .list($0) }],
            tokens: tokens
        )
    }

    /// Calls `SetUserPrivileges`.
    ///
    /// Since version: 9.0.
    ///
    /// - Parameters:
    ///   - userName: A text.
    ///   - privileges: Texts that are sent joined by commas; documented values: `none`, `admin`, `login`, `changePassword`, `archive`, `modifyArchiveProfiles`, `export`, `modifyExportProfiles`, `delete`.
    ///   - tokens: Who follows a process that this starts; default as the client is configured.
    /// - Returns: The last status, or the first when the caller follows the process.
    /// - Throws: ``MailStoreError``.
    @discardableResult
    public func setUserPrivileges(
        userName: String,
        privileges: [UserPrivilege],
        tokens: TokenHandling? = nil
    ) async throws -> MailStoreStatus {
        try await client.call(
            ServerCatalogue.setUserPrivileges,
            ["userName": .text(userName), "privileges": .list(privileges.map(\.rawValue))],
            tokens: tokens
        )
    }

    /// Calls `SetUserPrivilegesOnFolder`.
    ///
    /// Since version: 9.0.
    ///
    /// - Parameters:
    ///   - userName: A text.
    ///   - folder: A text.
    ///   - privileges: Texts that are sent joined by commas; documented values: `none`, `read`, `write`, `delete`.
    ///   - tokens: Who follows a process that this starts; default as the client is configured.
    /// - Returns: The last status, or the first when the caller follows the process.
    /// - Throws: ``MailStoreError``.
    @discardableResult
    public func setUserPrivilegesOnFolder(
        userName: String,
        folder: String,
        privileges: [FolderPrivilege],
        tokens: TokenHandling? = nil
    ) async throws -> MailStoreStatus {
        try await client.call(
            ServerCatalogue.setUserPrivilegesOnFolder,
            ["userName": .text(userName), "folder": .text(folder), "privileges": .list(privileges.map(\.rawValue))],
            tokens: tokens
        )
    }
}
