import WSDL

/// An operation that the simulator carries.
///
/// The handler finds the request valid, the caller known and permitted, and the company resolved; it returns the answer with all fields, from
/// which those that were not asked for are taken out afterwards.
struct CarriedOperation: Sendable {
    typealias Handler = @Sendable (IPSCall) throws -> DynamicValue

    /// Whether it changes the store.
    let isWrite: Bool
    let handler: Handler

    /// An operation that only reads; the store refuses its writes.
    static func reads(_ handler: @escaping Handler) -> CarriedOperation {
        CarriedOperation(isWrite: false, handler: handler)
    }

    /// An operation that changes the store, in one transaction: a fault leaves nothing behind.
    static func writes(_ handler: @escaping Handler) -> CarriedOperation {
        CarriedOperation(isWrite: true, handler: handler)
    }

    /// An operation that changes the store and answers with an empty element.
    static func changes(_ handler: @escaping @Sendable (IPSCall) throws -> Void) -> CarriedOperation {
        CarriedOperation(isWrite: true) { call in
            try handler(call)
            return [:]
        }
    }
}
