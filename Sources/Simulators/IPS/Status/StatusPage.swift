import Crypto
import HTTPTypes
import Hummingbird

#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

/// The page on `/`: what is asked, how fast it is answered, and faults to switch.
///
/// The page itself holds nothing that a caller sent: its script asks `/admin` and puts every text in as text. The security policy lets
/// this script and this style run by their hashes, and nothing else.
struct StatusPage: Sendable {
    private static let html = Array(
        """
        <!DOCTYPE html>
        <html lang="en">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <meta name="color-scheme" content="light dark">
        <title>IPS simulator</title>
        <style>\(style)</style>
        </head>
        <body>
        \(content)
        <script>\(script)</script>
        </body>
        </html>

        """.utf8
    )

    private static let policy = [
        "default-src 'none'", "style-src 'sha256-\(hash(style))'", "script-src 'sha256-\(hash(script))'", "connect-src 'self'",
        "base-uri 'none'", "form-action 'none'", "frame-ancestors 'none'",
    ].joined(separator: "; ")

    func answer() -> Response {
        var headers: HTTPFields = [.contentSecurityPolicy: Self.policy, .xContentTypeOptions: "nosniff", .cacheControl: "no-store"]
        if let name = HTTPField.Name("Referrer-Policy") { headers[name] = "no-referrer" }
        return .bytes(Self.html, type: "text/html; charset=utf-8", headers: headers)
    }

    private static func hash(_ text: String) -> String {
        Data(SHA256.hash(data: Array(text.utf8))).base64EncodedString()
    }
}
