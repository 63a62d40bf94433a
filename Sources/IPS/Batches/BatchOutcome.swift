/// What became of a batch operation, which can succeed for some of its objects and fail for others.
public struct BatchOutcome: Error, Hashable, Sendable, CustomStringConvertible {
    /// Why the operation failed for one object, or what it warns of.
    public struct Detail: Hashable, Sendable, CustomStringConvertible {
        /// The asset, if the operation is about assets.
        public var asset: AssetHandle?

        /// The metadata field, if the operation is about metadata.
        public var field: MetadataFieldHandle?

        /// The value, if the operation is about values of a tag field.
        public var value: String?

        /// The number of the fault, as in ``IPSFault/code``.
        public var code: Int?

        /// The reason, in the call's language, without handles.
        public var reason: String

        /// The number and the reason.
        public var description: String { [code.map(String.init), reason].compactMap(\.self).joined(separator: ": ") }
    }

    /// For how many objects it succeeded.
    public var successCount: Int

    /// For how many objects it succeeded with a warning.
    public var warningCount: Int

    /// For how many objects it failed.
    public var errorCount: Int

    /// What the warnings are; the service may tell fewer than it counts.
    public var warnings: [Detail]

    /// What the failures are; the service may tell fewer than it counts.
    public var errors: [Detail]

    /// Whether it failed for none.
    public var isComplete: Bool { errorCount == 0 }

    /// The counts.
    public var description: String { "\(successCount) succeeded, \(warningCount) with warnings, \(errorCount) failed" }

    /// Throws if the operation failed for any object.
    ///
    /// `IPSConfiguration.throwsOnPartialFailure` does the same for every call.
    ///
    /// - Parameter operation: The operation's name, for the error; by default none.
    /// - Throws: ``IPSError`` with the code ``IPSError/Code/partialFailure``, whose ``IPSError/outcome`` this is.
    public func throwOnPartialFailure(of operation: String? = nil) throws {
        guard !isComplete else { return }
        let reasons = errors.prefix(3).map(\.description).joined(separator: "; ")
        let message = "\(self)" + (reasons.isEmpty ? "" : ": \(reasons)") + (errors.count > 3 ? "; …" : "")
        throw IPSError(.partialFailure, operation: operation, message: message, underlyingError: self)
    }
}

extension IPSError {
    /// What became of a batch operation that failed for some of its objects; `nil` for other errors.
    public var outcome: BatchOutcome? { underlyingError as? BatchOutcome }
}
