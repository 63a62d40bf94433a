// Generated from MailStore/functions.json. Change the data, not this file.
// swift-format-ignore-file

extension ServiceProviderFunctions {
    /// Calls `GetArchiveAdminEnabled`.
    ///
    /// Since version: 9.0.
    ///
    /// - Parameters:
    ///   - instanceID: A text.
    ///   - tokens: Who follows a process that this starts; default as the client is configured.
    /// - Returns: The last status, or the first when the caller follows the process.
    /// - Throws: ``MailStoreError``.
    @discardableResult
    public func getArchiveAdminEnabled(instanceID: String, tokens: TokenHandling? = nil) async throws -> MailStoreStatus {
        try await client.call(ServiceProviderCatalogue.getArchiveAdminEnabled, ["instanceID": .text(instanceID)], tokens: tokens)
    }

    /// Calls `GetChildFolders`.
    ///
    /// Since version: 9.0.
    ///
    /// - Parameters:
    ///   - instanceID: A text.
    ///   - folder: A text; optional, left out when nil.
    ///   - maxLevels: A whole number; optional, left out when nil.
    ///   - tokens: Who follows a process that this starts; default as the client is configured.
    /// - Returns: The last status, or the first when the caller follows the process.
    /// - Throws: ``MailStoreError``.
    @discardableResult
    public func getChildFolders(
        instanceID: String,
        folder: String? = nil,
        maxLevels: Int? = nil,
        tokens: TokenHandling? = nil
    ) async throws -> MailStoreStatus {
        try await client.call(
            ServiceProviderCatalogue.getChildFolders,
            ["instanceID": .text(instanceID), "folder": folder.map { .text($0) }, "maxLevels": maxLevels.map { .number($0) }],
            tokens: tokens
        )
    }

    /// Calls `GetClientAccessServers`.
    ///
    /// Since version: 9.0.
    ///
    /// - Parameters:
    ///   - withServiceStatus: `true` or `false`.
    ///   - serverNameFilter: A text; optional, left out when nil.
    ///   - tokens: Who follows a process that this starts; default as the client is configured.
    /// - Returns: The last status, or the first when the caller follows the process.
    /// - Throws: ``MailStoreError``.
    @discardableResult
    public func getClientAccessServers(
        withServiceStatus: Bool,
        serverNameFilter: String? = nil,
        tokens: TokenHandling? = nil
    ) async throws -> MailStoreStatus {
        try await client.call(
            ServiceProviderCatalogue.getClientAccessServers,
            ["withServiceStatus": .bool(withServiceStatus), "serverNameFilter": serverNameFilter.map { .text($0) }],
            tokens: tokens
        )
    }

    /// Calls `GetComplianceConfiguration`.
    ///
    /// Since version: 9.0.
    ///
    /// - Parameters:
    ///   - instanceID: A text.
    ///   - tokens: Who follows a process that this starts; default as the client is configured.
    /// - Returns: The last status, or the first when the caller follows the process.
    /// - Throws: ``MailStoreError``.
    @discardableResult
    public func getComplianceConfiguration(instanceID: String, tokens: TokenHandling? = nil) async throws -> MailStoreStatus {
        try await client.call(ServiceProviderCatalogue.getComplianceConfiguration, ["instanceID": .text(instanceID)], tokens: tokens)
    }

    /// Calls `GetCredentialSettings`.
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
    public func getCredentialSettings(parameters: MailStoreParameters = [:], tokens: TokenHandling? = nil) async throws -> MailStoreStatus {
        try await client.call(ServiceProviderCatalogue.getCredentialSettings, parameters, tokens: tokens)
    }

    /// Calls `GetCredentials`.
    ///
    /// Since version: after 12, by 25.3.
    ///
    /// - Parameters:
    ///   - instanceID: A text.
    ///   - tokens: Who follows a process that this starts; default as the client is configured.
    /// - Returns: The last status, or the first when the caller follows the process.
    /// - Throws: ``MailStoreError``.
    @discardableResult
    public func getCredentials(instanceID: String, tokens: TokenHandling? = nil) async throws -> MailStoreStatus {
        try await client.call(ServiceProviderCatalogue.getCredentials, ["instanceID": .text(instanceID)], tokens: tokens)
    }

    /// Calls `GetDirectoriesOnInstanceHost`.
    ///
    /// Since version: 9.0.
    ///
    /// - Parameters:
    ///   - serverName: A text.
    ///   - path: A text; optional, left out when nil.
    ///   - tokens: Who follows a process that this starts; default as the client is configured.
    /// - Returns: The last status, or the first when the caller follows the process.
    /// - Throws: ``MailStoreError``.
    @discardableResult
    public func getDirectoriesOnInstanceHost(
        serverName: String,
        path: String? = nil,
        tokens: TokenHandling? = nil
    ) async throws -> MailStoreStatus {
        try await client.call(
            ServiceProviderCatalogue.getDirectoriesOnInstanceHost,
            ["serverName": .text(serverName), "path": path.map { .text($0) }],
            tokens: tokens
        )
    }

    /// Calls `GetDirectoryServicesConfiguration`.
    ///
    /// Since version: 9.0.
    ///
    /// - Parameters:
    ///   - instanceID: A text.
    ///   - tokens: Who follows a process that this starts; default as the client is configured.
    /// - Returns: The last status, or the first when the caller follows the process.
    /// - Throws: ``MailStoreError``.
    @discardableResult
    public func getDirectoryServicesConfiguration(instanceID: String, tokens: TokenHandling? = nil) async throws -> MailStoreStatus {
        try await client.call(ServiceProviderCatalogue.getDirectoryServicesConfiguration, ["instanceID": .text(instanceID)], tokens: tokens)
    }

    /// Calls `GetEnvironmentInfo`.
    ///
    /// Since version: 9.0.
    ///
    /// - Parameters:
    ///   - tokens: Who follows a process that this starts; default as the client is configured.
    /// - Returns: The last status, or the first when the caller follows the process.
    /// - Throws: ``MailStoreError``.
    @discardableResult
    public func getEnvironmentInfo(tokens: TokenHandling? = nil) async throws -> MailStoreStatus {
        try await client.call(ServiceProviderCatalogue.getEnvironmentInfo, [:], tokens: tokens)
    }

    /// Calls `GetFolderStatistics`.
    ///
    /// Since version: 9.0.
    ///
    /// - Parameters:
    ///   - instanceID: A text.
    ///   - tokens: Who follows a process that this starts; default as the client is configured.
    /// - Returns: The last status, or the first when the caller follows the process.
    /// - Throws: ``MailStoreError``.
    @discardableResult
    public func getFolderStatistics(instanceID: String, tokens: TokenHandling? = nil) async throws -> MailStoreStatus {
        try await client.call(ServiceProviderCatalogue.getFolderStatistics, ["instanceID": .text(instanceID)], tokens: tokens)
    }

    /// Calls `GetIndexConfiguration`.
    ///
    /// Since version: 9.0.
    ///
    /// - Parameters:
    ///   - instanceID: A text.
    ///   - tokens: Who follows a process that this starts; default as the client is configured.
    /// - Returns: The last status, or the first when the caller follows the process.
    /// - Throws: ``MailStoreError``.
    @discardableResult
    public func getIndexConfiguration(instanceID: String, tokens: TokenHandling? = nil) async throws -> MailStoreStatus {
        try await client.call(ServiceProviderCatalogue.getIndexConfiguration, ["instanceID": .text(instanceID)], tokens: tokens)
    }

    /// Calls `GetInstanceConfiguration`.
    ///
    /// Since version: 9.0.
    ///
    /// - Parameters:
    ///   - instanceID: A text.
    ///   - tokens: Who follows a process that this starts; default as the client is configured.
    /// - Returns: The last status, or the first when the caller follows the process.
    /// - Throws: ``MailStoreError``.
    @discardableResult
    public func getInstanceConfiguration(instanceID: String, tokens: TokenHandling? = nil) async throws -> MailStoreStatus {
        try await client.call(ServiceProviderCatalogue.getInstanceConfiguration, ["instanceID": .text(instanceID)], tokens: tokens)
    }

    /// Calls `GetInstanceHosts`.
    ///
    /// Since version: 9.0.
    ///
    /// - Parameters:
    ///   - serverNameFilter: A text; optional, left out when nil.
    ///   - tokens: Who follows a process that this starts; default as the client is configured.
    /// - Returns: The last status, or the first when the caller follows the process.
    /// - Throws: ``MailStoreError``.
    @discardableResult
    public func getInstanceHosts(serverNameFilter: String? = nil, tokens: TokenHandling? = nil) async throws -> MailStoreStatus {
        try await client.call(
            ServiceProviderCatalogue.getInstanceHosts,
            ["serverNameFilter": serverNameFilter.map { .text($0) }],
            tokens: tokens
        )
    }

    /// Calls `GetInstanceProcessLiveStatistics`.
    ///
    /// Since version: 9.0.
    ///
    /// - Parameters:
    ///   - instanceID: A text.
    ///   - tokens: Who follows a process that this starts; default as the client is configured.
    /// - Returns: The last status, or the first when the caller follows the process.
    /// - Throws: ``MailStoreError``.
    @discardableResult
    public func getInstanceProcessLiveStatistics(instanceID: String, tokens: TokenHandling? = nil) async throws -> MailStoreStatus {
        try await client.call(ServiceProviderCatalogue.getInstanceProcessLiveStatistics, ["instanceID": .text(instanceID)], tokens: tokens)
    }

    /// Calls `GetInstanceStatistics`.
    ///
    /// Since version: 9.0.
    ///
    /// - Parameters:
    ///   - instanceID: A text.
    ///   - tokens: Who follows a process that this starts; default as the client is configured.
    /// - Returns: The last status, or the first when the caller follows the process.
    /// - Throws: ``MailStoreError``.
    @discardableResult
    public func getInstanceStatistics(instanceID: String, tokens: TokenHandling? = nil) async throws -> MailStoreStatus {
        try await client.call(ServiceProviderCatalogue.getInstanceStatistics, ["instanceID": .text(instanceID)], tokens: tokens)
    }

    /// Calls `GetInstances`.
    ///
    /// Since version: 9.0.
    ///
    /// - Parameters:
    ///   - instanceFilter: A text.
    ///   - tokens: Who follows a process that this starts; default as the client is configured.
    /// - Returns: The last status, or the first when the caller follows the process.
    /// - Throws: ``MailStoreError``.
    @discardableResult
    public func getInstances(instanceFilter: String, tokens: TokenHandling? = nil) async throws -> MailStoreStatus {
        try await client.call(ServiceProviderCatalogue.getInstances, ["instanceFilter": .text(instanceFilter)], tokens: tokens)
    }

    /// Calls `GetJobResults`.
    ///
    /// Since version: after 9.0, by 12.
    ///
    /// - Parameters:
    ///   - instanceID: A text.
    ///   - fromIncluding: A date and time without a zone.
    ///   - toExcluding: A date and time without a zone.
    ///   - timeZoneId: A text; for example `$Local`.
    ///   - jobId: A whole number; optional, left out when nil.
    ///   - tokens: Who follows a process that this starts; default as the client is configured.
    /// - Returns: The last status, or the first when the caller follows the process.
    /// - Throws: ``MailStoreError``.
    @discardableResult
    public func getJobResults(
        instanceID: String,
        fromIncluding: MailStoreDate,
        toExcluding: MailStoreDate,
        timeZoneId: String,
        jobId: Int? = nil,
        tokens: TokenHandling? = nil
    ) async throws -> MailStoreStatus {
        try await client.call(
            ServiceProviderCatalogue.getJobResults,
            [
                "instanceID": .text(instanceID),
                "fromIncluding": .date(fromIncluding),
                "toExcluding": .date(toExcluding),
                "timeZoneId": .text(timeZoneId),
                "jobId": jobId.map { .number($0) },
            ],
            tokens: tokens
        )
    }

    /// Calls `GetJobs`.
    ///
    /// Since version: after 9.0, by 12.
    ///
    /// - Parameters:
    ///   - instanceID: A text.
    ///   - tokens: Who follows a process that this starts; default as the client is configured.
    /// - Returns: The last status, or the first when the caller follows the process.
    /// - Throws: ``MailStoreError``.
    @discardableResult
    public func getJobs(instanceID: String, tokens: TokenHandling? = nil) async throws -> MailStoreStatus {
        try await client.call(ServiceProviderCatalogue.getJobs, ["instanceID": .text(instanceID)], tokens: tokens)
    }

    /// Calls `GetMessages`.
    ///
    /// Since version: 9.0.
    ///
    /// Online reference marks folder optional; the wrappers require it.
    ///
    /// - Parameters:
    ///   - instanceID: A text.
    ///   - folder: A text.
    ///   - tokens: Who follows a process that this starts; default as the client is configured.
    /// - Returns: The last status, or the first when the caller follows the process.
    /// - Throws: ``MailStoreError``.
    @discardableResult
    public func getMessages(instanceID: String, folder: String, tokens: TokenHandling? = nil) async throws -> MailStoreStatus {
        try await client.call(
            ServiceProviderCatalogue.getMessages,
            ["instanceID": .text(instanceID), "folder": .text(folder)],
            tokens: tokens
        )
    }

    /// Calls `GetProfiles`.
    ///
    /// Since version: 9.0.
    ///
    /// - Parameters:
    ///   - instanceID: A text.
    ///   - raw: `true` or `false`; documented values: `true`.
    ///   - tokens: Who follows a process that this starts; default as the client is configured.
    /// - Returns: The last status, or the first when the caller follows the process.
    /// - Throws: ``MailStoreError``.
    @discardableResult
    public func getProfiles(instanceID: String, raw: Bool = true, tokens: TokenHandling? = nil) async throws -> MailStoreStatus {
        try await client.call(ServiceProviderCatalogue.getProfiles, ["instanceID": .text(instanceID), "raw": .bool(raw)], tokens: tokens)
    }

    /// Calls `GetRetentionPolicies`.
    ///
    /// Since version: after 9.0, by 12.
    ///
    /// - Parameters:
    ///   - instanceID: A text.
    ///   - tokens: Who follows a process that this starts; default as the client is configured.
    /// - Returns: The last status, or the first when the caller follows the process.
    /// - Throws: ``MailStoreError``.
    @discardableResult
    public func getRetentionPolicies(instanceID: String, tokens: TokenHandling? = nil) async throws -> MailStoreStatus {
        try await client.call(ServiceProviderCatalogue.getRetentionPolicies, ["instanceID": .text(instanceID)], tokens: tokens)
    }

    /// Calls `GetServiceStatus`.
    ///
    /// Since version: 9.0.
    ///
    /// - Parameters:
    ///   - tokens: Who follows a process that this starts; default as the client is configured.
    /// - Returns: The last status, or the first when the caller follows the process.
    /// - Throws: ``MailStoreError``.
    @discardableResult
    public func getServiceStatus(tokens: TokenHandling? = nil) async throws -> MailStoreStatus {
        try await client.call(ServiceProviderCatalogue.getServiceStatus, [:], tokens: tokens)
    }

    /// Calls `GetSmtpSettings`.
    ///
    /// Since version: after 9.0, by 12.
    ///
    /// - Parameters:
    ///   - instanceID: A text.
    ///   - tokens: Who follows a process that this starts; default as the client is configured.
    /// - Returns: The last status, or the first when the caller follows the process.
    /// - Throws: ``MailStoreError``.
    @discardableResult
    public func getSmtpSettings(instanceID: String, tokens: TokenHandling? = nil) async throws -> MailStoreStatus {
        try await client.call(ServiceProviderCatalogue.getSmtpSettings, ["instanceID": .text(instanceID)], tokens: tokens)
    }

    /// Calls `GetStoreAutoCreateConfiguration`.
    ///
    /// Since version: 9.0.
    ///
    /// - Parameters:
    ///   - instanceID: A text.
    ///   - tokens: Who follows a process that this starts; default as the client is configured.
    /// - Returns: The last status, or the first when the caller follows the process.
    /// - Throws: ``MailStoreError``.
    @discardableResult
    public func getStoreAutoCreateConfiguration(instanceID: String, tokens: TokenHandling? = nil) async throws -> MailStoreStatus {
        try await client.call(ServiceProviderCatalogue.getStoreAutoCreateConfiguration, ["instanceID": .text(instanceID)], tokens: tokens)
    }

    /// Calls `GetStores`.
    ///
    /// Since version: 9.0.
    ///
    /// includeSize is absent from the 9.x wrapper.
    ///
    /// - Parameters:
    ///   - instanceID: A text.
    ///   - includeSize: `true` or `false`; optional, left out when nil.
    ///   - tokens: Who follows a process that this starts; default as the client is configured.
    /// - Returns: The last status, or the first when the caller follows the process.
    /// - Throws: ``MailStoreError``.
    @discardableResult
    public func getStores(instanceID: String, includeSize: Bool? = nil, tokens: TokenHandling? = nil) async throws -> MailStoreStatus {
        try await client.call(
            ServiceProviderCatalogue.getStores,
            ["instanceID": .text(instanceID), "includeSize": includeSize.map { .bool($0) }],
            tokens: tokens
        )
    }

    /// Calls `GetSystemAdministrators`.
    ///
    /// Since version: 9.0.
    ///
    /// - Parameters:
    ///   - tokens: Who follows a process that this starts; default as the client is configured.
    /// - Returns: The last status, or the first when the caller follows the process.
    /// - Throws: ``MailStoreError``.
    @discardableResult
    public func getSystemAdministrators(tokens: TokenHandling? = nil) async throws -> MailStoreStatus {
        try await client.call(ServiceProviderCatalogue.getSystemAdministrators, [:], tokens: tokens)
    }

    /// Calls `GetSystemSmtpConfiguration`.
    ///
    /// Since version: after 9.0, by 12.
    ///
    /// - Parameters:
    ///   - tokens: Who follows a process that this starts; default as the client is configured.
    /// - Returns: The last status, or the first when the caller follows the process.
    /// - Throws: ``MailStoreError``.
    @discardableResult
    public func getSystemSmtpConfiguration(tokens: TokenHandling? = nil) async throws -> MailStoreStatus {
        try await client.call(ServiceProviderCatalogue.getSystemSmtpConfiguration, [:], tokens: tokens)
    }

    /// Calls `GetTimeZones`.
    ///
    /// Since version: 9.0.
    ///
    /// - Parameters:
    ///   - instanceID: A text.
    ///   - tokens: Who follows a process that this starts; default as the client is configured.
    /// - Returns: The last status, or the first when the caller follows the process.
    /// - Throws: ``MailStoreError``.
    @discardableResult
    public func getTimeZones(instanceID: String, tokens: TokenHandling? = nil) async throws -> MailStoreStatus {
        try await client.call(ServiceProviderCatalogue.getTimeZones, ["instanceID": .text(instanceID)], tokens: tokens)
    }

    /// Calls `GetUserInfo`.
    ///
    /// Since version: 9.0.
    ///
    /// 2014 SPE wrapper comments use other words for authentication values; integrated/directoryServices come from the server reference.
    ///
    /// - Parameters:
    ///   - instanceID: A text.
    ///   - userName: A text.
    ///   - tokens: Who follows a process that this starts; default as the client is configured.
    /// - Returns: The last status, or the first when the caller follows the process.
    /// - Throws: ``MailStoreError``.
    @discardableResult
    public func getUserInfo(instanceID: String, userName: String, tokens: TokenHandling? = nil) async throws -> MailStoreStatus {
        try await client.call(
            ServiceProviderCatalogue.getUserInfo,
            ["instanceID": .text(instanceID), "userName": .text(userName)],
            tokens: tokens
        )
    }

    /// Calls `GetUsers`.
    ///
    /// Since version: 9.0.
    ///
    /// - Parameters:
    ///   - instanceID: A text.
    ///   - tokens: Who follows a process that this starts; default as the client is configured.
    /// - Returns: The last status, or the first when the caller follows the process.
    /// - Throws: ``MailStoreError``.
    @discardableResult
    public func getUsers(instanceID: String, tokens: TokenHandling? = nil) async throws -> MailStoreStatus {
        try await client.call(ServiceProviderCatalogue.getUsers, ["instanceID": .text(instanceID)], tokens: tokens)
    }

    /// Calls `GetWorkerResultReport`.
    ///
    /// Since version: after 12, by 25.3.
    ///
    /// - Parameters:
    ///   - instanceID: A text.
    ///   - id: A whole number.
    ///   - tokens: Who follows a process that this starts; default as the client is configured.
    /// - Returns: The last status, or the first when the caller follows the process.
    /// - Throws: ``MailStoreError``.
    @discardableResult
    public func getWorkerResultReport(instanceID: String, id: Int, tokens: TokenHandling? = nil) async throws -> MailStoreStatus {
        try await client.call(
            ServiceProviderCatalogue.getWorkerResultReport,
            ["instanceID": .text(instanceID), "id": .number(id)],
            tokens: tokens
        )
    }

    /// Calls `GetWorkerResults`.
    ///
    /// Since version: 9.0.
    ///
    /// Spells timeZoneID/profileID with a capital D; job functions use timeZoneId/jobId. Omit profileID/userName rather than sending 0 or empty.
    ///
    /// - Parameters:
    ///   - instanceID: A text.
    ///   - fromIncluding: A date and time without a zone.
    ///   - toExcluding: A date and time without a zone.
    ///   - timeZoneID: A text; for example `$Local`.
    ///   - profileID: A whole number; optional, left out when nil.
    ///   - userName: A text; optional, left out when nil.
    ///   - tokens: Who follows a process that this starts; default as the client is configured.
    /// - Returns: The last status, or the first when the caller follows the process.
    /// - Throws: ``MailStoreError``.
    @discardableResult
    public func getWorkerResults(
        instanceID: String,
        fromIncluding: MailStoreDate,
        toExcluding: MailStoreDate,
        timeZoneID: String,
        profileID: Int? = nil,
        userName: String? = nil,
        tokens: TokenHandling? = nil
    ) async throws -> MailStoreStatus {
        try await client.call(
            ServiceProviderCatalogue.getWorkerResults,
            [
                "instanceID": .text(instanceID),
                "fromIncluding": .date(fromIncluding),
                "toExcluding": .date(toExcluding),
                "timeZoneID": .text(timeZoneID),
                "profileID": profileID.map { .number($0) },
                "userName": userName.map { .text($0) },
            ],
            tokens: tokens
        )
    }
}
