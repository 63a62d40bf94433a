/// Why a simulator cannot start or go on; it says what would be right.
package struct SimulatorError: Error, Sendable, CustomStringConvertible {
    package struct Code: Hashable, Sendable {
        package var rawValue: String

        package init(_ rawValue: String) {
            self.rawValue = rawValue
        }

        package static let cannotStart = Code("cannotStart")
        package static let cannotWriteCertificate = Code("cannotWriteCertificate")
        package static let cannotWriteStore = Code("cannotWriteStore")
        package static let cannotCompress = Code("cannotCompress")
        package static let invalidConfiguration = Code("invalidConfiguration")
        package static let invalidFault = Code("invalidFault")
        package static let invalidStore = Code("invalidStore")
    }

    package var code: Code
    package var message: String
    package var underlyingError: (any Error)?

    package init(_ code: Code, _ message: String, underlyingError: (any Error)? = nil) {
        self.code = code
        self.message = message
        self.underlyingError = underlyingError
    }

    package var description: String {
        guard let underlyingError else { return message }
        return "\(message): \(underlyingError)"
    }
}
