import Crypto
import GRDB

/// A user as the store has it.
struct UserRecord: FetchableRecord {
    let id: Int64
    let email: String
    let firstName: String
    let lastName: String
    let role: Role
    let isValid: Bool
    let passwordExpires: String?
    let passwordExpiresAt: Int64?
    private let salt: String
    private let passwordHash: String

    init(row: Row) {
        id = row["id"]
        email = row["email"]
        firstName = row["firstName"]
        lastName = row["lastName"]
        role = Role(rawValue: row["role"])
        isValid = row["isValid"]
        passwordExpires = row["passwordExpires"]
        passwordExpiresAt = row["passwordExpiresAt"]
        salt = row["salt"]
        passwordHash = row["passwordHash"]
    }

    func hasPassword(_ password: String) -> Bool {
        Self.hash(password, salt: salt) == passwordHash
    }

    func isPasswordExpired(at now: Int64) -> Bool {
        passwordExpiresAt.map { $0 <= now } ?? false
    }

    /// A salted hash is enough here: the passwords are samples, the store should just not show them.
    static func hash(_ password: String, salt: String) -> String {
        SHA256.hash(data: Array((salt + password).utf8)).map { String($0, radix: 36) }.joined(separator: ".")
    }
}
