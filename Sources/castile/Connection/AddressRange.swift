#if canImport(Darwin)
    import Darwin
#elseif canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#endif

/// The IP addresses with one prefix, such as `10.0.0.0/8` (RFC 4632, section 3.1) or `2001:db8::/32` (RFC 4291, section 2.3); without a
/// length, one address.
struct AddressRange {
    private let bytes: [UInt8]
    private let length: Int

    /// Nil for what is neither.
    init?(_ text: String) {
        let parts = text.split(separator: "/", maxSplits: 1, omittingEmptySubsequences: false)
        guard let bytes = parts.first.flatMap({ Self.bytes(of: String($0)) }) else { return nil }
        let longest = bytes.count * 8
        guard let length = parts.count == 1 ? longest : Int(parts[1]), (0...longest).contains(length) else { return nil }
        self.bytes = bytes
        self.length = length
    }

    /// Whether a host is an address of the range; a name is none.
    func contains(_ host: String) -> Bool {
        guard let address = Self.bytes(of: host), address.count == bytes.count else { return false }
        let (whole, rest) = length.quotientAndRemainder(dividingBy: 8)
        guard address.prefix(whole) == bytes.prefix(whole) else { return false }
        return rest == 0 || (address[whole] ^ bytes[whole]) >> (8 - rest) == 0
    }

    /// The 4 bytes of an IPv4 address, the 16 of an IPv6 address.
    private static func bytes(of address: String) -> [UInt8]? {
        bytes(of: address, family: AF_INET, count: 4) ?? bytes(of: address, family: AF_INET6, count: 16)
    }

    private static func bytes(of address: String, family: Int32, count: Int) -> [UInt8]? {
        var bytes = [UInt8](repeating: 0, count: count)
        return inet_pton(family, address, &bytes) == 1 ? bytes : nil
    }
}
