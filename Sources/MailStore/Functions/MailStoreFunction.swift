/// One function of the management API, as far as it is publicly known.
public struct MailStoreFunction: Hashable, Sendable, Identifiable {
    /// The product that offers it.
    public var edition: MailStoreEdition
    /// The name in the address: `VerifyStore`.
    public var name: String
    /// Its parameters in their documented order; nil when only the name of the function is known.
    public var parameters: [FunctionParameter]?
    /// What is known about how long it takes.
    public var longRunning: LongRunningExpectation
    /// The version it came with, as far as that can be told: `9.0`, `after 9.0, by 12`.
    public var since: String
    /// What the sources say differently, and what to watch for; nil when there is nothing.
    public var note: String?

    /// A function.
    ///
    /// - Parameters:
    ///   - edition: The product that offers it.
    ///   - name: The name in the address.
    ///   - parameters: Its parameters; nil when they are not known.
    ///   - longRunning: What is known about how long it takes; default nothing.
    ///   - since: The version it came with.
    ///   - note: What to watch for.
    public init(
        _ edition: MailStoreEdition,
        _ name: String,
        parameters: [FunctionParameter]?,
        longRunning: LongRunningExpectation = .unknown,
        since: String,
        note: String? = nil
    ) {
        self.edition = edition
        self.name = name
        self.parameters = parameters
        self.longRunning = longRunning
        self.since = since
        self.note = note
    }

    /// Edition and name: `server/VerifyStore`.
    public var id: String { "\(edition)/\(name)" }

    /// The functions known for a product, sorted by name.
    ///
    /// - Parameter edition: The product.
    /// - Returns: 89 functions of Server, 130 of the Service Provider Edition.
    public static func catalogue(of edition: MailStoreEdition) -> [MailStoreFunction] {
        edition == .server ? ServerCatalogue.all : ServiceProviderCatalogue.all
    }

    /// The function of that name; nil when it is not in the catalogue.
    ///
    /// - Parameters:
    ///   - name: The name, case-sensitive.
    ///   - edition: The product.
    /// - Returns: The function.
    public static func named(_ name: String, in edition: MailStoreEdition) -> MailStoreFunction? {
        catalogue(of: edition).first { $0.name == name }
    }

    /// The function of that name, or an error that says what was probably meant.
    ///
    /// - Parameters:
    ///   - name: The name, case-sensitive.
    ///   - edition: The product.
    /// - Returns: The function.
    /// - Throws: ``MailStoreError`` with the code `unknownFunction`.
    public static func known(_ name: String, in edition: MailStoreEdition) throws(MailStoreError) -> MailStoreFunction {
        if let function = named(name, in: edition) { return function }
        let hint = Suggestion.near(name, among: catalogue(of: edition).map(\.name))
        throw MailStoreError(.unknownFunction, "no function of that name is known for \(edition)\(hint)", operation: name)
    }
}
