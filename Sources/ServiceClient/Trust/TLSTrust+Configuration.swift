import NIOSSL

#if canImport(Darwin)
    import Darwin
#elseif canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#endif

extension TLSTrust {
    /// What NIOSSL needs to check servers in this way.
    func tlsConfiguration() throws(ServiceClientError) -> TLSConfiguration {
        var configuration = TLSConfiguration.makeClientConfiguration()
        configuration.minimumTLSVersion = .tlsv12
        switch kind {
        case .strict:
            break
        case .pinned, .unchecked:
            configuration.certificateVerification = .none
        case .authorityFile(let path):
            try Self.checkThatItIsThere(path)
            configuration.trustRoots = .certificates(
                try Self.authorities("the file \(path)") { try NIOSSLCertificate.fromPEMFile(path) }
            )
        case .authorityPEM(let pem):
            configuration.trustRoots = .certificates(
                try Self.authorities("the text of the certificate authority") { try NIOSSLCertificate.fromPEMBytes(Array(pem.utf8)) }
            )
        }
        return configuration
    }

    func pinCheck() throws(ServiceClientError) -> PinCheck? {
        guard case .pinned(let sha256) = kind else { return nil }
        return PinCheck(pinned: try CertificateFingerprint(parsing: sha256))
    }

    /// NIOSSL says of a file that cannot be read only that it loads no certificate.
    private static func checkThatItIsThere(_ path: String) throws(ServiceClientError) {
        guard access(path, R_OK) != 0 else { return }
        throw ServiceClientError(
            .invalidConfiguration,
            "cannot read the file \(path) of the certificate authority: \(String(cString: strerror(errno)))",
            mayHaveReachedServer: false
        )
    }

    private static func authorities(
        _ place: String,
        _ load: () throws -> [NIOSSLCertificate]
    ) throws(ServiceClientError) -> [NIOSSLCertificate] {
        do {
            let certificates = try load()
            if !certificates.isEmpty { return certificates }
        } catch {
            throw unreadable(place, underlyingError: error)
        }
        throw unreadable(place, underlyingError: nil)
    }

    private static func unreadable(_ place: String, underlyingError: (any Error)?) -> ServiceClientError {
        ServiceClientError(
            .invalidConfiguration,
            "\(place) holds no certificate that can be read",
            advice: "It must be PEM: -----BEGIN CERTIFICATE----- and so on.",
            mayHaveReachedServer: false,
            underlyingError: underlyingError
        )
    }
}
