// Generated from MailStore/functions.json. Change the data, not this file.
// swift-format-ignore-file

public import ServiceClient

extension ServiceProviderFunctions {
    /// Calls `CreateClientAccessServer`.
    ///
    /// Since version: 9.0.
    ///
    /// - Parameters:
    ///   - config: A JSON value, sent as text in one field.
    ///   - tokens: Who follows a process that this starts; default as the client is configured.
    /// - Returns: The last status, or the first when the caller follows the process.
    /// - Throws: ``MailStoreError``.
    @discardableResult
    public func createClientAccessServer(config: JSONValue, tokens: TokenHandling? = nil) async throws -> MailStoreStatus {
        try await client.call(ServiceProviderCatalogue.createClientAccessServer, ["config": .json(config)], tokens: tokens)
    }

    /// Calls `CreateClientOneTimeUrlForArchiveAdmin`.
    ///
    /// Since version: 9.0.
    ///
    /// - Parameters:
    ///   - instanceID: A text.
    ///   - instanceUrl: A text; optional, left out when nil.
    ///   - tokens: Who follows a process that this starts; default as the client is configured.
    /// - Returns: The last status, or the first when the caller follows the process.
    /// - Throws: ``MailStoreError``.
    @discardableResult
    public func createClientOneTimeUrlForArchiveAdmin(
        instanceID: String,
        instanceUrl: String? = nil,
        tokens: TokenHandling? = nil
    ) async throws -> MailStoreStatus {
        try await client.call(
            ServiceProviderCatalogue.createClientOneTimeUrlForArchiveAdmin,
            ["instanceID": .text(instanceID), "instanceUrl": instanceUrl.map { .text($0) }],
            tokens: tokens
        )
    }

    /// Calls `CreateCredential`.
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
    public func createCredential(parameters: MailStoreParameters = [:], tokens: TokenHandling? = nil) async throws -> MailStoreStatus {
        try await client.call(ServiceProviderCatalogue.createCredential, parameters, tokens: tokens)
    }

    /// Calls `CreateDirectoryOnInstanceHost`.
    ///
    /// Since version: 9.0.
    ///
    /// - Parameters:
    ///   - serverName: A text.
    ///   - path: A text.
    ///   - tokens: Who follows a process that this starts; default as the client is configured.
    /// - Returns: The last status, or the first when the caller follows the process.
    /// - Throws: ``MailStoreError``.
    @discardableResult
    public func createDirectoryOnInstanceHost(
        serverName: String,
        path: String,
        tokens: TokenHandling? = nil
    ) async throws -> MailStoreStatus {
        try await client.call(
            ServiceProviderCatalogue.createDirectoryOnInstanceHost,
            ["serverName": .text(serverName), "path": .text(path)],
            tokens: tokens
        )
    }

    /// Calls `CreateInstance`.
    ///
    /// Since version: 9.0.
    ///
    /// - Parameters:
    ///   - config: A JSON value, sent as text in one field.
    ///   - tokens: Who follows a process that this starts; default as the client is configured.
    /// - Returns: The last status, or the first when the caller follows the process.
    /// - Throws: ``MailStoreError``.
    @discardableResult
    public func createInstance(config: JSONValue, tokens: TokenHandling? = nil) async throws -> MailStoreStatus {
        try await client.call(ServiceProviderCatalogue.createInstance, ["config": .json(config)], tokens: tokens)
    }

    /// Calls `CreateInstanceHost`.
    ///
    /// Since version: 9.0.
    ///
    /// - Parameters:
    ///   - config: A JSON value, sent as text in one field.
    ///   - tokens: Who follows a process that this starts; default as the client is configured.
    /// - Returns: The last status, or the first when the caller follows the process.
    /// - Throws: ``MailStoreError``.
    @discardableResult
    public func createInstanceHost(config: JSONValue, tokens: TokenHandling? = nil) async throws -> MailStoreStatus {
        try await client.call(ServiceProviderCatalogue.createInstanceHost, ["config": .json(config)], tokens: tokens)
    }

    /// Calls `CreateJob`.
    ///
    /// Since version: after 9.0, by 12.
    ///
    /// Online reference marks every argument optional; the 2018 vendor wrapper requires name, action, owner, timeZoneId. dayOfWeek/dayOfMonth need time as well.
    ///
    /// - Parameters:
    ///   - instanceID: A text.
    ///   - name: A text.
    ///   - action: A text.
    ///   - owner: A text.
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
    public func createJob(
        instanceID: String,
        name: String,
        action: String,
        owner: String,
        timeZoneId: String,
        date: MailStoreDate? = nil,
        interval: Int? = nil,
        time: String? = nil,
        dayOfWeek: DayOfWeek? = nil,
        dayOfMonth: DayOfMonth? = nil,
        tokens: TokenHandling? = nil
    ) async throws -> MailStoreStatus {
        try await client.call(
            ServiceProviderCatalogue.createJob,
            [
                "instanceID": .text(instanceID),
                "name": .text(name),
                "action": .text(action),
                "owner": .text(owner),
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

    /// Calls `CreateLicenseRequest`.
    ///
    /// Since version: 9.0.
    ///
    /// - Parameters:
    ///   - tokens: Who follows a process that this starts; default as the client is configured.
    /// - Returns: The last status, or the first when the caller follows the process.
    /// - Throws: ``MailStoreError``.
    @discardableResult
    public func createLicenseRequest(tokens: TokenHandling? = nil) async throws -> MailStoreStatus {
        try await client.call(ServiceProviderCatalogue.createLicenseRequest, [:], tokens: tokens)
    }

    /// Calls `CreateProfile`.
    ///
    /// Since version: 9.0.
    ///
    /// properties is the raw profile object without id and version; only raw=true is supported.
    ///
    /// - Parameters:
    ///   - instanceID: A text.
    ///   - properties: A JSON value, sent as text in one field.
    ///   - raw: `true` or `false`; documented values: `true`.
    ///   - tokens: Who follows a process that this starts; default as the client is configured.
    /// - Returns: The last status, or the first when the caller follows the process.
    /// - Throws: ``MailStoreError``.
    @discardableResult
    public func createProfile(
        instanceID: String,
        properties: JSONValue,
        raw: Bool = true,
        tokens: TokenHandling? = nil
    ) async throws -> MailStoreStatus {
        try await client.call(
            ServiceProviderCatalogue.createProfile,
            ["instanceID": .text(instanceID), "properties": .json(properties), "raw": .bool(raw)],
            tokens: tokens
        )
    }

    /// Calls `CreateStore`.
    ///
    /// Since version: 9.0.
    ///
    /// Older SPE takes path; later parameters assumed to match AttachStore (not confirmed).
    ///
    /// - Parameters:
    ///   - instanceID: A text.
    ///   - name: A text.
    ///   - path: A text.
    ///   - requestedState: A text; optional, left out when nil; documented values: `current`, `normal`, `writeProtected`, `disabled`.
    ///   - tokens: Who follows a process that this starts; default as the client is configured.
    /// - Returns: The last status, or the first when the caller follows the process.
    /// - Throws: ``MailStoreError``.
    @discardableResult
    public func createStore(
        instanceID: String,
        name: String,
        path: String,
        requestedState: StoreState? = nil,
        tokens: TokenHandling? = nil
    ) async throws -> MailStoreStatus {
        try await client.call(
            ServiceProviderCatalogue.createStore,
            [
                "instanceID": .text(instanceID),
                "name": .text(name),
                "path": .text(path),
                "requestedState": requestedState.map { .text($0.rawValue) },
            ],
            tokens: tokens
        )
    }

    /// Calls `CreateSystemAdministrator`.
    ///
    /// Since version: 9.0.
    ///
    /// - Parameters:
    ///   - config: A JSON value, sent as text in one field.
    ///   - password: A secret.
    ///   - tokens: Who follows a process that this starts; default as the client is configured.
    /// - Returns: The last status, or the first when the caller follows the process.
    /// - Throws: ``MailStoreError``.
    @discardableResult
    public func createSystemAdministrator(
        config: JSONValue,
        password: Secret,
        tokens: TokenHandling? = nil
    ) async throws -> MailStoreStatus {
        try await client.call(
            ServiceProviderCatalogue.createSystemAdministrator,
            ["config": .json(config), "password": .secret(password)],
            tokens: tokens
        )
    }

    /// Calls `CreateSystemAdministratorAPIPassword`.
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
    public func createSystemAdministratorAPIPassword(
        parameters: MailStoreParameters = [:],
        tokens: TokenHandling? = nil
    ) async throws -> MailStoreStatus {
        try await client.call(ServiceProviderCatalogue.createSystemAdministratorAPIPassword, parameters, tokens: tokens)
    }

    /// Calls `CreateUser`.
    ///
    /// Since version: 9.0.
    ///
    /// loginPrivileges only in newer versions; when absent all login privileges are granted.
    ///
    /// - Parameters:
    ///   - instanceID: A text.
    ///   - userName: A text.
    ///   - privileges: Texts that are sent joined by commas; documented values: `none`, `admin`, `login`, `changePassword`, `archive`, `modifyArchiveProfiles`, `export`, `modifyExportProfiles`, `delete`.
    ///   - fullName: A text; optional, left out when nil.
    ///   - distinguishedName: A text; optional, left out when nil.
    ///   - authentication: A text; optional, left out when nil; documented values: `integrated`, `directoryServices`.
    ///   - password: A secret; optional, left out when nil.
    ///   - loginPrivileges: Texts that are sent joined by commas; optional, left out when nil; documented values: `none`, `windows`, `web`, `outlook`, `windowsCmd`, `imap`, `api`.
    ///   - tokens: Who follows a process that this starts; default as the client is configured.
    /// - Returns: The last status, or the first when the caller follows the process.
    /// - Throws: ``MailStoreError``.
    @discardableResult
    public func createUser(
        instanceID: String,
        userName: String,
        privileges: [UserPrivilege],
        fullName: String? = nil,
        distinguishedName: String? = nil,
        authentication: UserAuthentication? = nil,
        password: Secret? = nil,
        loginPrivileges: [LoginPrivilege]? = nil,
        tokens: TokenHandling? = nil
    ) async throws -> MailStoreStatus {
        try await client.call(
            ServiceProviderCatalogue.createUser,
            [
                "instanceID": .text(instanceID),
                "userName": .text(userName),
                "privileges": .list(privileges.map(\.rawValue)),
                "fullName": fullName.map { .text($0) },
                "distinguishedName": distinguishedName.map { .text($0) },
                "authentication": authentication.map { .text($0.rawValue) },
                "password": password.map { .secret($0) },
                "loginPrivileges": loginPrivileges.map { .list($0.map(\.rawValue)) },
            ],
            tokens: tokens
        )
    }
}
