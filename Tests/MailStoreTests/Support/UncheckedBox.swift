import MailStore

/// Carries a reader out of the scope in which its server lived.
///
/// Only one task at a time holds it.
final class UncheckedBox: @unchecked Sendable {
    var value: StatusUpdates.AsyncIterator

    init(_ value: StatusUpdates.AsyncIterator) {
        self.value = value
    }
}
