import WSDL

/// An operation with the structs of its messages.
struct OperationPlan: Hashable, Sendable {
    let operation: ServiceOperation

    /// The name of the method.
    let method: String
    var input: RecordPlan

    /// The name of the output's struct.
    let outputName: String

    /// The output, if no operation before has the same.
    var output: RecordPlan?
    let isOutputEmpty: Bool
}
