import Crypto
import NIOSSL
import SwiftASN1
import X509

#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

/// A certificate made for one test: self-signed, its own authority, for 127.0.0.1 and localhost.
package struct TestCertificate: Sendable {
    package let pem: String
    /// SHA-256 of the DER form, 64 lower-case hexadecimal digits.
    package let sha256: String
    private let der: [UInt8]
    private let keyPEM: String

    package init() throws {
        let key = P256.Signing.PrivateKey()
        let signingKey = Certificate.PrivateKey(key)
        let name = try DistinguishedName { CommonName("Castile test") }
        let certificate = try Certificate(
            version: .v3,
            serialNumber: .init(),
            publicKey: signingKey.publicKey,
            notValidBefore: Date() - 3_600,
            notValidAfter: Date() + 86_400,
            issuer: name,
            subject: name,
            signatureAlgorithm: .ecdsaWithSHA256,
            extensions: Certificate.Extensions {
                Critical(BasicConstraints.isCertificateAuthority(maxPathLength: 0))
                Critical(KeyUsage(digitalSignature: true, keyCertSign: true))
                try ExtendedKeyUsage([.serverAuth])
                SubjectAlternativeNames([.dnsName("localhost"), .ipAddress(ASN1OctetString(contentBytes: [127, 0, 0, 1]))])
            },
            issuerPrivateKey: signingKey
        )
        var serializer = DER.Serializer()
        try certificate.serialize(into: &serializer)
        der = serializer.serializedBytes
        pem = try certificate.serializeAsPEM().pemString
        keyPEM = key.pemRepresentation
        sha256 = SHA256.hash(data: der).map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
    }

    func serverContext() throws -> NIOSSLContext {
        try NIOSSLContext(
            configuration: .makeServerConfiguration(
                certificateChain: [.certificate(try NIOSSLCertificate(bytes: der, format: .der))],
                privateKey: .privateKey(try NIOSSLPrivateKey(bytes: Array(keyPEM.utf8), format: .pem))
            )
        )
    }
}
