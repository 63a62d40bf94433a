// Generated from MailStore/functions.json. Change the data, not this file.
// swift-format-ignore-file

public import ServiceClient

extension ServerFunctions {
    /// Calls `AttachStore`.
    ///
    /// Since version: 9.0.
    ///
    /// server: type optional in 9.x references, required later.
    ///
    /// - Parameters:
    ///   - name: A text.
    ///   - type: A text; documented values: `FileSystemInternal`, `SQLServer`, `PostgreSQL`; older versions: `FileSystemStandard`, `FileSystemAdvanced`, `FileSystemFlat`.
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
    public func attachStore(
        name: String,
        type: StoreType,
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
            ServerCatalogue.attachStore,
            [
                "name": .text(name),
                "type": .text(type.rawValue),
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

    /// Calls `CancelJobAsync`.
    ///
    /// Since version: after 9.0, by 12.
    ///
    /// - Parameters:
    ///   - id: A whole number.
    ///   - tokens: Who follows a process that this starts; default as the client is configured.
    /// - Returns: The last status, or the first when the caller follows the process.
    /// - Throws: ``MailStoreError``.
    @discardableResult
    public func cancelJobAsync(id: Int, tokens: TokenHandling? = nil) async throws -> MailStoreStatus {
        try await client.call(ServerCatalogue.cancelJobAsync, ["id": .number(id)], tokens: tokens)
    }

    /// Calls `ClearUserPrivilegesOnFolders`.
    ///
    /// Since version: 9.0.
    ///
    /// - Parameters:
    ///   - userName: A text.
    ///   - tokens: Who follows a process that this starts; default as the client is configured.
    /// - Returns: The last status, or the first when the caller follows the process.
    /// - Throws: ``MailStoreError``.
    @discardableResult
    public func clearUserPrivilegesOnFolders(userName: String, tokens: TokenHandling? = nil) async throws -> MailStoreStatus {
        try await client.call(ServerCatalogue.clearUserPrivilegesOnFolders, ["userName": .text(userName)], tokens: tokens)
    }

    /// Calls `CompactMasterDatabase`, which probably starts a process.
    ///
    /// Since version: 9.0.
    ///
    /// - Parameters:
    ///   - tokens: Who follows a process that this starts; default as the client is configured.
    /// - Returns: The last status, or the first when the caller follows the process.
    /// - Throws: ``MailStoreError``.
    @discardableResult
    public func compactMasterDatabase(tokens: TokenHandling? = nil) async throws -> MailStoreStatus {
        try await client.call(ServerCatalogue.compactMasterDatabase, [:], tokens: tokens)
    }

    /// Calls `CompactStore`, which starts a process.
    ///
    /// Since version: 9.0.
    ///
    /// - Parameters:
    ///   - id: A whole number.
    ///   - tokens: Who follows a process that this starts; default as the client is configured.
    /// - Returns: The last status, or the first when the caller follows the process.
    /// - Throws: ``MailStoreError``.
    @discardableResult
    public func compactStore(id: Int, tokens: TokenHandling? = nil) async throws -> MailStoreStatus {
        try await client.call(ServerCatalogue.compactStore, ["id": .number(id)], tokens: tokens)
    }

    /// Calls `DetachStore`.
    ///
    /// Since version: 9.0.
    ///
    /// - Parameters:
    ///   - id: A whole number.
    ///   - tokens: Who follows a process that this starts; default as the client is configured.
    /// - Returns: The last status, or the first when the caller follows the process.
    /// - Throws: ``MailStoreError``.
    @discardableResult
    public func detachStore(id: Int, tokens: TokenHandling? = nil) async throws -> MailStoreStatus {
        try await client.call(ServerCatalogue.detachStore, ["id": .number(id)], tokens: tokens)
    }

    /// Calls `DisableMFA`.
    ///
    /// Since version: after 12, by 24.
    ///
    /// - Parameters:
    ///   - userName: A text.
    ///   - tokens: Who follows a process that this starts; default as the client is configured.
    /// - Returns: The last status, or the first when the caller follows the process.
    /// - Throws: ``MailStoreError``.
    @discardableResult
    public func disableMFA(userName: String, tokens: TokenHandling? = nil) async throws -> MailStoreStatus {
        try await client.call(ServerCatalogue.disableMFA, ["userName": .text(userName)], tokens: tokens)
    }

    /// Calls `InitializeMFA`.
    ///
    /// Since version: after 12, by 24.
    ///
    /// - Parameters:
    ///   - userName: A text.
    ///   - tokens: Who follows a process that this starts; default as the client is configured.
    /// - Returns: The last status, or the first when the caller follows the process.
    /// - Throws: ``MailStoreError``.
    @discardableResult
    public func initializeMFA(userName: String, tokens: TokenHandling? = nil) async throws -> MailStoreStatus {
        try await client.call(ServerCatalogue.initializeMFA, ["userName": .text(userName)], tokens: tokens)
    }

    /// Calls `MaintainFileSystemDatabases`, which probably starts a process.
    ///
    /// Since version: 9.0.
    ///
    /// - Parameters:
    ///   - tokens: Who follows a process that this starts; default as the client is configured.
    /// - Returns: The last status, or the first when the caller follows the process.
    /// - Throws: ``MailStoreError``.
    @discardableResult
    public func maintainFileSystemDatabases(tokens: TokenHandling? = nil) async throws -> MailStoreStatus {
        try await client.call(ServerCatalogue.maintainFileSystemDatabases, [:], tokens: tokens)
    }

    /// Calls `MergeStore`, which probably starts a process.
    ///
    /// Since version: 9.0.
    ///
    /// - Parameters:
    ///   - id: A whole number.
    ///   - sourceId: A whole number.
    ///   - tokens: Who follows a process that this starts; default as the client is configured.
    /// - Returns: The last status, or the first when the caller follows the process.
    /// - Throws: ``MailStoreError``.
    @discardableResult
    public func mergeStore(id: Int, sourceId: Int, tokens: TokenHandling? = nil) async throws -> MailStoreStatus {
        try await client.call(ServerCatalogue.mergeStore, ["id": .number(id), "sourceId": .number(sourceId)], tokens: tokens)
    }

    /// Calls `MoveFolder`, which probably starts a process.
    ///
    /// Since version: 9.0.
    ///
    /// - Parameters:
    ///   - fromFolder: A text.
    ///   - toFolder: A text.
    ///   - tokens: Who follows a process that this starts; default as the client is configured.
    /// - Returns: The last status, or the first when the caller follows the process.
    /// - Throws: ``MailStoreError``.
    @discardableResult
    public func moveFolder(fromFolder: String, toFolder: String, tokens: TokenHandling? = nil) async throws -> MailStoreStatus {
        try await client.call(ServerCatalogue.moveFolder, ["fromFolder": .text(fromFolder), "toFolder": .text(toFolder)], tokens: tokens)
    }

    /// Calls `ProcessRetentionPolicies`, which probably starts a process.
    ///
    /// Since version: after 9.0, by 12.
    ///
    /// - Parameters:
    ///   - tokens: Who follows a process that this starts; default as the client is configured.
    /// - Returns: The last status, or the first when the caller follows the process.
    /// - Throws: ``MailStoreError``.
    @discardableResult
    public func processRetentionPolicies(tokens: TokenHandling? = nil) async throws -> MailStoreStatus {
        try await client.call(ServerCatalogue.processRetentionPolicies, [:], tokens: tokens)
    }

    /// Calls `RebuildSelectedStoreIndexes`, which starts a process.
    ///
    /// Since version: after 9.0, by 12.
    ///
    /// - Parameters:
    ///   - tokens: Who follows a process that this starts; default as the client is configured.
    /// - Returns: The last status, or the first when the caller follows the process.
    /// - Throws: ``MailStoreError``.
    @discardableResult
    public func rebuildSelectedStoreIndexes(tokens: TokenHandling? = nil) async throws -> MailStoreStatus {
        try await client.call(ServerCatalogue.rebuildSelectedStoreIndexes, [:], tokens: tokens)
    }

    /// Calls `RebuildStoreIndex`, which probably starts a process.
    ///
    /// Since version: 9.0.
    ///
    /// - Parameters:
    ///   - id: A whole number.
    ///   - folder: A text.
    ///   - tokens: Who follows a process that this starts; default as the client is configured.
    /// - Returns: The last status, or the first when the caller follows the process.
    /// - Throws: ``MailStoreError``.
    @discardableResult
    public func rebuildStoreIndex(id: Int, folder: String, tokens: TokenHandling? = nil) async throws -> MailStoreStatus {
        try await client.call(ServerCatalogue.rebuildStoreIndex, ["id": .number(id), "folder": .text(folder)], tokens: tokens)
    }

    /// Calls `RecoverStore`, which starts a process.
    ///
    /// Since version: after 9.0, by 12.
    ///
    /// - Parameters:
    ///   - id: A whole number.
    ///   - encryptionKey: A secret; optional, left out when nil.
    ///   - recoverDeletedMessages: `true` or `false`; optional, left out when nil.
    ///   - tokens: Who follows a process that this starts; default as the client is configured.
    /// - Returns: The last status, or the first when the caller follows the process.
    /// - Throws: ``MailStoreError``.
    @discardableResult
    public func recoverStore(
        id: Int,
        encryptionKey: Secret? = nil,
        recoverDeletedMessages: Bool? = nil,
        tokens: TokenHandling? = nil
    ) async throws -> MailStoreStatus {
        try await client.call(
            ServerCatalogue.recoverStore,
            [
                "id": .number(id),
                "encryptionKey": encryptionKey.map { .secret($0) },
                "recoverDeletedMessages": recoverDeletedMessages.map { .bool($0) },
            ],
            tokens: tokens
        )
    }

    /// Calls `RecreateRecoveryRecords`, which probably starts a process.
    ///
    /// Since version: after 9.0, by 12.
    ///
    /// - Parameters:
    ///   - id: A whole number.
    ///   - tokens: Who follows a process that this starts; default as the client is configured.
    /// - Returns: The last status, or the first when the caller follows the process.
    /// - Throws: ``MailStoreError``.
    @discardableResult
    public func recreateRecoveryRecords(id: Int, tokens: TokenHandling? = nil) async throws -> MailStoreStatus {
        try await client.call(ServerCatalogue.recreateRecoveryRecords, ["id": .number(id)], tokens: tokens)
    }

    /// Calls `RefreshAllStoreStatistics`, which probably starts a process.
    ///
    /// Since version: 9.0.
    ///
    /// - Parameters:
    ///   - tokens: Who follows a process that this starts; default as the client is configured.
    /// - Returns: The last status, or the first when the caller follows the process.
    /// - Throws: ``MailStoreError``.
    @discardableResult
    public func refreshAllStoreStatistics(tokens: TokenHandling? = nil) async throws -> MailStoreStatus {
        try await client.call(ServerCatalogue.refreshAllStoreStatistics, [:], tokens: tokens)
    }

    /// Calls `RenameJob`.
    ///
    /// Since version: after 9.0, by 12.
    ///
    /// Online reference marks both arguments optional.
    ///
    /// - Parameters:
    ///   - id: A whole number.
    ///   - name: A text.
    ///   - tokens: Who follows a process that this starts; default as the client is configured.
    /// - Returns: The last status, or the first when the caller follows the process.
    /// - Throws: ``MailStoreError``.
    @discardableResult
    public func renameJob(id: Int, name: String, tokens: TokenHandling? = nil) async throws -> MailStoreStatus {
        try await client.call(ServerCatalogue.renameJob, ["id": .number(id), "name": .text(name)], tokens: tokens)
    }

    /// Calls `RenameStore`.
    ///
    /// Since version: 9.0.
    ///
    /// - Parameters:
    ///   - id: A whole number.
    ///   - name: A text.
    ///   - tokens: Who follows a process that this starts; default as the client is configured.
    /// - Returns: The last status, or the first when the caller follows the process.
    /// - Throws: ``MailStoreError``.
    @discardableResult
    public func renameStore(id: Int, name: String, tokens: TokenHandling? = nil) async throws -> MailStoreStatus {
        try await client.call(ServerCatalogue.renameStore, ["id": .number(id), "name": .text(name)], tokens: tokens)
    }

    /// Calls `RenameUser`.
    ///
    /// Since version: 9.0.
    ///
    /// - Parameters:
    ///   - oldUserName: A text.
    ///   - newUserName: A text.
    ///   - tokens: Who follows a process that this starts; default as the client is configured.
    /// - Returns: The last status, or the first when the caller follows the process.
    /// - Throws: ``MailStoreError``.
    @discardableResult
    public func renameUser(oldUserName: String, newUserName: String, tokens: TokenHandling? = nil) async throws -> MailStoreStatus {
        try await client.call(
            ServerCatalogue.renameUser,
            ["oldUserName": .text(oldUserName), "newUserName": .text(newUserName)],
            tokens: tokens
        )
    }

    /// Calls `RenewMasterKey`, which probably starts a process.
    ///
    /// Since version: after 9.0, by 12.
    ///
    /// - Parameters:
    ///   - tokens: Who follows a process that this starts; default as the client is configured.
    /// - Returns: The last status, or the first when the caller follows the process.
    /// - Throws: ``MailStoreError``.
    @discardableResult
    public func renewMasterKey(tokens: TokenHandling? = nil) async throws -> MailStoreStatus {
        try await client.call(ServerCatalogue.renewMasterKey, [:], tokens: tokens)
    }

    /// Calls `RepairStoreDatabase`, which probably starts a process.
    ///
    /// Since version: after 9.0, by 12.
    ///
    /// - Parameters:
    ///   - id: A whole number.
    ///   - tokens: Who follows a process that this starts; default as the client is configured.
    /// - Returns: The last status, or the first when the caller follows the process.
    /// - Throws: ``MailStoreError``.
    @discardableResult
    public func repairStoreDatabase(id: Int, tokens: TokenHandling? = nil) async throws -> MailStoreStatus {
        try await client.call(ServerCatalogue.repairStoreDatabase, ["id": .number(id)], tokens: tokens)
    }

    /// Calls `RetryOpenStores`, which probably starts a process.
    ///
    /// Since version: 9.0.
    ///
    /// - Parameters:
    ///   - tokens: Who follows a process that this starts; default as the client is configured.
    /// - Returns: The last status, or the first when the caller follows the process.
    /// - Throws: ``MailStoreError``.
    @discardableResult
    public func retryOpenStores(tokens: TokenHandling? = nil) async throws -> MailStoreStatus {
        try await client.call(ServerCatalogue.retryOpenStores, [:], tokens: tokens)
    }

    /// Calls `RunJobAsync`.
    ///
    /// Since version: after 9.0, by 12.
    ///
    /// Returns at once; result is read with GetJobResults.
    ///
    /// - Parameters:
    ///   - id: A whole number.
    ///   - tokens: Who follows a process that this starts; default as the client is configured.
    /// - Returns: The last status, or the first when the caller follows the process.
    /// - Throws: ``MailStoreError``.
    @discardableResult
    public func runJobAsync(id: Int, tokens: TokenHandling? = nil) async throws -> MailStoreStatus {
        try await client.call(ServerCatalogue.runJobAsync, ["id": .number(id)], tokens: tokens)
    }

    /// Calls `RunProfile`, which probably starts a process.
    ///
    /// Since version: 9.0.
    ///
    /// - Parameters:
    ///   - id: A whole number.
    ///   - tokens: Who follows a process that this starts; default as the client is configured.
    /// - Returns: The last status, or the first when the caller follows the process.
    /// - Throws: ``MailStoreError``.
    @discardableResult
    public func runProfile(id: Int, tokens: TokenHandling? = nil) async throws -> MailStoreStatus {
        try await client.call(ServerCatalogue.runProfile, ["id": .number(id)], tokens: tokens)
    }

    /// Calls `RunTemporaryProfile`, which probably starts a process.
    ///
    /// Since version: 9.0.
    ///
    /// - Parameters:
    ///   - properties: A JSON value, sent as text in one field.
    ///   - raw: `true` or `false`; documented values: `true`.
    ///   - tokens: Who follows a process that this starts; default as the client is configured.
    /// - Returns: The last status, or the first when the caller follows the process.
    /// - Throws: ``MailStoreError``.
    @discardableResult
    public func runTemporaryProfile(properties: JSONValue, raw: Bool = true, tokens: TokenHandling? = nil) async throws -> MailStoreStatus {
        try await client.call(ServerCatalogue.runTemporaryProfile, ["properties": .json(properties), "raw": .bool(raw)], tokens: tokens)
    }

    /// Calls `SelectAllStoreIndexesForRebuild`.
    ///
    /// Since version: after 9.0, by 12.
    ///
    /// - Parameters:
    ///   - tokens: Who follows a process that this starts; default as the client is configured.
    /// - Returns: The last status, or the first when the caller follows the process.
    /// - Throws: ``MailStoreError``.
    @discardableResult
    public func selectAllStoreIndexesForRebuild(tokens: TokenHandling? = nil) async throws -> MailStoreStatus {
        try await client.call(ServerCatalogue.selectAllStoreIndexesForRebuild, [:], tokens: tokens)
    }

    /// Calls `SendStatusReport`.
    ///
    /// Since version: after 9.0, by 12.
    ///
    /// - Parameters:
    ///   - timespan: A text; documented values: `today`, `yesterday`, `thisweek`, `lastweek`, `thismonth`, `lastmonth`.
    ///   - timeZoneId: A text; for example `$Local`.
    ///   - recipients: Texts that are sent joined by commas.
    ///   - tokens: Who follows a process that this starts; default as the client is configured.
    /// - Returns: The last status, or the first when the caller follows the process.
    /// - Throws: ``MailStoreError``.
    @discardableResult
    public func sendStatusReport(
        timespan: ReportTimespan,
        timeZoneId: String,
        recipients: [String],
        tokens: TokenHandling? = nil
    ) async throws -> MailStoreStatus {
        try await client.call(
            ServerCatalogue.sendStatusReport,
            ["timespan": .text(timespan.rawValue), "timeZoneId": .text(timeZoneId), "recipients": .list(recipients)],
            tokens: tokens
        )
    }

    /// Calls `SyncUsersWithDirectoryServices`, which starts a process.
    ///
    /// Since version: 9.0.
    ///
    /// - Parameters:
    ///   - dryRun: `true` or `false`; optional, left out when nil.
    ///   - tokens: Who follows a process that this starts; default as the client is configured.
    /// - Returns: The last status, or the first when the caller follows the process.
    /// - Throws: ``MailStoreError``.
    @discardableResult
    public func syncUsersWithDirectoryServices(dryRun: Bool? = nil, tokens: TokenHandling? = nil) async throws -> MailStoreStatus {
        try await client.call(ServerCatalogue.syncUsersWithDirectoryServices, ["dryRun": dryRun.map { .bool($0) }], tokens: tokens)
    }

    /// Calls `TestSmtpSettings`.
    ///
    /// Since version: after 9.0, by 12.
    ///
    /// - Parameters:
    ///   - tokens: Who follows a process that this starts; default as the client is configured.
    /// - Returns: The last status, or the first when the caller follows the process.
    /// - Throws: ``MailStoreError``.
    @discardableResult
    public func testSmtpSettings(tokens: TokenHandling? = nil) async throws -> MailStoreStatus {
        try await client.call(ServerCatalogue.testSmtpSettings, [:], tokens: tokens)
    }

    /// Calls `UnlockStore`.
    ///
    /// Since version: after 9.0, by 12.
    ///
    /// - Parameters:
    ///   - id: A whole number.
    ///   - passphrase: A secret.
    ///   - tokens: Who follows a process that this starts; default as the client is configured.
    /// - Returns: The last status, or the first when the caller follows the process.
    /// - Throws: ``MailStoreError``.
    @discardableResult
    public func unlockStore(id: Int, passphrase: Secret, tokens: TokenHandling? = nil) async throws -> MailStoreStatus {
        try await client.call(ServerCatalogue.unlockStore, ["id": .number(id), "passphrase": .secret(passphrase)], tokens: tokens)
    }

    /// Calls `UpgradeStore`, which starts a process.
    ///
    /// Since version: 9.0.
    ///
    /// - Parameters:
    ///   - id: A whole number.
    ///   - tokens: Who follows a process that this starts; default as the client is configured.
    /// - Returns: The last status, or the first when the caller follows the process.
    /// - Throws: ``MailStoreError``.
    @discardableResult
    public func upgradeStore(id: Int, tokens: TokenHandling? = nil) async throws -> MailStoreStatus {
        try await client.call(ServerCatalogue.upgradeStore, ["id": .number(id)], tokens: tokens)
    }

    /// Calls `UpgradeStores`, which starts a process.
    ///
    /// Since version: after 12, by 24.
    ///
    /// - Parameters:
    ///   - tokens: Who follows a process that this starts; default as the client is configured.
    /// - Returns: The last status, or the first when the caller follows the process.
    /// - Throws: ``MailStoreError``.
    @discardableResult
    public func upgradeStores(tokens: TokenHandling? = nil) async throws -> MailStoreStatus {
        try await client.call(ServerCatalogue.upgradeStores, [:], tokens: tokens)
    }

    /// Calls `VerifyStore`, which starts a process.
    ///
    /// Since version: 9.0.
    ///
    /// Only id in the 9.x wrapper; includeIndexes (bool) exists later and the current reference lists it without the optional mark.
    ///
    /// - Parameters:
    ///   - id: A whole number.
    ///   - includeIndexes: `true` or `false`; optional, left out when nil.
    ///   - tokens: Who follows a process that this starts; default as the client is configured.
    /// - Returns: The last status, or the first when the caller follows the process.
    /// - Throws: ``MailStoreError``.
    @discardableResult
    public func verifyStore(id: Int, includeIndexes: Bool? = nil, tokens: TokenHandling? = nil) async throws -> MailStoreStatus {
        try await client.call(
            ServerCatalogue.verifyStore,
            ["id": .number(id), "includeIndexes": includeIndexes.map { .bool($0) }],
            tokens: tokens
        )
    }

    /// Calls `VerifyStores`, which starts a process.
    ///
    /// Since version: after 9.0, by 12.
    ///
    /// Current reference lists includeIndexes without the optional mark.
    ///
    /// - Parameters:
    ///   - includeIndexes: `true` or `false`; optional, left out when nil.
    ///   - tokens: Who follows a process that this starts; default as the client is configured.
    /// - Returns: The last status, or the first when the caller follows the process.
    /// - Throws: ``MailStoreError``.
    @discardableResult
    public func verifyStores(includeIndexes: Bool? = nil, tokens: TokenHandling? = nil) async throws -> MailStoreStatus {
        try await client.call(ServerCatalogue.verifyStores, ["includeIndexes": includeIndexes.map { .bool($0) }], tokens: tokens)
    }
}
