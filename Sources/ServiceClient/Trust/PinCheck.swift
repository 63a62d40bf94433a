import NIOCore
import NIOSSL

/// Compares the certificate of a fresh connection with the pinned one, before any request is written to it.
struct PinCheck: Sendable {
    let pinned: CertificateFingerprint

    func verify(_ channel: any Channel) -> EventLoopFuture<Void> {
        channel.nioSSL_peerCertificate().flatMapErrorThrowing { error in
            // A connection without TLS has nobody to ask for one.
            guard case ChannelPipelineError.notFound = error else { throw error }
            return nil
        }.flatMapThrowing { certificate in
            guard let certificate else {
                throw ServiceClientError(
                    .tlsFailure,
                    "the server shows no certificate, so it cannot be compared with the pinned one",
                    mayHaveReachedServer: false
                )
            }
            let shown = try CertificateFingerprint(of: certificate)
            guard shown == pinned else {
                throw ServiceClientError(
                    .certificateChanged,
                    "the server shows the certificate \(shown), pinned is \(pinned) (SHA-256)",
                    advice: "If the certificate was renewed, check the new fingerprint at the server itself and pin it; if not, someone "
                        + "may be listening in.",
                    mayHaveReachedServer: false
                )
            }
        }.flatMapErrorThrowing { error in
            channel.close(promise: nil)
            throw error
        }
    }
}
