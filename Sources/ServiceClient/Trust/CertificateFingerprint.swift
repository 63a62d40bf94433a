import Crypto
import NIOSSL

/// SHA-256 of a certificate's DER form, as 64 lower-case hexadecimal digits.
struct CertificateFingerprint: Hashable, Sendable, CustomStringConvertible {
    let description: String

    init(of certificate: NIOSSLCertificate) throws {
        description = SHA256.hash(data: try certificate.toDERBytes()).map { byte in
            (byte < 16 ? "0" : "") + String(byte, radix: 16)
        }.joined()
    }

    init(parsing text: String) throws(ServiceClientError) {
        let digits = text.filter { $0 != ":" && $0 != " " }.lowercased()
        guard digits.utf8.count == 64, digits.utf8.allSatisfy({ (0x30...0x39).contains($0) || (0x61...0x66).contains($0) }) else {
            throw ServiceClientError(
                .invalidConfiguration,
                "\"\(text)\" is not the SHA-256 fingerprint of a certificate: 64 hexadecimal digits, with or without colons",
                advice: "openssl x509 -noout -fingerprint -sha256 -in certificate.pem prints it.",
                mayHaveReachedServer: false
            )
        }
        description = digits
    }
}
