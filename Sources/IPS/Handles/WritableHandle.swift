package import XMLStream

/// A handle of any kind, as far as a call by name needs it: it can be written into a request of its session.
package protocol WritableHandle: Sendable {
    /// Writes the handle as text of the open element.
    func encode(to writer: inout XMLWriter) throws(XMLError)
}

extension Handle: WritableHandle {}
