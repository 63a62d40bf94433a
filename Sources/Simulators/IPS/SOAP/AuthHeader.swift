import ServiceClient
import XMLStream

/// The header block with the credentials and the wishes of the caller, in any of its published namespaces.
struct AuthHeader: Sendable {
    var user: String?
    var password: Secret?
    var locale: String?
    var gzipResponse: Bool?
    var faultStatus: String?

    init() {}

    /// Reads the current child of a cursor; the order of its elements does not matter here, the schema is checked elsewhere.
    init(from cursor: inout XMLCursor) throws(XMLError) {
        cursor.enter()
        while cursor.nextChild() != nil {
            switch cursor.name.local {
            case "user": user = try cursor.string()
            case "password": password = Secret(try cursor.string())
            case "locale": locale = try cursor.string()
            case "gzipResponse": gzipResponse = try cursor.bool()
            case "faultHttpStatusCode": faultStatus = try cursor.string()
            default: cursor.skip()
            }
        }
    }
}
