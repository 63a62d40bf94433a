import Crypto
package import NIOSSL
import SwiftASN1
import X509

#if canImport(FoundationEssentials)
    package import FoundationEssentials
#else
    package import Foundation
#endif

/// A certificate for 127.0.0.1, ::1 and localhost that a simulator makes for itself; good for 30 days, its key never leaves the process.
package struct SelfMadeCertificate: Sendable, Hashable {
    /// For the trust store of a client.
    package let pem: String
    /// SHA-256 of the DER form, 64 lower-case hexadecimal digits.
    package let sha256: String
    private let der: [UInt8]
    private let keyPEM: String

    package init(now: Date = Date()) throws {
        let key = P256.Signing.PrivateKey()
        let signingKey = Certificate.PrivateKey(key)
        let name = try DistinguishedName { CommonName("localhost") }
        let certificate = try Certificate(
            version: .v3,
            serialNumber: .init(),
            publicKey: signingKey.publicKey,
            notValidBefore: now - 3_600,
            notValidAfter: now + 30 * 86_400,
            issuer: name,
            subject: name,
            signatureAlgorithm: .ecdsaWithSHA256,
            extensions: Certificate.Extensions {
                Critical(BasicConstraints.isCertificateAuthority(maxPathLength: 0))
                Critical(KeyUsage(digitalSignature: true, keyCertSign: true))
                try ExtendedKeyUsage([.serverAuth])
                SubjectKeyIdentifier(hash: signingKey.publicKey)
                SubjectAlternativeNames([
                    .dnsName("localhost"),
                    .ipAddress(ASN1OctetString(contentBytes: [127, 0, 0, 1])),
                    .ipAddress(ASN1OctetString(contentBytes: [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1])),
                ])
            },
            issuerPrivateKey: signingKey
        )
        var serializer = DER.Serializer()
        try certificate.serialize(into: &serializer)
        der = serializer.serializedBytes
        pem = try certificate.serializeAsPEM().pemString
        keyPEM = key.pemRepresentation
        sha256 = SHA256.hash(data: der).map { byte in
            (byte < 16 ? "0" : "") + String(byte, radix: 16)
        }.joined()
    }

    /// What a server needs to speak TLS with it.
    package func serverConfiguration() throws -> TLSConfiguration {
        TLSConfiguration.makeServerConfiguration(
            certificateChain: [.certificate(try NIOSSLCertificate(bytes: der, format: .der))],
            privateKey: .privateKey(try NIOSSLPrivateKey(bytes: Array(keyPEM.utf8), format: .pem))
        )
    }

    /// Writes the PEM text, readable for all: it holds no secret.
    ///
    /// - Parameter path: The file; an existing one is replaced.
    /// - Throws: ``SimulatorError`` that names the file.
    func write(to path: String) throws {
        do {
            try Data((pem + "\n").utf8).write(to: URL(filePath: path), options: .atomic)
        } catch {
            throw SimulatorError(.cannotWriteCertificate, "cannot write the certificate to \(path)", underlyingError: error)
        }
    }
}
