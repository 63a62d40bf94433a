import GRDB

/// A new password: at least eight characters.
struct Password {
    private static let shortest = 8
    private static let characters = Array("abcdefghijkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789!#$%*+-=?@_")

    private let text: String

    /// Reads the parameter password.
    ///
    /// - Throws: A fault that says how long it must be, and never what it was.
    init(_ parameters: Parameters) throws(IPSFault) {
        text = try parameters.requiredText("password")
        guard text.count >= Self.shortest else {
            throw IPSFault(.invalidParameter, .shortPassword, parameters.name("password"), String(Self.shortest))
        }
    }

    /// How the store keeps it.
    func columns(_ random: SharedGenerator) -> [String: (any DatabaseValueConvertible)?] {
        let salt = String(random.next(), radix: 36)
        return ["salt": salt, "passwordHash": UserRecord.hash(text, salt: salt)]
    }

    /// Twelve characters that cannot be mistaken for each other.
    static func generate(from random: SharedGenerator) -> String {
        var random = random
        return String((0..<12).map { _ in characters[Int.random(in: characters.indices, using: &random)] })
    }
}
