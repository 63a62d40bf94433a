/// How a simulated Outlook service behaves.
package struct OutlookSimulatorConfiguration: Sendable {
    /// A mailbox and the token that opens it.
    package struct Mailbox: Sendable, Hashable {
        package var address: String
        package var token: String
        /// False answers `MailboxNotEnabledForRESTAPI`, as a mailbox outside the cloud does.
        package var isEnabled: Bool

        package init(address: String, token: String, isEnabled: Bool = true) {
            self.address = address
            self.token = token
            self.isEnabled = isEnabled
        }
    }

    /// Who has a mailbox; default `ana@sample.example` with the token `sample-token`, and two more.
    package var mailboxes: [Mailbox]
    /// How many messages, events and contacts a new mailbox has, each; default 30.
    package var itemCount: Int
    /// Of 100 operations, how many are refused with 429; default none.
    package var throttledPercent: Int
    /// What a throttled operation is told to wait, in seconds; default 1.
    package var retryAfter: Int
    /// Decides which operations are throttled.
    package var seed: UInt64
    /// The most operations of a batch; default 20.
    package var maximumOperations: Int
    /// The oddities of real services that answers shall have.
    package var quirks: Set<BatchQuirk>
    package var store: StoreLocation
    package var server: SimulatorServerConfiguration

    package init(
        mailboxes: [Mailbox] = [
            Mailbox(address: "ana@sample.example", token: "sample-token"),
            Mailbox(address: "ben@sample.example", token: "sample-token-ben"),
            Mailbox(address: "old@sample.example", token: "sample-token-old", isEnabled: false),
        ],
        itemCount: Int = 30,
        throttledPercent: Int = 0,
        retryAfter: Int = 1,
        seed: UInt64 = 1,
        maximumOperations: Int = 20,
        quirks: Set<BatchQuirk> = [],
        store: StoreLocation = .memory,
        server: SimulatorServerConfiguration = .init()
    ) {
        self.mailboxes = mailboxes
        self.itemCount = itemCount
        self.throttledPercent = throttledPercent
        self.retryAfter = retryAfter
        self.seed = seed
        self.maximumOperations = maximumOperations
        self.quirks = quirks
        self.store = store
        self.server = server
    }
}
