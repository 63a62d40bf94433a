// Generated from MailStore/functions.json. Change the data, not this file.
// swift-format-ignore-file

extension ServerFunctions {
    /// Calls `GetActiveSessions`.
    ///
    /// Since version: 9.0.
    ///
    /// - Parameters:
    ///   - tokens: Who follows a process that this starts; default as the client is configured.
    /// - Returns: The last status, or the first when the caller follows the process.
    /// - Throws: ``MailStoreError``.
    @discardableResult
    public func getActiveSessions(tokens: TokenHandling? = nil) async throws -> MailStoreStatus {
        try await client.call(ServerCatalogue.getActiveSessions, [:], tokens: tokens)
    }

    /// Calls `GetChildFolders`.
    ///
    /// Since version: 9.0.
    ///
    /// - Parameters:
    ///   - folder: A text; optional, left out when nil.
    ///   - maxLevels: A whole number; optional, left out when nil.
    ///   - tokens: Who follows a process that this starts; default as the client is configured.
    /// - Returns: The last status, or the first when the caller follows the process.
    /// - Throws: ``MailStoreError``.
    @discardableResult
    public func getChildFolders(
        folder: String? = nil,
        maxLevels: Int? = nil,
        tokens: TokenHandling? = nil
    ) async throws -> MailStoreStatus {
        try await client.call(
            ServerCatalogue.getChildFolders,
            ["folder": folder.map { .text($0) }, "maxLevels": maxLevels.map { .number($0) }],
            tokens: tokens
        )
    }

    /// Calls `GetComplianceConfiguration`.
    ///
    /// Since version: 9.0.
    ///
    /// - Parameters:
    ///   - tokens: Who follows a process that this starts; default as the client is configured.
    /// - Returns: The last status, or the first when the caller follows the process.
    /// - Throws: ``MailStoreError``.
    @discardableResult
    public func getComplianceConfiguration(tokens: TokenHandling? = nil) async throws -> MailStoreStatus {
        try await client.call(ServerCatalogue.getComplianceConfiguration, [:], tokens: tokens)
    }

    /// Calls `GetCredentials`.
    ///
    /// Since version: after 12, by 24.
    ///
    /// - Parameters:
    ///   - tokens: Who follows a process that this starts; default as the client is configured.
    /// - Returns: The last status, or the first when the caller follows the process.
    /// - Throws: ``MailStoreError``.
    @discardableResult
    public func getCredentials(tokens: TokenHandling? = nil) async throws -> MailStoreStatus {
        try await client.call(ServerCatalogue.getCredentials, [:], tokens: tokens)
    }

    /// Calls `GetDirectoryServicesConfiguration`.
    ///
    /// Since version: 9.0.
    ///
    /// - Parameters:
    ///   - tokens: Who follows a process that this starts; default as the client is configured.
    /// - Returns: The last status, or the first when the caller follows the process.
    /// - Throws: ``MailStoreError``.
    @discardableResult
    public func getDirectoryServicesConfiguration(tokens: TokenHandling? = nil) async throws -> MailStoreStatus {
        try await client.call(ServerCatalogue.getDirectoryServicesConfiguration, [:], tokens: tokens)
    }

    /// Calls `GetFolderStatistics`.
    ///
    /// Since version: 9.0.
    ///
    /// - Parameters:
    ///   - tokens: Who follows a process that this starts; default as the client is configured.
    /// - Returns: The last status, or the first when the caller follows the process.
    /// - Throws: ``MailStoreError``.
    @discardableResult
    public func getFolderStatistics(tokens: TokenHandling? = nil) async throws -> MailStoreStatus {
        try await client.call(ServerCatalogue.getFolderStatistics, [:], tokens: tokens)
    }

    /// Calls `GetJobResults`.
    ///
    /// Since version: after 9.0, by 12.
    ///
    /// - Parameters:
    ///   - fromIncluding: A date and time without a zone.
    ///   - toExcluding: A date and time without a zone.
    ///   - timeZoneId: A text; for example `$Local`.
    ///   - jobId: A whole number; optional, left out when nil.
    ///   - tokens: Who follows a process that this starts; default as the client is configured.
    /// - Returns: The last status, or the first when the caller follows the process.
    /// - Throws: ``MailStoreError``.
    @discardableResult
    public func getJobResults(
        fromIncluding: MailStoreDate,
        toExcluding: MailStoreDate,
        timeZoneId: String,
        jobId: Int? = nil,
        tokens: TokenHandling? = nil
    ) async throws -> MailStoreStatus {
        try await client.call(
            ServerCatalogue.getJobResults,
            [
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
    ///   - tokens: Who follows a process that this starts; default as the client is configured.
    /// - Returns: The last status, or the first when the caller follows the process.
    /// - Throws: ``MailStoreError``.
    @discardableResult
    public func getJobs(tokens: TokenHandling? = nil) async throws -> MailStoreStatus {
        try await client.call(ServerCatalogue.getJobs, [:], tokens: tokens)
    }

    /// Calls `GetLicenseInformation`.
    ///
    /// Since version: after 12, by 24.
    ///
    /// - Parameters:
    ///   - tokens: Who follows a process that this starts; default as the client is configured.
    /// - Returns: The last status, or the first when the caller follows the process.
    /// - Throws: ``MailStoreError``.
    @discardableResult
    public func getLicenseInformation(tokens: TokenHandling? = nil) async throws -> MailStoreStatus {
        try await client.call(ServerCatalogue.getLicenseInformation, [:], tokens: tokens)
    }

    /// Calls `GetMessages`.
    ///
    /// Since version: 9.0.
    ///
    /// Online reference marks folder optional; the wrappers require it.
    ///
    /// - Parameters:
    ///   - folder: A text.
    ///   - tokens: Who follows a process that this starts; default as the client is configured.
    /// - Returns: The last status, or the first when the caller follows the process.
    /// - Throws: ``MailStoreError``.
    @discardableResult
    public func getMessages(folder: String, tokens: TokenHandling? = nil) async throws -> MailStoreStatus {
        try await client.call(ServerCatalogue.getMessages, ["folder": .text(folder)], tokens: tokens)
    }

    /// Calls `GetProfiles`.
    ///
    /// Since version: 9.0.
    ///
    /// - Parameters:
    ///   - raw: `true` or `false`; documented values: `true`.
    ///   - tokens: Who follows a process that this starts; default as the client is configured.
    /// - Returns: The last status, or the first when the caller follows the process.
    /// - Throws: ``MailStoreError``.
    @discardableResult
    public func getProfiles(raw: Bool = true, tokens: TokenHandling? = nil) async throws -> MailStoreStatus {
        try await client.call(ServerCatalogue.getProfiles, ["raw": .bool(raw)], tokens: tokens)
    }

    /// Calls `GetRetentionPolicies`.
    ///
    /// Since version: after 9.0, by 12.
    ///
    /// - Parameters:
    ///   - tokens: Who follows a process that this starts; default as the client is configured.
    /// - Returns: The last status, or the first when the caller follows the process.
    /// - Throws: ``MailStoreError``.
    @discardableResult
    public func getRetentionPolicies(tokens: TokenHandling? = nil) async throws -> MailStoreStatus {
        try await client.call(ServerCatalogue.getRetentionPolicies, [:], tokens: tokens)
    }

    /// Calls `GetServerInfo`.
    ///
    /// Since version: 9.0.
    ///
    /// - Parameters:
    ///   - tokens: Who follows a process that this starts; default as the client is configured.
    /// - Returns: The last status, or the first when the caller follows the process.
    /// - Throws: ``MailStoreError``.
    @discardableResult
    public func getServerInfo(tokens: TokenHandling? = nil) async throws -> MailStoreStatus {
        try await client.call(ServerCatalogue.getServerInfo, [:], tokens: tokens)
    }

    /// Calls `GetServiceConfiguration`.
    ///
    /// Since version: after 9.0, by 12.
    ///
    /// - Parameters:
    ///   - tokens: Who follows a process that this starts; default as the client is configured.
    /// - Returns: The last status, or the first when the caller follows the process.
    /// - Throws: ``MailStoreError``.
    @discardableResult
    public func getServiceConfiguration(tokens: TokenHandling? = nil) async throws -> MailStoreStatus {
        try await client.call(ServerCatalogue.getServiceConfiguration, [:], tokens: tokens)
    }

    /// Calls `GetSmtpSettings`.
    ///
    /// Since version: after 9.0, by 12.
    ///
    /// - Parameters:
    ///   - tokens: Who follows a process that this starts; default as the client is configured.
    /// - Returns: The last status, or the first when the caller follows the process.
    /// - Throws: ``MailStoreError``.
    @discardableResult
    public func getSmtpSettings(tokens: TokenHandling? = nil) async throws -> MailStoreStatus {
        try await client.call(ServerCatalogue.getSmtpSettings, [:], tokens: tokens)
    }

    /// Calls `GetStoreAutoCreateConfiguration`.
    ///
    /// Since version: after 12, by 24.
    ///
    /// - Parameters:
    ///   - tokens: Who follows a process that this starts; default as the client is configured.
    /// - Returns: The last status, or the first when the caller follows the process.
    /// - Throws: ``MailStoreError``.
    @discardableResult
    public func getStoreAutoCreateConfiguration(tokens: TokenHandling? = nil) async throws -> MailStoreStatus {
        try await client.call(ServerCatalogue.getStoreAutoCreateConfiguration, [:], tokens: tokens)
    }

    /// Calls `GetStoreIndexes`.
    ///
    /// Since version: 9.0.
    ///
    /// id required in the 9.x wrapper, optional later.
    ///
    /// - Parameters:
    ///   - id: A whole number; optional, left out when nil.
    ///   - tokens: Who follows a process that this starts; default as the client is configured.
    /// - Returns: The last status, or the first when the caller follows the process.
    /// - Throws: ``MailStoreError``.
    @discardableResult
    public func getStoreIndexes(id: Int? = nil, tokens: TokenHandling? = nil) async throws -> MailStoreStatus {
        try await client.call(ServerCatalogue.getStoreIndexes, ["id": id.map { .number($0) }], tokens: tokens)
    }

    /// Calls `GetStores`.
    ///
    /// Since version: 9.0.
    ///
    /// includeSize is absent from the 9.x wrapper.
    ///
    /// - Parameters:
    ///   - includeSize: `true` or `false`; optional, left out when nil.
    ///   - tokens: Who follows a process that this starts; default as the client is configured.
    /// - Returns: The last status, or the first when the caller follows the process.
    /// - Throws: ``MailStoreError``.
    @discardableResult
    public func getStores(includeSize: Bool? = nil, tokens: TokenHandling? = nil) async throws -> MailStoreStatus {
        try await client.call(ServerCatalogue.getStores, ["includeSize": includeSize.map { .bool($0) }], tokens: tokens)
    }

    /// Calls `GetTimeZones`.
    ///
    /// Since version: 9.0.
    ///
    /// - Parameters:
    ///   - tokens: Who follows a process that this starts; default as the client is configured.
    /// - Returns: The last status, or the first when the caller follows the process.
    /// - Throws: ``MailStoreError``.
    @discardableResult
    public func getTimeZones(tokens: TokenHandling? = nil) async throws -> MailStoreStatus {
        try await client.call(ServerCatalogue.getTimeZones, [:], tokens: tokens)
    }

    /// Calls `GetUserInfo`.
    ///
    /// Since version: 9.0.
    ///
    /// - Parameters:
    ///   - userName: A text.
    ///   - tokens: Who follows a process that this starts; default as the client is configured.
    /// - Returns: The last status, or the first when the caller follows the process.
    /// - Throws: ``MailStoreError``.
    @discardableResult
    public func getUserInfo(userName: String, tokens: TokenHandling? = nil) async throws -> MailStoreStatus {
        try await client.call(ServerCatalogue.getUserInfo, ["userName": .text(userName)], tokens: tokens)
    }

    /// Calls `GetUsers`.
    ///
    /// Since version: 9.0.
    ///
    /// - Parameters:
    ///   - tokens: Who follows a process that this starts; default as the client is configured.
    /// - Returns: The last status, or the first when the caller follows the process.
    /// - Throws: ``MailStoreError``.
    @discardableResult
    public func getUsers(tokens: TokenHandling? = nil) async throws -> MailStoreStatus {
        try await client.call(ServerCatalogue.getUsers, [:], tokens: tokens)
    }

    /// Calls `GetWorkerResultReport`.
    ///
    /// Since version: after 12, by 24.
    ///
    /// - Parameters:
    ///   - id: A whole number.
    ///   - tokens: Who follows a process that this starts; default as the client is configured.
    /// - Returns: The last status, or the first when the caller follows the process.
    /// - Throws: ``MailStoreError``.
    @discardableResult
    public func getWorkerResultReport(id: Int, tokens: TokenHandling? = nil) async throws -> MailStoreStatus {
        try await client.call(ServerCatalogue.getWorkerResultReport, ["id": .number(id)], tokens: tokens)
    }

    /// Calls `GetWorkerResults`.
    ///
    /// Since version: 9.0.
    ///
    /// Spells timeZoneID/profileID with a capital D; job functions use timeZoneId/jobId. Omit profileID/userName rather than sending 0 or empty.
    ///
    /// - Parameters:
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
        fromIncluding: MailStoreDate,
        toExcluding: MailStoreDate,
        timeZoneID: String,
        profileID: Int? = nil,
        userName: String? = nil,
        tokens: TokenHandling? = nil
    ) async throws -> MailStoreStatus {
        try await client.call(
            ServerCatalogue.getWorkerResults,
            [
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
