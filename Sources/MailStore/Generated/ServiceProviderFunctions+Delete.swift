// Generated from MailStore/functions.json. Change the data, not this file.
// swift-format-ignore-file

extension ServiceProviderFunctions {
    /// Calls `DeleteAppPasswords`.
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
    public func deleteAppPasswords(instanceID: String, userName: String, tokens: TokenHandling? = nil) async throws -> MailStoreStatus {
        try await client.call(
            ServiceProviderCatalogue.deleteAppPasswords,
            ["instanceID": .text(instanceID), "userName": .text(userName)],
            tokens: tokens
        )
    }

    /// Calls `DeleteClientAccessServer`.
    ///
    /// Since version: 9.0.
    ///
    /// - Parameters:
    ///   - serverName: A text.
    ///   - tokens: Who follows a process that this starts; default as the client is configured.
    /// - Returns: The last status, or the first when the caller follows the process.
    /// - Throws: ``MailStoreError``.
    @discardableResult
    public func deleteClientAccessServer(serverName: String, tokens: TokenHandling? = nil) async throws -> MailStoreStatus {
        try await client.call(ServiceProviderCatalogue.deleteClientAccessServer, ["serverName": .text(serverName)], tokens: tokens)
    }

    /// Calls `DeleteCredential`.
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
    public func deleteCredential(parameters: MailStoreParameters = [:], tokens: TokenHandling? = nil) async throws -> MailStoreStatus {
        try await client.call(ServiceProviderCatalogue.deleteCredential, parameters, tokens: tokens)
    }

    /// Calls `DeleteEmptyFolders`, which probably starts a process.
    ///
    /// Since version: 9.0.
    ///
    /// - Parameters:
    ///   - instanceID: A text.
    ///   - folder: A text; optional, left out when nil.
    ///   - tokens: Who follows a process that this starts; default as the client is configured.
    /// - Returns: The last status, or the first when the caller follows the process.
    /// - Throws: ``MailStoreError``.
    @discardableResult
    public func deleteEmptyFolders(
        instanceID: String,
        folder: String? = nil,
        tokens: TokenHandling? = nil
    ) async throws -> MailStoreStatus {
        try await client.call(
            ServiceProviderCatalogue.deleteEmptyFolders,
            ["instanceID": .text(instanceID), "folder": folder.map { .text($0) }],
            tokens: tokens
        )
    }

    /// Calls `DeleteInstanceHost`.
    ///
    /// Since version: 9.0.
    ///
    /// - Parameters:
    ///   - serverName: A text.
    ///   - tokens: Who follows a process that this starts; default as the client is configured.
    /// - Returns: The last status, or the first when the caller follows the process.
    /// - Throws: ``MailStoreError``.
    @discardableResult
    public func deleteInstanceHost(serverName: String, tokens: TokenHandling? = nil) async throws -> MailStoreStatus {
        try await client.call(ServiceProviderCatalogue.deleteInstanceHost, ["serverName": .text(serverName)], tokens: tokens)
    }

    /// Calls `DeleteInstances`, which probably starts a process.
    ///
    /// Since version: 9.0.
    ///
    /// - Parameters:
    ///   - instanceFilter: A text.
    ///   - tokens: Who follows a process that this starts; default as the client is configured.
    /// - Returns: The last status, or the first when the caller follows the process.
    /// - Throws: ``MailStoreError``.
    @discardableResult
    public func deleteInstances(instanceFilter: String, tokens: TokenHandling? = nil) async throws -> MailStoreStatus {
        try await client.call(ServiceProviderCatalogue.deleteInstances, ["instanceFilter": .text(instanceFilter)], tokens: tokens)
    }

    /// Calls `DeleteJob`.
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
    public func deleteJob(instanceID: String, id: Int, tokens: TokenHandling? = nil) async throws -> MailStoreStatus {
        try await client.call(ServiceProviderCatalogue.deleteJob, ["instanceID": .text(instanceID), "id": .number(id)], tokens: tokens)
    }

    /// Calls `DeleteMessage`.
    ///
    /// Since version: 9.0.
    ///
    /// reason is absent from the 9.x wrapper and present (required) later.
    ///
    /// - Parameters:
    ///   - instanceID: A text.
    ///   - id: A text `<storeId>:<messageNumber>`.
    ///   - reason: A text; optional, left out when nil.
    ///   - tokens: Who follows a process that this starts; default as the client is configured.
    /// - Returns: The last status, or the first when the caller follows the process.
    /// - Throws: ``MailStoreError``.
    @discardableResult
    public func deleteMessage(
        instanceID: String,
        id: String,
        reason: String? = nil,
        tokens: TokenHandling? = nil
    ) async throws -> MailStoreStatus {
        try await client.call(
            ServiceProviderCatalogue.deleteMessage,
            ["instanceID": .text(instanceID), "id": .text(id), "reason": reason.map { .text($0) }],
            tokens: tokens
        )
    }

    /// Calls `DeleteProfile`.
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
    public func deleteProfile(instanceID: String, id: Int, tokens: TokenHandling? = nil) async throws -> MailStoreStatus {
        try await client.call(ServiceProviderCatalogue.deleteProfile, ["instanceID": .text(instanceID), "id": .number(id)], tokens: tokens)
    }

    /// Calls `DeleteSystemAdministrator`.
    ///
    /// Since version: 9.0.
    ///
    /// - Parameters:
    ///   - userName: A text.
    ///   - tokens: Who follows a process that this starts; default as the client is configured.
    /// - Returns: The last status, or the first when the caller follows the process.
    /// - Throws: ``MailStoreError``.
    @discardableResult
    public func deleteSystemAdministrator(userName: String, tokens: TokenHandling? = nil) async throws -> MailStoreStatus {
        try await client.call(ServiceProviderCatalogue.deleteSystemAdministrator, ["userName": .text(userName)], tokens: tokens)
    }

    /// Calls `DeleteUser`.
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
    public func deleteUser(instanceID: String, userName: String, tokens: TokenHandling? = nil) async throws -> MailStoreStatus {
        try await client.call(
            ServiceProviderCatalogue.deleteUser,
            ["instanceID": .text(instanceID), "userName": .text(userName)],
            tokens: tokens
        )
    }
}
