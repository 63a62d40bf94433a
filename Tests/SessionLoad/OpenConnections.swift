import Foundation

#if canImport(Darwin)
    import Darwin
#elseif canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#endif

/// The TCP connections of this process, as the system has them.
enum OpenConnections {
    /// How many sockets are connected to a port of this machine, or from it: two for each connection whose ends are both here.
    static func count(at port: Int) throws -> Int {
        try FileManager.default.contentsOfDirectory(atPath: "/dev/fd").compactMap { Int32($0) }.count { socket in
            guard let own = Self.port(of: socket, getsockname), let other = Self.port(of: socket, getpeername) else { return false }
            return own == port || other == port
        }
    }

    /// The port of one end of a connected socket over IPv4; nil for everything else.
    private static func port(
        of socket: Int32,
        _ name: (Int32, UnsafeMutablePointer<sockaddr>, UnsafeMutablePointer<socklen_t>) -> Int32
    ) -> Int? {
        var address = sockaddr_in()
        var size = socklen_t(MemoryLayout<sockaddr_in>.size)
        let status = withUnsafeMutablePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { name(socket, $0, &size) }
        }
        guard status == 0, address.sin_family == sa_family_t(AF_INET) else { return nil }
        return Int(UInt16(bigEndian: address.sin_port))
    }
}
