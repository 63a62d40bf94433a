/// The functions of the Service Provider Edition, a method each; those that act inside an instance take its `instanceID`.
public struct ServiceProviderFunctions: Sendable {
    let client: MailStoreClient
}
