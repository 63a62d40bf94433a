package import XMLStream

/// An opaque reference to something of the service, valid in the session that received it.
///
/// A handle cannot be made, written down or stored: it has no initialiser, no literal and no coding, and it prints nothing of its value.
/// Handles change from session to session and their format with any release of the server (IPS protocol, “Handles”), so a program gets
/// them from its session by name, for example with ``IPSSession/company(named:)``.
public struct Handle<Target: HandleTarget>: Hashable, Sendable {
    private let value: String
    private let scope: HandleScope

    /// Reads the handle at which a cursor stands; it belongs to the session that the cursor's owner stands for.
    package init(from cursor: inout XMLCursor) throws(XMLError) {
        guard let scope = cursor.owner as? HandleScope else {
            throw cursor.error(.foreignHandle, "a \(Target.name) handle can be read only from an answer to its session")
        }
        value = try cursor.string()
        self.scope = scope
    }

    /// The same reference as one of another kind; only the registry, which knows the kind of each, and conversions that the service
    /// documents take it.
    init<Other>(retyping other: Handle<Other>) {
        value = other.value
        scope = other.scope
    }

    /// Whether the service sent no text for it, which refers to nothing.
    var isEmpty: Bool { value.isEmpty }

    /// Writes the handle as text of the open element.
    package func encode(to writer: inout XMLWriter) throws(XMLError) {
        switch scope.state {
        case .open: break
        case .timedOut:
            throw writer.error(.foreignHandle, "the session's time passed since this \(Target.name) handle came; look it up again by name")
        case .ended:
            throw writer.error(.foreignHandle, "the session of this \(Target.name) handle has ended; open a new one and look it up again")
        }
        guard scope === writer.owner else {
            throw writer.error(
                .foreignHandle,
                "this \(Target.name) handle belongs to another session; look it up again by name in this one"
            )
        }
        try writer.text(value)
    }
}

extension Handle: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
    /// What the handle refers to; its value is not shown.
    public var description: String { "<\(Target.name) handle>" }

    /// What the handle refers to; its value is not shown.
    public var debugDescription: String { description }

    /// A mirror without children, so that a dump shows no value.
    public var customMirror: Mirror { Mirror(self, children: []) }
}

extension XMLError.Code {
    /// A handle was used outside its session.
    package static let foreignHandle = XMLError.Code("foreignHandle")
}
