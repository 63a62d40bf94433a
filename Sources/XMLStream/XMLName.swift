/// The expanded name of an element or attribute: a namespace and a local name.
///
/// Prefixes are not part of a name: two documents may use different prefixes for one namespace (Namespaces in XML 1.0, section 2).
public struct XMLName: Hashable, Sendable, CustomStringConvertible {
    /// The URI of the namespace; `nil` for a name in no namespace.
    public var namespace: String?

    /// The part of the name after the prefix.
    public var local: String

    /// The namespace of `xml:lang` and its like, to which the prefix `xml` is bound everywhere (Namespaces in XML 1.0, section 3).
    package static var xmlNamespace: String { "http://www.w3.org/XML/1998/namespace" }

    /// Makes a name.
    ///
    /// - Parameters:
    ///   - local: The local name, without a prefix.
    ///   - namespace: The URI of the namespace; by default none.
    public init(_ local: String, in namespace: String? = nil) {
        self.local = local
        self.namespace = namespace
    }

    /// The name in Clark notation, `{namespace}local`.
    public var description: String {
        guard let namespace else { return local }
        return "{\(namespace)}\(local)"
    }
}
