/// Which servers are trusted over TLS.
public struct TLSTrust: Sendable, Hashable {
    enum Kind: Sendable, Hashable {
        case strict
        case pinned(String)
        case authorityFile(String)
        case authorityPEM(String)
        case unchecked
    }

    let kind: Kind

    /// The default: a valid chain to an authority that the system trusts, and the host's name in the certificate.
    public static let strict = TLSTrust(kind: .strict)

    /// Exactly one certificate, self-signed or not; the pin stands in for the checks of chain, name and date.
    ///
    /// - Parameter sha256: SHA-256 of the certificate in its DER form, 64 hexadecimal digits, with or without colons, as
    ///   `openssl x509 -noout -fingerprint -sha256` prints it. A pin that is no such number fails when the transport is made.
    /// - Returns: The trust.
    public static func pinned(sha256: String) -> TLSTrust { TLSTrust(kind: .pinned(sha256)) }

    /// A valid chain to an authority of this file, and the host's name in the certificate.
    ///
    /// - Parameter path: A file of one or more certificates in PEM form.
    /// - Returns: The trust.
    public static func certificateAuthority(path: String) -> TLSTrust { TLSTrust(kind: .authorityFile(path)) }

    /// A valid chain to one of these authorities, and the host's name in the certificate.
    ///
    /// - Parameter pem: One or more certificates in PEM form.
    /// - Returns: The trust.
    public static func certificateAuthority(pem: String) -> TLSTrust { TLSTrust(kind: .authorityPEM(pem)) }

    /// Nothing is checked: whoever sits on the way can read and change everything, passwords first.
    ///
    /// For a test bench at most.
    public static let uncheckedDangerously = TLSTrust(kind: .unchecked)
}
