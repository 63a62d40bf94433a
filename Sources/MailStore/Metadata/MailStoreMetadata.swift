/// What a live server offers, beside what is publicly known.
public struct MailStoreMetadata: Hashable, Sendable {
    /// The product that was asked.
    public var edition: MailStoreEdition
    /// What it offers, in its order.
    public var functions: [OfferedFunction]

    /// What a server offers.
    ///
    /// - Parameters:
    ///   - edition: The product.
    ///   - functions: What it offers.
    public init(edition: MailStoreEdition, functions: [OfferedFunction]) {
        self.edition = edition
        self.functions = functions
    }

    /// The function of that name; nil when the server does not offer it.
    ///
    /// - Parameter name: The name, case-sensitive.
    public subscript(name: String) -> OfferedFunction? {
        functions.first { $0.name == name }
    }

    /// How the offer differs from the catalogue.
    public var comparison: MetadataComparison { MetadataComparison(self) }

    /// Checks a call before it is sent.
    ///
    /// - Parameters:
    ///   - name: The function.
    ///   - parameters: What would be sent.
    /// - Throws: ``MailStoreError``: unknown function, unknown parameter, missing parameter, a value of the wrong type; with a suggestion.
    public func validate(_ name: String, _ parameters: MailStoreParameters) throws(MailStoreError) {
        guard let function = self[name] else {
            let hint = Suggestion.near(name, among: functions.map(\.name))
            throw MailStoreError(.unknownFunction, "the server offers no function of that name\(hint)", operation: name)
        }
        let shape = CallShape(
            function: name,
            parameters: function.parameters.map { CallShape.Parameter(name: $0.name, type: $0.type, isRequired: !$0.isNullable) }
        )
        try shape.check(parameters)
    }
}
