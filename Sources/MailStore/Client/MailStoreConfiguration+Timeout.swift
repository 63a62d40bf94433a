extension MailStoreConfiguration {
    /// Times of a client.
    public struct Timeout: Hashable, Sendable {
        /// How long the server may take for an answer; default 60 seconds.
        public var request: Duration = .seconds(60)
        /// How long the server may hold a question for a status when there is no news, sent as `millisecondsTimeout`; default 5 seconds.
        public var poll: Duration = .seconds(5)
        /// What is added to ``poll`` before the HTTP request gives up; default 30 seconds.
        public var pollMargin: Duration = .seconds(30)
        /// The least time between two questions for a status if the answer had no news, unless ``poll`` is shorter; default 1 second.
        public var minimumDelay: Duration = .seconds(1)
        /// The pause between polls of the old dialect, which cannot hold a question; default 1 second.
        public var legacyPause: Duration = .seconds(1)
        /// How long a process is followed; default 24 hours.
        public var maximumWait: Duration = .seconds(24 * 3_600)
        /// The pause before a question for a status is repeated that found no server, or a busy one; default 1 second.
        public var retryPause: Duration = .seconds(1)

        /// The defaults.
        public init() {}
    }

    /// Limits of a client.
    public struct Limits: Hashable, Sendable {
        /// The largest answer that is read, in bytes; default 64 MiB.
        public var responseBytes = 64 << 20
        /// How often a question for a status is repeated that found no server, or a busy one; default 5 times.
        public var pollRetries = 5

        /// The defaults.
        public init() {}
    }
}
