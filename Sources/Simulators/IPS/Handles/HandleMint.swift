import Crypto

/// Makes handles and reads them back.
///
/// A handle is a letter and an opaque text that depends on the key of this start of the server: one that was kept from an earlier start
/// is unknown, as the service promises no more than one session.
struct HandleMint: Sendable {
    private static let tagBytes = 6
    private let key: SymmetricKey

    init(random: inout some RandomNumberGenerator) {
        var bytes: [UInt8] = []
        for _ in 0..<32 { bytes.append(UInt8.random(in: .min ... .max, using: &random)) }
        key = SymmetricKey(data: bytes)
    }

    private init(key: SymmetricKey) {
        self.key = key
    }

    /// A mint with another key, the same for the same key before.
    var successor: HandleMint {
        HandleMint(key: SymmetricKey(data: HMAC<SHA256>.authenticationCode(for: Array("successor".utf8), using: key)))
    }

    func handle(_ kind: HandleKind, _ id: Int64) -> String {
        let (mask, tag) = secrets(kind, id)
        return "\(kind.rawValue)|\(String(UInt64(bitPattern: id) ^ mask, radix: 36))-\(tag)"
    }

    /// The row that a handle refers to; nil when this server did not make it.
    func id(of handle: String, _ kind: HandleKind) -> Int64? {
        guard handle.hasPrefix("\(kind.rawValue)|") else { return nil }
        let parts = handle.dropFirst(kind.rawValue.count + 1).split(separator: "-", maxSplits: 1)
        guard parts.count == 2, let masked = UInt64(parts[0], radix: 36) else { return nil }
        let id = Int64(bitPattern: masked ^ mask(kind))
        return self.handle(kind, id) == handle ? id : nil
    }

    private func secrets(_ kind: HandleKind, _ id: Int64) -> (mask: UInt64, tag: String) {
        let code = HMAC<SHA256>.authenticationCode(for: Array("\(kind.rawValue):\(id)".utf8), using: key)
        let tag = code.prefix(Self.tagBytes).map { String($0, radix: 36) }.joined()
        return (mask(kind), tag)
    }

    /// Hides how many rows there are; 48 bits keep handles short.
    private func mask(_ kind: HandleKind) -> UInt64 {
        let code = HMAC<SHA256>.authenticationCode(for: Array(kind.rawValue.utf8), using: key)
        return code.prefix(6).reduce(0) { $0 << 8 | UInt64($1) }
    }
}
