/// The functions of MailStore Server, a method each.
public struct ServerFunctions: Sendable {
    let client: MailStoreClient
}
