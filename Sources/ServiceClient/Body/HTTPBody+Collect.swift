extension HTTPBody {
    /// Reads the whole body.
    ///
    /// - Parameters:
    ///   - limit: The most bytes that are taken.
    ///   - setting: The name under which the caller's users know this limit; the error says it.
    /// - Returns: All bytes.
    /// - Throws: ``ServiceClientError`` with the code ``ServiceClientError/Code/responseTooLarge`` as soon as the limit is passed, and
    ///   whatever reading throws.
    public func collect(upTo limit: Int, setting: String = "limit of collect(upTo:)") async throws -> [UInt8] {
        if let length, length > limit { throw Self.tooLarge(limit: limit, setting: setting, length: length) }
        if let bytes = takeBytes() { return bytes }
        var collected: [UInt8] = []
        collected.reserveCapacity(Swift.min(length ?? 0, 4 << 20))
        for try await chunk in self {
            let count = collected.count + chunk.count
            guard count <= limit else { throw Self.tooLarge(limit: limit, setting: setting, length: length) }
            // A length is believed as far as it is sixteen times what came: growing by doubling copies a long body twice.
            if let length, count > collected.capacity { collected.reserveCapacity(Swift.min(Swift.max(length, count), 16 * count)) }
            collected.append(contentsOf: chunk)
        }
        return collected
    }

    /// The error for a body above a limit.
    package static func tooLarge(limit: Int, setting: String, length: Int?, endpoint: String? = nil) -> ServiceClientError {
        let size = length.map { "has \($0) bytes, which is" } ?? "is"
        return ServiceClientError(
            .responseTooLarge,
            "the body \(size) more than the limit of \(limit) bytes",
            advice: "Ask for less at once, or raise \(setting).",
            endpoint: endpoint,
            setting: .init(name: setting, value: "\(limit) bytes")
        )
    }
}
