// Generated from MailStore/functions.json. Change the data, not this file.
// swift-format-ignore-file

extension ServerFunctions {
    /// Calls `DeleteAppPasswords`.
    ///
    /// Since version: after 12, by 24.
    ///
    /// - Parameters:
    ///   - userName: A text.
    ///   - tokens: Who follows a process that this starts; default as the client is configured.
    /// - Returns: The last status, or the first when the caller follows the process.
    /// - Throws: ``MailStoreError``.
    @discardableResult
    public func deleteAppPasswords(userName: String, tokens: TokenHandling? = nil) async throws -> MailStoreStatus {
        try await client.call(ServerCatalogue.deleteAppPasswords, ["userName": .text(userName)], tokens: tokens)
    }

    /// Calls `DeleteEmptyFolders`, which probably starts a process.
    ///
    /// Since version: 9.0.
    ///
    /// - Parameters:
    ///   - folder: A text; optional, left out when nil.
    ///   - tokens: Who follows a process that this starts; default as the client is configured.
    /// - Returns: The last status, or the first when the caller follows the process.
    /// - Throws: ``MailStoreError``.
    @discardableResult
    public func deleteEmptyFolders(folder: String? = nil, tokens: TokenHandling? = nil) async throws -> MailStoreStatus {
        try await client.call(ServerCatalogue.deleteEmptyFolders, ["folder": folder.map { .text($0) }], tokens: tokens)
    }

    /// Calls `DeleteJob`.
    ///
    /// Since version: after 9.0, by 12.
    ///
    /// - Parameters:
    ///   - id: A whole number.
    ///   - tokens: Who follows a process that this starts; default as the client is configured.
    /// - Returns: The last status, or the first when the caller follows the process.
    /// - Throws: ``MailStoreError``.
    @discardableResult
    public func deleteJob(id: Int, tokens: TokenHandling? = nil) async throws -> MailStoreStatus {
        try await client.call(ServerCatalogue.deleteJob, ["id": .number(id)], tokens: tokens)
    }

    /// Calls `DeleteMessage`.
    ///
    /// Since version: 9.0.
    ///
    /// reason is absent from the 9.x wrapper and present (required) later.
    ///
    /// - Parameters:
    ///   - id: A text `<storeId>:<messageNumber>`.
    ///   - reason: A text.
    ///   - tokens: Who follows a process that this starts; default as the client is configured.
    /// - Returns: The last status, or the first when the caller follows the process.
    /// - Throws: ``MailStoreError``.
    @discardableResult
    public func deleteMessage(id: String, reason: String, tokens: TokenHandling? = nil) async throws -> MailStoreStatus {
        try await client.call(ServerCatalogue.deleteMessage, ["id": .text(id), "reason": .text(reason)], tokens: tokens)
    }

    /// Calls `DeleteProfile`.
    ///
    /// Since version: 9.0.
    ///
    /// - Parameters:
    ///   - id: A whole number.
    ///   - tokens: Who follows a process that this starts; default as the client is configured.
    /// - Returns: The last status, or the first when the caller follows the process.
    /// - Throws: ``MailStoreError``.
    @discardableResult
    public func deleteProfile(id: Int, tokens: TokenHandling? = nil) async throws -> MailStoreStatus {
        try await client.call(ServerCatalogue.deleteProfile, ["id": .number(id)], tokens: tokens)
    }

    /// Calls `DeleteUser`.
    ///
    /// Since version: 9.0.
    ///
    /// - Parameters:
    ///   - userName: A text.
    ///   - tokens: Who follows a process that this starts; default as the client is configured.
    /// - Returns: The last status, or the first when the caller follows the process.
    /// - Throws: ``MailStoreError``.
    @discardableResult
    public func deleteUser(userName: String, tokens: TokenHandling? = nil) async throws -> MailStoreStatus {
        try await client.call(ServerCatalogue.deleteUser, ["userName": .text(userName)], tokens: tokens)
    }
}
