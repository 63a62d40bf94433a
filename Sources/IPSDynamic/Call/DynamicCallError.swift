/// Why a call by name cannot be made; nothing was sent.
package struct DynamicCallError: Error, Sendable, CustomStringConvertible {
    package enum Code: Hashable, Sendable {
        /// The service has no such operation.
        case unknownOperation
        /// A path or a value does not fit the operation.
        case invalidInput
        /// The operation needs a company, and none is named.
        case noCompany
        /// Nothing is known of how a name leads to a handle of that kind.
        case unknownName
    }

    package var code: Code
    /// What is wrong, where, and what would be right.
    package var message: String

    package init(_ code: Code, _ message: String) {
        self.code = code
        self.message = message
    }

    package var description: String { message }
}
