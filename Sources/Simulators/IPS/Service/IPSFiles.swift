import Hummingbird
import XMLStream

/// Serves the WSDL and its schemas; the address in the WSDL becomes that of this server, or that of `?serviceUrl=`.
struct IPSFiles: Sendable {
    static let servicePath = "/scene7/services/IpsApiService"
    static let folder = "/scene7/webservice"

    let contract: IPSContract
    let isEncrypted: Bool

    func answer(_ name: String, _ request: Request) throws -> Response {
        guard let bytes = contract.files[name] else {
            let names = contract.files.keys.sorted().joined(separator: ", ")
            return .text("there is no \(name) here; there are \(names)", status: .notFound)
        }
        guard name.hasSuffix(".wsdl") else { return .bytes(bytes, type: "text/xml;charset=utf-8") }
        let own = "\(isEncrypted ? "https" : "http")://\(request.head.authority ?? "127.0.0.1")\(Self.servicePath)"
        let address = request.uri.queryParameters["serviceUrl"].map(String.init) ?? own
        guard address.hasPrefix("http://") || address.hasPrefix("https://") else {
            return .text("serviceUrl must begin with http:// or https://", status: .badRequest)
        }
        return .bytes(Array(Self.rewrite(String(decoding: bytes, as: UTF8.self), to: address).utf8), type: "text/xml;charset=utf-8")
    }

    /// Replaces the location of each soap:address.
    private static func rewrite(_ wsdl: String, to address: String) -> String {
        let parts = wsdl.split(separator: "<soap:address location=\"", omittingEmptySubsequences: false)
        return parts.dropFirst().reduce(String(parts.first ?? "")) { text, part in
            let rest = part.drop { $0 != "\"" }
            return text + "<soap:address location=\"" + escaped(address) + rest
        }
    }

    private static func escaped(_ text: String) -> String {
        text.reduce(into: "") { escaped, character in
            switch character {
            case "&": escaped += "&amp;"
            case "<": escaped += "&lt;"
            case "\"": escaped += "&quot;"
            default: escaped.append(character)
            }
        }
    }
}
