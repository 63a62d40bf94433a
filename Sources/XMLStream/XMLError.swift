/// What is wrong with a document, with the place where it is wrong.
public struct XMLError: Error, Hashable, Sendable, CustomStringConvertible {
    /// What kind of error it is.
    public var code: Code

    /// What is wrong and what would be right, without the place.
    public var message: String

    /// Where in the document it is wrong; `nil` while a document is written.
    public var location: XMLLocation?

    /// The local names of the elements around the place, the root first.
    public var path: [String]

    /// The value that cannot be read, of which the message quotes the beginning: secrets must be looked for before it is cut.
    package var value: String?

    /// Whether two errors say the same; the whole value, of which they quote as much, is left out.
    ///
    /// - Parameters:
    ///   - left: One.
    ///   - right: The other.
    /// - Returns: Whether they do.
    public static func == (left: XMLError, right: XMLError) -> Bool {
        (left.code, left.message, left.location, left.path) == (right.code, right.message, right.location, right.path)
    }

    /// Hashes what is compared.
    ///
    /// - Parameter hasher: Takes it.
    public func hash(into hasher: inout Hasher) {
        hasher.combine(code)
        hasher.combine(message)
        hasher.combine(location)
        hasher.combine(path)
    }

    /// Makes an error.
    ///
    /// - Parameters:
    ///   - code: What kind of error it is.
    ///   - message: What is wrong and what would be right.
    ///   - location: Where in the document it is wrong; by default unknown.
    ///   - path: The names of the elements around the place, the root first.
    public init(_ code: Code, _ message: String, location: XMLLocation? = nil, path: [String] = []) {
        self.code = code
        self.message = message
        self.location = location
        self.path = path
    }

    /// The most characters of a value that a message quotes.
    private static let mostQuoted = 80

    /// A value as a message quotes it.
    package static func quoted(_ value: String) -> String {
        let shown = value.unicodeScalars.prefix(mostQuoted)
        return shown.endIndex == value.unicodeScalars.endIndex ? "“\(value)”" : "“\(String(shown))…”"
    }

    /// The place and the message in one line, `line 3, column 14, Envelope/Body: …`.
    public var description: String {
        let place = [location?.description, path.isEmpty ? nil : path.joined(separator: "/")].compactMap { $0 }
        return place.isEmpty ? message : "\(place.joined(separator: ", ")): \(message)"
    }
}
