/// What a session's registry did so far, for operators.
public struct RegistryStatistics: Hashable, Sendable {
    /// How often handles of one kind were asked for.
    public struct Count: Hashable, Sendable {
        /// Look-ups by name.
        public var lookups = 0

        /// Those that were answered from memory.
        public var hits = 0

        /// Those that found nothing, or failed.
        public var failures = 0
    }

    /// Why handles were forgotten.
    public enum Reason: String, Hashable, Sendable, CaseIterable {
        /// The service did not know a handle any more.
        case handleFault
        /// The session's time passed.
        case timeOut
        /// The service is of another version than before.
        case serverVersion
        /// The session ended.
        case end
    }

    /// The look-ups of each kind.
    public internal(set) var counts: [RegistryKind: Count] = [:]

    /// How often everything was forgotten, and why.
    public internal(set) var forgotten: [Reason: Int] = [:]
}
