// Generated from MailStore/functions.json. Change the data, not this file.
// swift-format-ignore-file

public import ServiceClient

extension ServiceProviderFunctions {
    /// Calls `AttachStore`.
    ///
    /// Since version: 9.0.
    ///
    /// Older SPE takes path; from about 2022 the reference has databasePath (required), contentPath and indexPath (optional) instead. server: type optional in 9.x references, required later.
    ///
    /// - Parameters:
    ///   - instanceID: A text.
    ///   - name: A text.
    ///   - databasePath: A text.
    ///   - contentPath: A text; optional, left out when nil.
    ///   - indexPath: A text; optional, left out when nil.
    ///   - requestedState: A text; optional, left out when nil; documented values: `current`, `normal`, `writeProtected`, `disabled`.
    ///   - tokens: Who follows a process that this starts; default as the client is configured.
    /// - Returns: The last status, or the first when the caller follows the process.
    /// - Throws: ``MailStoreError``.
    @discardableResult
    public func attachStore(
        instanceID: String,
        name: String,
        databasePath: String,
        contentPath: String? = nil,
        indexPath: String? = nil,
        requestedState: StoreState? = nil,
        tokens: TokenHandling? = nil
    ) async throws -> MailStoreStatus {
        try await client.call(
            ServiceProviderCatalogue.attachStore,
            [
                "instanceID": .text(instanceID),
                "name": .text(name),
                "databasePath": .text(databasePath),
                "contentPath": contentPath.map { .text($0) },
                "indexPath": indexPath.map { .text($0) },
                "requestedState": requestedState.map { .text($0.rawValue) },
            ],
            tokens: tokens
        )
    }

    /// Calls `CanRunArchiveProfiles`.
    ///
    /// Since version: after 9.0, by 12.
    ///
    /// - Parameters:
    ///   - instanceID: A text.
    ///   - tokens: Who follows a process that this starts; default as the client is configured.
    /// - Returns: The last status, or the first when the caller follows the process.
    /// - Throws: ``MailStoreError``.
    @discardableResult
    public func canRunArchiveProfiles(instanceID: String, tokens: TokenHandling? = nil) async throws -> MailStoreStatus {
        try await client.call(ServiceProviderCatalogue.canRunArchiveProfiles, ["instanceID": .text(instanceID)], tokens: tokens)
    }

    /// Calls `CancelJobAsync`.
    ///
    /// Since version: after 9.0, by 12.
    ///
    /// - Parameters:
    ///   - instanceID: A text.
    ///   - id: A whole number.
    ///   - tokens: Who follows a process that this starts; default as the client is configured.
    /// - Returns: The last status, or the first when the caller follows the process.
    /// - Throws: ``MailStoreError``.
    @discardableResult
    public func cancelJobAsync(instanceID: String, id: Int, tokens: TokenHandling? = nil) async throws -> MailStoreStatus {
        try await client.call(ServiceProviderCatalogue.cancelJobAsync, ["instanceID": .text(instanceID), "id": .number(id)], tokens: tokens)
    }

    /// Calls `ClearUserPrivilegesOnFolders`.
    ///
    /// Since version: 9.0.
    ///
    /// - Parameters:
    ///   - instanceID: A text.
    ///   - userName: A text.
    ///   - tokens: Who follows a process that this starts; default as the client is configured.
    /// - Returns: The last status, or the first when the caller follows the process.
    /// - Throws: ``MailStoreError``.
    @discardableResult
    public func clearUserPrivilegesOnFolders(
        instanceID: String,
        userName: String,
        tokens: TokenHandling? = nil
    ) async throws -> MailStoreStatus {
        try await client.call(
            ServiceProviderCatalogue.clearUserPrivilegesOnFolders,
            ["instanceID": .text(instanceID), "userName": .text(userName)],
            tokens: tokens
        )
    }

    /// Calls `CompactStore`, which starts a process.
    ///
    /// Since version: 9.0.
    ///
    /// - Parameters:
    ///   - instanceID: A text.
    ///   - id: A whole number.
    ///   - tokens: Who follows a process that this starts; default as the client is configured.
    /// - Returns: The last status, or the first when the caller follows the process.
    /// - Throws: ``MailStoreError``.
    @discardableResult
    public func compactStore(instanceID: String, id: Int, tokens: TokenHandling? = nil) async throws -> MailStoreStatus {
        try await client.call(ServiceProviderCatalogue.compactStore, ["instanceID": .text(instanceID), "id": .number(id)], tokens: tokens)
    }

    /// Calls `DeactivateSystemAdministratorMFA`.
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
    public func deactivateSystemAdministratorMFA(
        parameters: MailStoreParameters = [:],
        tokens: TokenHandling? = nil
    ) async throws -> MailStoreStatus {
        try await client.call(ServiceProviderCatalogue.deactivateSystemAdministratorMFA, parameters, tokens: tokens)
    }

    /// Calls `DetachStore`.
    ///
    /// Since version: 9.0.
    ///
    /// - Parameters:
    ///   - instanceID: A text.
    ///   - id: A whole number.
    ///   - tokens: Who follows a process that this starts; default as the client is configured.
    /// - Returns: The last status, or the first when the caller follows the process.
    /// - Throws: ``MailStoreError``.
    @discardableResult
    public func detachStore(instanceID: String, id: Int, tokens: TokenHandling? = nil) async throws -> MailStoreStatus {
        try await client.call(ServiceProviderCatalogue.detachStore, ["instanceID": .text(instanceID), "id": .number(id)], tokens: tokens)
    }

    /// Calls `DisableMFA`.
    ///
    /// Since version: after 12, by 25.3.
    ///
    /// - Parameters:
    ///   - instanceID: A text.
    ///   - userName: A text.
    ///   - tokens: Who follows a process that this starts; default as the client is configured.
    /// - Returns: The last status, or the first when the caller follows the process.
    /// - Throws: ``MailStoreError``.
    @discardableResult
    public func disableMFA(instanceID: String, userName: String, tokens: TokenHandling? = nil) async throws -> MailStoreStatus {
        try await client.call(
            ServiceProviderCatalogue.disableMFA,
            ["instanceID": .text(instanceID), "userName": .text(userName)],
            tokens: tokens
        )
    }

    /// Calls `FreezeInstances`, which probably starts a process.
    ///
    /// Since version: 9.0.
    ///
    /// - Parameters:
    ///   - instanceFilter: A text.
    ///   - tokens: Who follows a process that this starts; default as the client is configured.
    /// - Returns: The last status, or the first when the caller follows the process.
    /// - Throws: ``MailStoreError``.
    @discardableResult
    public func freezeInstances(instanceFilter: String, tokens: TokenHandling? = nil) async throws -> MailStoreStatus {
        try await client.call(ServiceProviderCatalogue.freezeInstances, ["instanceFilter": .text(instanceFilter)], tokens: tokens)
    }

    /// Calls `InitializeMFA`.
    ///
    /// Since version: after 12, by 25.3.
    ///
    /// - Parameters:
    ///   - instanceID: A text.
    ///   - userName: A text.
    ///   - tokens: Who follows a process that this starts; default as the client is configured.
    /// - Returns: The last status, or the first when the caller follows the process.
    /// - Throws: ``MailStoreError``.
    @discardableResult
    public func initializeMFA(instanceID: String, userName: String, tokens: TokenHandling? = nil) async throws -> MailStoreStatus {
        try await client.call(
            ServiceProviderCatalogue.initializeMFA,
            ["instanceID": .text(instanceID), "userName": .text(userName)],
            tokens: tokens
        )
    }

    /// Calls `InitializeSystemAdministratorMFA`.
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
    public func initializeSystemAdministratorMFA(
        parameters: MailStoreParameters = [:],
        tokens: TokenHandling? = nil
    ) async throws -> MailStoreStatus {
        try await client.call(ServiceProviderCatalogue.initializeSystemAdministratorMFA, parameters, tokens: tokens)
    }

    /// Calls `MaintainFileSystemDatabases`, which probably starts a process.
    ///
    /// Since version: 9.0.
    ///
    /// - Parameters:
    ///   - instanceID: A text.
    ///   - tokens: Who follows a process that this starts; default as the client is configured.
    /// - Returns: The last status, or the first when the caller follows the process.
    /// - Throws: ``MailStoreError``.
    @discardableResult
    public func maintainFileSystemDatabases(instanceID: String, tokens: TokenHandling? = nil) async throws -> MailStoreStatus {
        try await client.call(ServiceProviderCatalogue.maintainFileSystemDatabases, ["instanceID": .text(instanceID)], tokens: tokens)
    }

    /// Calls `MergeStore`, which probably starts a process.
    ///
    /// Since version: 9.0.
    ///
    /// - Parameters:
    ///   - instanceID: A text.
    ///   - id: A whole number.
    ///   - sourceId: A whole number.
    ///   - tokens: Who follows a process that this starts; default as the client is configured.
    /// - Returns: The last status, or the first when the caller follows the process.
    /// - Throws: ``MailStoreError``.
    @discardableResult
    public func mergeStore(instanceID: String, id: Int, sourceId: Int, tokens: TokenHandling? = nil) async throws -> MailStoreStatus {
        try await client.call(
            ServiceProviderCatalogue.mergeStore,
            ["instanceID": .text(instanceID), "id": .number(id), "sourceId": .number(sourceId)],
            tokens: tokens
        )
    }

    /// Calls `MoveFolder`, which probably starts a process.
    ///
    /// Since version: 9.0.
    ///
    /// - Parameters:
    ///   - instanceID: A text.
    ///   - fromFolder: A text.
    ///   - toFolder: A text.
    ///   - tokens: Who follows a process that this starts; default as the client is configured.
    /// - Returns: The last status, or the first when the caller follows the process.
    /// - Throws: ``MailStoreError``.
    @discardableResult
    public func moveFolder(
        instanceID: String,
        fromFolder: String,
        toFolder: String,
        tokens: TokenHandling? = nil
    ) async throws -> MailStoreStatus {
        try await client.call(
            ServiceProviderCatalogue.moveFolder,
            ["instanceID": .text(instanceID), "fromFolder": .text(fromFolder), "toFolder": .text(toFolder)],
            tokens: tokens
        )
    }

    /// Calls `PairWithManagementServer`.
    ///
    /// Since version: 9.0.
    ///
    /// serverType values not found in public material.
    ///
    /// - Parameters:
    ///   - serverType: A text.
    ///   - serverName: A text.
    ///   - port: A whole number.
    ///   - thumbprint: A text.
    ///   - tokens: Who follows a process that this starts; default as the client is configured.
    /// - Returns: The last status, or the first when the caller follows the process.
    /// - Throws: ``MailStoreError``.
    @discardableResult
    public func pairWithManagementServer(
        serverType: String,
        serverName: String,
        port: Int,
        thumbprint: String,
        tokens: TokenHandling? = nil
    ) async throws -> MailStoreStatus {
        try await client.call(
            ServiceProviderCatalogue.pairWithManagementServer,
            ["serverType": .text(serverType), "serverName": .text(serverName), "port": .number(port), "thumbprint": .text(thumbprint)],
            tokens: tokens
        )
    }

    /// Calls `Ping`.
    ///
    /// Since version: 9.0.
    ///
    /// - Parameters:
    ///   - tokens: Who follows a process that this starts; default as the client is configured.
    /// - Returns: The last status, or the first when the caller follows the process.
    /// - Throws: ``MailStoreError``.
    @discardableResult
    public func ping(tokens: TokenHandling? = nil) async throws -> MailStoreStatus {
        try await client.call(ServiceProviderCatalogue.ping, [:], tokens: tokens)
    }

    /// Calls `ProcessRetentionPolicies`, which probably starts a process.
    ///
    /// Since version: after 9.0, by 12.
    ///
    /// - Parameters:
    ///   - instanceID: A text.
    ///   - tokens: Who follows a process that this starts; default as the client is configured.
    /// - Returns: The last status, or the first when the caller follows the process.
    /// - Throws: ``MailStoreError``.
    @discardableResult
    public func processRetentionPolicies(instanceID: String, tokens: TokenHandling? = nil) async throws -> MailStoreStatus {
        try await client.call(ServiceProviderCatalogue.processRetentionPolicies, ["instanceID": .text(instanceID)], tokens: tokens)
    }

    /// Calls `RebuildSelectedStoreIndexes`, which starts a process.
    ///
    /// Since version: 9.0.
    ///
    /// - Parameters:
    ///   - instanceID: A text.
    ///   - tokens: Who follows a process that this starts; default as the client is configured.
    /// - Returns: The last status, or the first when the caller follows the process.
    /// - Throws: ``MailStoreError``.
    @discardableResult
    public func rebuildSelectedStoreIndexes(instanceID: String, tokens: TokenHandling? = nil) async throws -> MailStoreStatus {
        try await client.call(ServiceProviderCatalogue.rebuildSelectedStoreIndexes, ["instanceID": .text(instanceID)], tokens: tokens)
    }

    /// Calls `RecoverStore`, which starts a process.
    ///
    /// Since version: after 9.0, by 12.
    ///
    /// - Parameters:
    ///   - instanceID: A text.
    ///   - id: A whole number.
    ///   - encryptionKey: A secret; optional, left out when nil.
    ///   - recoverDeletedMessages: `true` or `false`; optional, left out when nil.
    ///   - tokens: Who follows a process that this starts; default as the client is configured.
    /// - Returns: The last status, or the first when the caller follows the process.
    /// - Throws: ``MailStoreError``.
    @discardableResult
    public func recoverStore(
        instanceID: String,
        id: Int,
        encryptionKey: Secret? = nil,
        recoverDeletedMessages: Bool? = nil,
        tokens: TokenHandling? = nil
    ) async throws -> MailStoreStatus {
        try await client.call(
            ServiceProviderCatalogue.recoverStore,
            [
                "instanceID": .text(instanceID),
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
    ///   - instanceID: A text.
    ///   - id: A whole number.
    ///   - tokens: Who follows a process that this starts; default as the client is configured.
    /// - Returns: The last status, or the first when the caller follows the process.
    /// - Throws: ``MailStoreError``.
    @discardableResult
    public func recreateRecoveryRecords(instanceID: String, id: Int, tokens: TokenHandling? = nil) async throws -> MailStoreStatus {
        try await client.call(
            ServiceProviderCatalogue.recreateRecoveryRecords,
            ["instanceID": .text(instanceID), "id": .number(id)],
            tokens: tokens
        )
    }

    /// Calls `RefreshAllStoreStatistics`, which probably starts a process.
    ///
    /// Since version: 9.0.
    ///
    /// - Parameters:
    ///   - instanceID: A text.
    ///   - tokens: Who follows a process that this starts; default as the client is configured.
    /// - Returns: The last status, or the first when the caller follows the process.
    /// - Throws: ``MailStoreError``.
    @discardableResult
    public func refreshAllStoreStatistics(instanceID: String, tokens: TokenHandling? = nil) async throws -> MailStoreStatus {
        try await client.call(ServiceProviderCatalogue.refreshAllStoreStatistics, ["instanceID": .text(instanceID)], tokens: tokens)
    }

    /// Calls `ReloadBranding`.
    ///
    /// Since version: after 9.0, by 12.
    ///
    /// - Parameters:
    ///   - tokens: Who follows a process that this starts; default as the client is configured.
    /// - Returns: The last status, or the first when the caller follows the process.
    /// - Throws: ``MailStoreError``.
    @discardableResult
    public func reloadBranding(tokens: TokenHandling? = nil) async throws -> MailStoreStatus {
        try await client.call(ServiceProviderCatalogue.reloadBranding, [:], tokens: tokens)
    }

    /// Calls `RenameJob`.
    ///
    /// Since version: after 9.0, by 12.
    ///
    /// Online reference marks both arguments optional.
    ///
    /// - Parameters:
    ///   - instanceID: A text.
    ///   - id: A whole number.
    ///   - name: A text.
    ///   - tokens: Who follows a process that this starts; default as the client is configured.
    /// - Returns: The last status, or the first when the caller follows the process.
    /// - Throws: ``MailStoreError``.
    @discardableResult
    public func renameJob(instanceID: String, id: Int, name: String, tokens: TokenHandling? = nil) async throws -> MailStoreStatus {
        try await client.call(
            ServiceProviderCatalogue.renameJob,
            ["instanceID": .text(instanceID), "id": .number(id), "name": .text(name)],
            tokens: tokens
        )
    }

    /// Calls `RenameStore`.
    ///
    /// Since version: 9.0.
    ///
    /// - Parameters:
    ///   - instanceID: A text.
    ///   - id: A whole number.
    ///   - name: A text.
    ///   - tokens: Who follows a process that this starts; default as the client is configured.
    /// - Returns: The last status, or the first when the caller follows the process.
    /// - Throws: ``MailStoreError``.
    @discardableResult
    public func renameStore(instanceID: String, id: Int, name: String, tokens: TokenHandling? = nil) async throws -> MailStoreStatus {
        try await client.call(
            ServiceProviderCatalogue.renameStore,
            ["instanceID": .text(instanceID), "id": .number(id), "name": .text(name)],
            tokens: tokens
        )
    }

    /// Calls `RenameUser`.
    ///
    /// Since version: 9.0.
    ///
    /// - Parameters:
    ///   - instanceID: A text.
    ///   - oldUserName: A text.
    ///   - newUserName: A text.
    ///   - tokens: Who follows a process that this starts; default as the client is configured.
    /// - Returns: The last status, or the first when the caller follows the process.
    /// - Throws: ``MailStoreError``.
    @discardableResult
    public func renameUser(
        instanceID: String,
        oldUserName: String,
        newUserName: String,
        tokens: TokenHandling? = nil
    ) async throws -> MailStoreStatus {
        try await client.call(
            ServiceProviderCatalogue.renameUser,
            ["instanceID": .text(instanceID), "oldUserName": .text(oldUserName), "newUserName": .text(newUserName)],
            tokens: tokens
        )
    }

    /// Calls `RepairStoreDatabase`, which probably starts a process.
    ///
    /// Since version: after 9.0, by 12.
    ///
    /// - Parameters:
    ///   - instanceID: A text.
    ///   - id: A whole number.
    ///   - tokens: Who follows a process that this starts; default as the client is configured.
    /// - Returns: The last status, or the first when the caller follows the process.
    /// - Throws: ``MailStoreError``.
    @discardableResult
    public func repairStoreDatabase(instanceID: String, id: Int, tokens: TokenHandling? = nil) async throws -> MailStoreStatus {
        try await client.call(
            ServiceProviderCatalogue.repairStoreDatabase,
            ["instanceID": .text(instanceID), "id": .number(id)],
            tokens: tokens
        )
    }

    /// Calls `RestartInstances`, which probably starts a process.
    ///
    /// Since version: 9.0.
    ///
    /// - Parameters:
    ///   - instanceFilter: A text.
    ///   - tokens: Who follows a process that this starts; default as the client is configured.
    /// - Returns: The last status, or the first when the caller follows the process.
    /// - Throws: ``MailStoreError``.
    @discardableResult
    public func restartInstances(instanceFilter: String, tokens: TokenHandling? = nil) async throws -> MailStoreStatus {
        try await client.call(ServiceProviderCatalogue.restartInstances, ["instanceFilter": .text(instanceFilter)], tokens: tokens)
    }

    /// Calls `RetryOpenStores`, which probably starts a process.
    ///
    /// Since version: 9.0.
    ///
    /// - Parameters:
    ///   - instanceID: A text.
    ///   - tokens: Who follows a process that this starts; default as the client is configured.
    /// - Returns: The last status, or the first when the caller follows the process.
    /// - Throws: ``MailStoreError``.
    @discardableResult
    public func retryOpenStores(instanceID: String, tokens: TokenHandling? = nil) async throws -> MailStoreStatus {
        try await client.call(ServiceProviderCatalogue.retryOpenStores, ["instanceID": .text(instanceID)], tokens: tokens)
    }

    /// Calls `RunJobAsync`.
    ///
    /// Since version: after 9.0, by 12.
    ///
    /// Returns at once; result is read with GetJobResults.
    ///
    /// - Parameters:
    ///   - instanceID: A text.
    ///   - id: A whole number.
    ///   - tokens: Who follows a process that this starts; default as the client is configured.
    /// - Returns: The last status, or the first when the caller follows the process.
    /// - Throws: ``MailStoreError``.
    @discardableResult
    public func runJobAsync(instanceID: String, id: Int, tokens: TokenHandling? = nil) async throws -> MailStoreStatus {
        try await client.call(ServiceProviderCatalogue.runJobAsync, ["instanceID": .text(instanceID), "id": .number(id)], tokens: tokens)
    }

    /// Calls `RunProfile`, which probably starts a process.
    ///
    /// Since version: 9.0.
    ///
    /// - Parameters:
    ///   - instanceID: A text.
    ///   - id: A whole number.
    ///   - tokens: Who follows a process that this starts; default as the client is configured.
    /// - Returns: The last status, or the first when the caller follows the process.
    /// - Throws: ``MailStoreError``.
    @discardableResult
    public func runProfile(instanceID: String, id: Int, tokens: TokenHandling? = nil) async throws -> MailStoreStatus {
        try await client.call(ServiceProviderCatalogue.runProfile, ["instanceID": .text(instanceID), "id": .number(id)], tokens: tokens)
    }

    /// Calls `RunTemporaryProfile`, which probably starts a process.
    ///
    /// Since version: 9.0.
    ///
    /// - Parameters:
    ///   - instanceID: A text.
    ///   - properties: A JSON value, sent as text in one field.
    ///   - raw: `true` or `false`; documented values: `true`.
    ///   - tokens: Who follows a process that this starts; default as the client is configured.
    /// - Returns: The last status, or the first when the caller follows the process.
    /// - Throws: ``MailStoreError``.
    @discardableResult
    public func runTemporaryProfile(
        instanceID: String,
        properties: JSONValue,
        raw: Bool = true,
        tokens: TokenHandling? = nil
    ) async throws -> MailStoreStatus {
        try await client.call(
            ServiceProviderCatalogue.runTemporaryProfile,
            ["instanceID": .text(instanceID), "properties": .json(properties), "raw": .bool(raw)],
            tokens: tokens
        )
    }

    /// Calls `SelectAllStoreIndexesForRebuild`.
    ///
    /// Since version: 9.0.
    ///
    /// - Parameters:
    ///   - instanceID: A text.
    ///   - tokens: Who follows a process that this starts; default as the client is configured.
    /// - Returns: The last status, or the first when the caller follows the process.
    /// - Throws: ``MailStoreError``.
    @discardableResult
    public func selectAllStoreIndexesForRebuild(instanceID: String, tokens: TokenHandling? = nil) async throws -> MailStoreStatus {
        try await client.call(ServiceProviderCatalogue.selectAllStoreIndexesForRebuild, ["instanceID": .text(instanceID)], tokens: tokens)
    }

    /// Calls `SendStatusReport`.
    ///
    /// Since version: after 9.0, by 12.
    ///
    /// - Parameters:
    ///   - instanceID: A text.
    ///   - timespan: A text; documented values: `today`, `yesterday`, `thisweek`, `lastweek`, `thismonth`, `lastmonth`.
    ///   - timeZoneId: A text; for example `$Local`.
    ///   - recipients: Texts that are sent joined by commas.
    ///   - tokens: Who follows a process that this starts; default as the client is configured.
    /// - Returns: The last status, or the first when the caller follows the process.
    /// - Throws: ``MailStoreError``.
    @discardableResult
    public func sendStatusReport(
        instanceID: String,
        timespan: ReportTimespan,
        timeZoneId: String,
        recipients: [String],
        tokens: TokenHandling? = nil
    ) async throws -> MailStoreStatus {
        try await client.call(
            ServiceProviderCatalogue.sendStatusReport,
            [
                "instanceID": .text(instanceID),
                "timespan": .text(timespan.rawValue),
                "timeZoneId": .text(timeZoneId),
                "recipients": .list(recipients),
            ],
            tokens: tokens
        )
    }

    /// Calls `StartInstances`, which probably starts a process.
    ///
    /// Since version: 9.0.
    ///
    /// - Parameters:
    ///   - instanceFilter: A text.
    ///   - tokens: Who follows a process that this starts; default as the client is configured.
    /// - Returns: The last status, or the first when the caller follows the process.
    /// - Throws: ``MailStoreError``.
    @discardableResult
    public func startInstances(instanceFilter: String, tokens: TokenHandling? = nil) async throws -> MailStoreStatus {
        try await client.call(ServiceProviderCatalogue.startInstances, ["instanceFilter": .text(instanceFilter)], tokens: tokens)
    }

    /// Calls `StopInstances`, which probably starts a process.
    ///
    /// Since version: 9.0.
    ///
    /// - Parameters:
    ///   - instanceFilter: A text.
    ///   - tokens: Who follows a process that this starts; default as the client is configured.
    /// - Returns: The last status, or the first when the caller follows the process.
    /// - Throws: ``MailStoreError``.
    @discardableResult
    public func stopInstances(instanceFilter: String, tokens: TokenHandling? = nil) async throws -> MailStoreStatus {
        try await client.call(ServiceProviderCatalogue.stopInstances, ["instanceFilter": .text(instanceFilter)], tokens: tokens)
    }

    /// Calls `SyncUsersWithDirectoryServices`, which starts a process.
    ///
    /// Since version: 9.0.
    ///
    /// - Parameters:
    ///   - instanceID: A text.
    ///   - dryRun: `true` or `false`; optional, left out when nil.
    ///   - tokens: Who follows a process that this starts; default as the client is configured.
    /// - Returns: The last status, or the first when the caller follows the process.
    /// - Throws: ``MailStoreError``.
    @discardableResult
    public func syncUsersWithDirectoryServices(
        instanceID: String,
        dryRun: Bool? = nil,
        tokens: TokenHandling? = nil
    ) async throws -> MailStoreStatus {
        try await client.call(
            ServiceProviderCatalogue.syncUsersWithDirectoryServices,
            ["instanceID": .text(instanceID), "dryRun": dryRun.map { .bool($0) }],
            tokens: tokens
        )
    }

    /// Calls `TestSmtpSettings`.
    ///
    /// Since version: after 9.0, by 12.
    ///
    /// - Parameters:
    ///   - instanceID: A text.
    ///   - tokens: Who follows a process that this starts; default as the client is configured.
    /// - Returns: The last status, or the first when the caller follows the process.
    /// - Throws: ``MailStoreError``.
    @discardableResult
    public func testSmtpSettings(instanceID: String, tokens: TokenHandling? = nil) async throws -> MailStoreStatus {
        try await client.call(ServiceProviderCatalogue.testSmtpSettings, ["instanceID": .text(instanceID)], tokens: tokens)
    }

    /// Calls `TestSystemSmtpConfiguration`.
    ///
    /// Since version: after 9.0, by 12.
    ///
    /// - Parameters:
    ///   - tokens: Who follows a process that this starts; default as the client is configured.
    /// - Returns: The last status, or the first when the caller follows the process.
    /// - Throws: ``MailStoreError``.
    @discardableResult
    public func testSystemSmtpConfiguration(tokens: TokenHandling? = nil) async throws -> MailStoreStatus {
        try await client.call(ServiceProviderCatalogue.testSystemSmtpConfiguration, [:], tokens: tokens)
    }

    /// Calls `ThawInstances`, which probably starts a process.
    ///
    /// Since version: 9.0.
    ///
    /// - Parameters:
    ///   - instanceFilter: A text.
    ///   - tokens: Who follows a process that this starts; default as the client is configured.
    /// - Returns: The last status, or the first when the caller follows the process.
    /// - Throws: ``MailStoreError``.
    @discardableResult
    public func thawInstances(instanceFilter: String, tokens: TokenHandling? = nil) async throws -> MailStoreStatus {
        try await client.call(ServiceProviderCatalogue.thawInstances, ["instanceFilter": .text(instanceFilter)], tokens: tokens)
    }

    /// Calls `TransferStores`, which probably starts a process.
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
    public func transferStores(parameters: MailStoreParameters = [:], tokens: TokenHandling? = nil) async throws -> MailStoreStatus {
        try await client.call(ServiceProviderCatalogue.transferStores, parameters, tokens: tokens)
    }

    /// Calls `UnlockStore`.
    ///
    /// Since version: after 9.0, by 12.
    ///
    /// - Parameters:
    ///   - instanceID: A text.
    ///   - id: A whole number.
    ///   - passphrase: A secret.
    ///   - tokens: Who follows a process that this starts; default as the client is configured.
    /// - Returns: The last status, or the first when the caller follows the process.
    /// - Throws: ``MailStoreError``.
    @discardableResult
    public func unlockStore(instanceID: String, id: Int, passphrase: Secret, tokens: TokenHandling? = nil) async throws -> MailStoreStatus {
        try await client.call(
            ServiceProviderCatalogue.unlockStore,
            ["instanceID": .text(instanceID), "id": .number(id), "passphrase": .secret(passphrase)],
            tokens: tokens
        )
    }

    /// Calls `UpgradeStore`, which starts a process.
    ///
    /// Since version: 9.0.
    ///
    /// - Parameters:
    ///   - instanceID: A text.
    ///   - id: A whole number.
    ///   - tokens: Who follows a process that this starts; default as the client is configured.
    /// - Returns: The last status, or the first when the caller follows the process.
    /// - Throws: ``MailStoreError``.
    @discardableResult
    public func upgradeStore(instanceID: String, id: Int, tokens: TokenHandling? = nil) async throws -> MailStoreStatus {
        try await client.call(ServiceProviderCatalogue.upgradeStore, ["instanceID": .text(instanceID), "id": .number(id)], tokens: tokens)
    }

    /// Calls `UpgradeStores`, which starts a process.
    ///
    /// Since version: after 12, by 25.3.
    ///
    /// - Parameters:
    ///   - instanceID: A text.
    ///   - tokens: Who follows a process that this starts; default as the client is configured.
    /// - Returns: The last status, or the first when the caller follows the process.
    /// - Throws: ``MailStoreError``.
    @discardableResult
    public func upgradeStores(instanceID: String, tokens: TokenHandling? = nil) async throws -> MailStoreStatus {
        try await client.call(ServiceProviderCatalogue.upgradeStores, ["instanceID": .text(instanceID)], tokens: tokens)
    }

    /// Calls `VerifyStore`, which starts a process.
    ///
    /// Since version: 9.0.
    ///
    /// Only id in the 9.x wrapper; includeIndexes (bool) exists later and the current reference lists it without the optional mark.
    ///
    /// - Parameters:
    ///   - instanceID: A text.
    ///   - id: A whole number.
    ///   - includeIndexes: `true` or `false`; optional, left out when nil.
    ///   - tokens: Who follows a process that this starts; default as the client is configured.
    /// - Returns: The last status, or the first when the caller follows the process.
    /// - Throws: ``MailStoreError``.
    @discardableResult
    public func verifyStore(
        instanceID: String,
        id: Int,
        includeIndexes: Bool? = nil,
        tokens: TokenHandling? = nil
    ) async throws -> MailStoreStatus {
        try await client.call(
            ServiceProviderCatalogue.verifyStore,
            ["instanceID": .text(instanceID), "id": .number(id), "includeIndexes": includeIndexes.map { .bool($0) }],
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
    ///   - instanceID: A text.
    ///   - includeIndexes: `true` or `false`; optional, left out when nil.
    ///   - tokens: Who follows a process that this starts; default as the client is configured.
    /// - Returns: The last status, or the first when the caller follows the process.
    /// - Throws: ``MailStoreError``.
    @discardableResult
    public func verifyStores(
        instanceID: String,
        includeIndexes: Bool? = nil,
        tokens: TokenHandling? = nil
    ) async throws -> MailStoreStatus {
        try await client.call(
            ServiceProviderCatalogue.verifyStores,
            ["instanceID": .text(instanceID), "includeIndexes": includeIndexes.map { .bool($0) }],
            tokens: tokens
        )
    }
}
