// Generated from MailStore/functions.json. Change the data, not this file.
// swift-format-ignore-file

public import ServiceClient

extension ServerFunctions {
    /// Calls `CreateBackup`, which probably starts a process.
    ///
    /// Since version: after 9.0, by 12.
    ///
    /// - Parameters:
    ///   - path: A text.
    ///   - excludeSearchIndexes: `true` or `false`; optional, left out when nil.
    ///   - tokens: Who follows a process that this starts; default as the client is configured.
    /// - Returns: The last status, or the first when the caller follows the process.
    /// - Throws: ``MailStoreError``.
    @discardableResult
    public func createBackup(
        path: String,
        excludeSearchIndexes: Bool? = nil,
        tokens: TokenHandling? = nil
    ) async throws -> MailStoreStatus {
        try await client.call(
            ServerCatalogue.createBackup,
            ["path": .text(path), "excludeSearchIndexes": excludeSearchIndexes.map { .bool($0) }],
            tokens: tokens
        )
    }

    /// Calls `CreateJob`.
    ///
    /// Since version: after 9.0, by 12.
    ///
    /// Online reference marks every argument optional; the 2018 vendor wrapper requires name, action, owner, timeZoneId. dayOfWeek/dayOfMonth need time as well.
    ///
    /// - Parameters:
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
            ServerCatalogue.createJob,
            [
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

    /// Calls `CreateProfile`.
    ///
    /// Since version: 9.0.
    ///
    /// properties is the raw profile object without id and version; only raw=true is supported.
    ///
    /// - Parameters:
    ///   - properties: A JSON value, sent as text in one field.
    ///   - raw: `true` or `false`; documented values: `true`.
    ///   - tokens: Who follows a process that this starts; default as the client is configured.
    /// - Returns: The last status, or the first when the caller follows the process.
    /// - Throws: ``MailStoreError``.
    @discardableResult
    public func createProfile(properties: JSONValue, raw: Bool = true, tokens: TokenHandling? = nil) async throws -> MailStoreStatus {
        try await client.call(ServerCatalogue.createProfile, ["properties": .json(properties), "raw": .bool(raw)], tokens: tokens)
    }

    /// Calls `CreateStore`.
    ///
    /// Since version: 9.0.
    ///
    /// - Parameters:
    ///   - name: A text.
    ///   - type: A text; optional, left out when nil; documented values: `FileSystemInternal`, `SQLServer`, `PostgreSQL`; older versions: `FileSystemStandard`, `FileSystemAdvanced`, `FileSystemFlat`.
    ///   - databasePath: A text; optional, left out when nil.
    ///   - contentPath: A text; optional, left out when nil.
    ///   - indexPath: A text; optional, left out when nil.
    ///   - serverName: A text; optional, left out when nil.
    ///   - userName: A text; optional, left out when nil.
    ///   - password: A secret; optional, left out when nil.
    ///   - databaseName: A text; optional, left out when nil.
    ///   - requestedState: A text; optional, left out when nil; documented values: `current`, `normal`, `writeProtected`, `disabled`.
    ///   - tokens: Who follows a process that this starts; default as the client is configured.
    /// - Returns: The last status, or the first when the caller follows the process.
    /// - Throws: ``MailStoreError``.
    @discardableResult
    public func createStore(
        name: String,
        type: StoreType? = nil,
        databasePath: String? = nil,
        contentPath: String? = nil,
        indexPath: String? = nil,
        serverName: String? = nil,
        userName: String? = nil,
        password: Secret? = nil,
        databaseName: String? = nil,
        requestedState: StoreState? = nil,
        tokens: TokenHandling? = nil
    ) async throws -> MailStoreStatus {
        try await client.call(
            ServerCatalogue.createStore,
            [
                "name": .text(name),
                "type": type.map { .text($0.rawValue) },
                "databasePath": databasePath.map { .text($0) },
                "contentPath": contentPath.map { .text($0) },
                "indexPath": indexPath.map { .text($0) },
                "serverName": serverName.map { .text($0) },
                "userName": userName.map { .text($0) },
                "password": password.map { .secret($0) },
                "databaseName": databaseName.map { .text($0) },
                "requestedState": requestedState.map { .text($0.rawValue) },
            ],
            tokens: tokens
        )
    }

    /// Calls `CreateUser`.
    ///
    /// Since version: 9.0.
    ///
    /// loginPrivileges only in newer versions; when absent all login privileges are granted.
    ///
    /// - Parameters:
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
            ServerCatalogue.createUser,
            [
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
