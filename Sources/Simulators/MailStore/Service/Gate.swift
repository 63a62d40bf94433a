import HTTPTypes
import Hummingbird
import MailStore

#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

/// Who may come in: administrators with their password, by HTTP Basic authentication.
struct Gate {
    let configuration: MailStoreSimulatorConfiguration
    let archive: Archive

    /// Why the caller is not let in; nil when he is.
    func refusal(_ field: String?, notes: ExchangeNotes) -> Response? {
        guard let (user, password) = Self.credentials(field) else { return Self.challenge("Credentials are missing.") }
        notes.user = user
        if user == configuration.user, password == configuration.password { return nil }
        let known = try? archive.transaction { try $0.find(.users, user) }
        guard let known, known["password"]?.string == password else { return Self.challenge("User name or password is wrong.") }
        guard known["privileges"]?.array?.contains("admin") == true else {
            return .text("The user is not an administrator.", status: .forbidden)
        }
        return nil
    }

    private static func credentials(_ field: String?) -> (String, String)? {
        guard let field, field.hasPrefix("Basic "), let data = Data(base64Encoded: String(field.dropFirst(6))) else { return nil }
        let parts = String(decoding: data, as: UTF8.self).split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
        return parts.count == 2 ? (String(parts[0]), String(parts[1])) : nil
    }

    private static func challenge(_ reason: String) -> Response {
        var response = Response.text(reason, status: .unauthorized)
        response.headers[.wwwAuthenticate] = "Basic realm=\"MailStore\", charset=\"UTF-8\""
        return response
    }
}
