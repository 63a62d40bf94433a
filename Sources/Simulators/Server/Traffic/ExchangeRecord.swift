/// One exchange, as the status page shows it; the bodies are put into a form that may be seen only when somebody looks.
package struct ExchangeRecord: Sendable {
    /// Counts up from 1.
    package var number: Int
    /// When it ended, since the start of the server.
    package var end: Duration
    package var entry: AccessLogEntry
    /// The fault that the service answered, such as `ipsApiFault 30001`.
    package var fault: String?
    /// What the fault hooks did, as rules are written.
    package var misbehaviour: String?
    /// As they came and went; nil when they were too large to be kept.
    package var request: [UInt8]?
    package var response: [UInt8]?
}
