public import XMLStream

/// When a job runs.
public enum JobSchedule: Hashable, Sendable {
    /// At once.
    case now
    /// Once, at a time.
    case at(XMLDateTime)
    /// Again and again, by a schedule in the service's cron notation.
    case repeated(String)
}
