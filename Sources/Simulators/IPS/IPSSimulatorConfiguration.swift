/// How the IPS simulator is set up.
package struct IPSSimulatorConfiguration: Sendable {
    /// The largest sizes, as the service documents them.
    package struct Limits: Sendable, Hashable {
        /// Records in a page; default 1,000.
        package var recordsPerPage = 1_000
        /// Assets in a page when only totalRows, name, assetHandle, type and subType are asked for; default 10,000.
        package var lightRecordsPerPage = 10_000
        /// Bytes of a request; default 8 MiB.
        package var requestBytes = 8 << 20
        /// Lines in a page of a job's log; default 1,000.
        package var jobLines = 1_000
        /// Assets of a job that generates sets; default 1,000.
        package var setAssets = 1_000
        /// Bytes of an uploaded file; default 2 GiB.
        package var uploadFileBytes = 2 << 30

        package init() {}
    }

    /// Port, TLS, access log, clock.
    package var server: SimulatorServerConfiguration
    /// Where the state is kept, by default in memory; a file that has state already is used as it is.
    package var store: StoreLocation
    /// A file whose state is copied into an empty store, in place of sample data; default none.
    package var loadedFile: String?
    /// Decides what the sample data are; default 1.
    package var seed: UInt64
    /// How many sample assets there are; default 3,000.
    package var assetCount: Int
    /// Who can log in; by default ``SampleAccount/standard``.
    package var accounts: [SampleAccount]
    package var limits: Limits
    /// How long jobs take, by the clock of the server configuration.
    package var jobPace: IPSJobPace
    /// How answers go wrong from the start; default none.
    package var faults: [MisbehaviourRule]
    /// The locale of answers to callers that ask for none; default en-US.
    package var locale: IPSLocale
    /// Seconds since 1970, asked for once, at the start; from then on the clock of the server configuration counts.
    package var now: @Sendable () -> Int64
    /// Makes the key of the handles and all that must not be guessed, from each start anew.
    package var random: @Sendable () -> any RandomNumberGenerator & Sendable

    package init(
        server: SimulatorServerConfiguration = .init(),
        store: StoreLocation = .memory,
        loadedFile: String? = nil,
        seed: UInt64 = 1,
        assetCount: Int = 3_000,
        accounts: [SampleAccount] = SampleAccount.standard,
        limits: Limits = .init(),
        jobPace: IPSJobPace = .init(),
        faults: [MisbehaviourRule] = [],
        locale: IPSLocale = .american,
        now: @escaping @Sendable () -> Int64 = { SystemTime.secondsSince1970() },
        random: @escaping @Sendable () -> any RandomNumberGenerator & Sendable = { SystemRandomNumberGenerator() }
    ) {
        self.server = server
        self.store = store
        self.loadedFile = loadedFile
        self.seed = seed
        self.assetCount = assetCount
        self.accounts = accounts
        self.limits = limits
        self.jobPace = jobPace
        self.faults = faults
        self.locale = locale
        self.now = now
        self.random = random
    }
}
