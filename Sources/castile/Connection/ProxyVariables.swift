import ServiceClient

/// The proxies that the environment names, by the variables that curl and others read too.
struct ProxyVariables {
    private let environment: [String: String]

    init(_ environment: [String: String]) {
        self.environment = environment
    }

    /// The proxy for an address, and the variable that says so; nil for none.
    ///
    /// What is on this machine needs none.
    func proxy(to address: HTTPAddress) -> (variable: String, url: String)? {
        guard !address.isLoopback, !isExcepted(address) else { return nil }
        // HTTP_PROXY in capitals is what a web server makes of a header field Proxy for the programs that it runs (CVE-2016-5385).
        let ofScheme = address.scheme == "https" ? ["https_proxy", "HTTPS_PROXY"] : ["http_proxy"]
        for name in ofScheme + ["all_proxy", "ALL_PROXY"] {
            if let value = environment[name], !value.isEmpty { return (name, value) }
        }
        return nil
    }

    /// Whether `NO_PROXY` has the host, a domain that it is in, each with or without a port, a range of addresses, or `*`.
    private func isExcepted(_ address: HTTPAddress) -> Bool {
        let host = address.host.lowercased()
        let list = environment["no_proxy"] ?? environment["NO_PROXY"] ?? ""
        return list.split { $0 == "," || $0 == " " }.contains { entry in
            var domain = entry.lowercased()
            if domain == "*" { return true }
            if let range = AddressRange(domain) { return range.contains(host) }
            if domain.hasSuffix(":\(address.port)"), domain.count(where: { $0 == ":" }) == 1 {
                domain.removeLast("\(address.port)".count + 1)
            }
            if domain.hasPrefix("*") { domain.removeFirst() }
            if domain.hasPrefix(".") { domain.removeFirst() }
            return host == domain || host.hasSuffix(".\(domain)")
        }
    }
}
