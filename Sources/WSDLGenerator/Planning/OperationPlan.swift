import WSDL

/// An operation with the structs of its messages.
struct OperationPlan: Hashable, Sendable {
    /// A declared fault.
    struct Fault: Hashable, Sendable {
        /// The element in the fault's detail.
        let element: String

        /// The name of the struct that holds it.
        let record: String
    }

    let operation: ServiceOperation

    /// The name of the method.
    let method: String
    var input: RecordPlan

    /// The name of the output's struct.
    let outputName: String

    /// The output, if it is generated and no operation before has the same.
    var output: RecordPlan?
    let isOutputEmpty: Bool

    /// The declared faults that have a struct.
    let faults: [Fault]
}
