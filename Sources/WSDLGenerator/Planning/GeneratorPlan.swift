import WSDL

/// What is generated for a model, with every Swift name decided.
struct GeneratorPlan: Sendable {
    let service: String
    let vocabulary: VocabularyPlan
    let constants: [ConstantPlan]
    let records: [RecordPlan]
    let operations: [OperationPlan]

    /// Whether the service speaks SOAP 1.2 and nothing else.
    let isSOAP12: Bool

    /// What of the model is left out of the code.
    let diagnostics: [WSDLDiagnostic]
}
