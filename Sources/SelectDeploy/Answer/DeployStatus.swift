/// A status that the API documents for failures: what it means and what to do.
public struct DeployStatus: Hashable, Sendable {
    /// The number.
    public let code: Int
    /// The short name.
    public let name: String
    /// What it means.
    public let meaning: String
    /// What to do.
    public let advice: String

    /// The failures of the API, by number.
    ///
    /// 401 is not in the API's own table, but in that of its sister ONTAP; a server may answer either for wrong credentials.
    public static let failures: [DeployStatus] = [
        DeployStatus(
            code: 400,
            name: "Bad request",
            meaning: "the input is not recognised or not suitable",
            advice: "compare fields, values and query with the API's own page at /api/ui"
        ),
        DeployStatus(
            code: 401,
            name: "Unauthorized",
            meaning: "the user or the password is wrong",
            advice: "check the credentials; the user is normally admin"
        ),
        DeployStatus(
            code: 403,
            name: "Forbidden",
            meaning: "access is denied",
            advice: "check the credentials, and whether this user may do this"
        ),
        DeployStatus(
            code: 404,
            name: "Not found",
            meaning: "the object does not exist",
            advice: "list the collection to see the identifiers there are"
        ),
        DeployStatus(
            code: 405,
            name: "Method not allowed",
            meaning: "the resource does not support this method",
            advice: "use one of the methods that the resource supports"
        ),
        DeployStatus(
            code: 409,
            name: "Conflict",
            meaning: "the object exists already, or its state forbids the request",
            advice: "use the one that exists, or bring it into the state that the request needs"
        ),
        DeployStatus(
            code: 500,
            name: "Internal error",
            meaning: "the server failed",
            advice: "look at the server's events for this request, then try again"
        ),
        DeployStatus(
            code: 501,
            name: "Not implemented",
            meaning: "the server knows the address but cannot perform the request",
            advice: "check the release of the server; another release may support it"
        ),
    ]

    /// The entry of a number.
    ///
    /// - Parameter code: The number.
    /// - Returns: The entry; nil for a status that the API does not document.
    public static func failure(_ code: Int) -> DeployStatus? { failures.first { $0.code == code } }
}
