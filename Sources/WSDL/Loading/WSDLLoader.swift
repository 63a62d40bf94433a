/// Loads a WSDL 1.1 with its schemas into a ``ServiceModel``.
///
///     let loaded = try WSDLLoader().load("IpsApi.wsdl") { location in try bytes(of: folder + location) }
///     for diagnostic in loaded.diagnostics { print(diagnostic) }
///
/// Two stages: load reads the documents, resolve makes the model. What the loader does not know becomes a diagnostic with file and line,
/// and the rest is loaded; a strict loader throws instead.
package struct WSDLLoader: Sendable {
    /// A model and what was found on the way.
    package struct Loaded: Sendable {
        /// The model.
        package let model: ServiceModel

        /// What the model leaves out, in the order in which it was met.
        package let diagnostics: [WSDLDiagnostic]
    }

    /// Whether the first diagnostic is thrown as an error; by default not.
    package var isStrict: Bool

    /// How much is accepted.
    package var limits: WSDLLimits

    /// Makes a loader.
    ///
    /// - Parameters:
    ///   - isStrict: Whether the first diagnostic is thrown as an error; by default not.
    ///   - limits: How much is accepted; by default ``WSDLLimits/init()``.
    package init(isStrict: Bool = false, limits: WSDLLimits = WSDLLimits()) {
        self.isStrict = isStrict
        self.limits = limits
    }

    /// Loads a WSDL.
    ///
    /// - Parameters:
    ///   - location: The relative path of the WSDL, without `..`, in the folder that imports may not leave; see ``WSDLPath``.
    ///   - open: Gives the bytes of a document. Its argument is `location` or another relative path without `..` in that folder.
    /// - Returns: The model and the diagnostics.
    /// - Throws: ``WSDLError`` when a document cannot be had or read, contradicts itself, or crosses a limit.
    package func load(_ location: String, open: (String) throws -> [UInt8]) throws -> Loaded {
        try withoutActuallyEscaping(open) { open in
            var loader = DocumentLoader(limits: limits, collector: DiagnosticCollector(isStrict: isStrict), open: open)
            try loader.load(location)
            var resolver = TypeResolver(loader.loaded.schemas, limits: limits, collector: loader.collector)
            try resolver.resolveAll()
            var services = ServiceResolver(
                loader.loaded.definitions,
                elements: Set(resolver.elements.map(\.name)),
                collector: resolver.collector
            )
            var model = try services.resolve(fileName: location)
            resolver.fill(&model)
            model.documents = loader.loaded.sources
            return Loaded(model: model, diagnostics: services.collector.diagnostics)
        }
    }
}
