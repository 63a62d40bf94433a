internal import Spelling
package import XMLStream

/// What a WSDL says, with every name resolved: operations, elements and types.
///
/// All lists stand in a fixed order, so that what is made from a model is the same on every run.
package struct ServiceModel: Sendable {
    /// The name of the service; the file's name if the WSDL has no service.
    package var name: String

    /// The target namespace of the WSDL.
    package var targetNamespace: String

    /// What the WSDL says about the service.
    package var documentation: String?

    /// The operations, sorted by name.
    package var operations: [ServiceOperation] = []

    /// The addresses where the service answers.
    package var endpoints: [ServiceEndpoint] = []

    /// The documents that the model was read from, the WSDL first.
    package var documents: [SourceDocument] = []

    /// Namespaces that count as those of the model when values are read, for services that answer in another version's; by default none.
    package var acceptedNamespaces: Set<String> = []

    /// The global elements, sorted by name.
    package var elements: [ElementDeclaration] = []

    /// The complex types, those without a name of their own included, sorted by name; a `TypeReference` counts from here.
    package var complexTypes: [ComplexType] = []

    /// The simple types, sorted by name; a `TypeReference` counts from here.
    package var simpleTypes: [SimpleType] = []

    package init(name: String, targetNamespace: String) {
        self.name = name
        self.targetNamespace = targetNamespace
    }

    /// Finds an operation.
    ///
    /// - Parameter name: Its name, for example `searchAssets`.
    /// - Returns: The operation, or `nil` if the service has none of that name.
    package func operation(named name: String) -> ServiceOperation? {
        operations.first { $0.name == name }
    }

    /// Finds a global element.
    package func element(named name: XMLName) -> ElementDeclaration? {
        // Most processes look for a handful, so a dictionary takes longer to make than it saves.
        elements.first { $0.name == name }
    }

    /// Finds a complex type that has a name.
    package func complexType(named name: XMLName) -> ComplexType? {
        complexTypes.first { $0.name == name && !$0.isAnonymous }
    }

    /// The names of the operations nearest to a name that is none of them, the best first.
    ///
    /// - Parameter name: The name that somebody wrote.
    /// - Returns: At most three names.
    package func operationNames(like name: String) -> [String] {
        NameDistance.nearest(to: name, in: operations.map(\.name))
    }
}
