/// A text that must not be seen: a password or a token.
///
/// It prints `<redacted>` wherever values are printed, interpolated, dumped or reflected, and it cannot be encoded.
/// Only ``reveal()`` hands the text out.
public struct Secret: Sendable, Hashable {
    private let text: String

    /// Hides a text.
    ///
    /// - Parameter text: The text.
    public init(_ text: String) {
        self.text = text
    }

    /// The text, for those who send it.
    ///
    /// - Returns: The text.
    public func reveal() -> String { text }

    /// Whether there is no text at all.
    public var isEmpty: Bool { text.isEmpty }
}

extension Secret: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
    /// Always `<redacted>`.
    public var description: String { "<redacted>" }

    /// Always `<redacted>`.
    public var debugDescription: String { "<redacted>" }

    /// Nothing to see.
    public var customMirror: Mirror { Mirror(self, children: [], displayStyle: .struct) }
}
