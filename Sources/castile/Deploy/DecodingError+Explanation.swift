extension DecodingError {
    /// Where it is and what is wrong, for people.
    var explanation: String {
        let (context, reason): (Context, String) =
            switch self {
            case .keyNotFound(let key, let context): (context, "\(key.stringValue) is missing")
            case .typeMismatch(let type, let context): (context, "must be \(Self.title(of: type))")
            case .valueNotFound(let type, let context): (context, "must be \(Self.title(of: type)), and is empty")
            case .dataCorrupted(let context): (context, context.debugDescription)
            @unknown default: (Context(codingPath: [], debugDescription: ""), "\(self)")
            }
        let place = context.codingPath.map { key in key.intValue.map { "[\($0)]" } ?? key.stringValue }.joined(separator: ".")
        if place.isEmpty { return reason.hasPrefix("must be ") ? "it " + reason : reason }
        return "\(place): \(reason)"
    }

    /// A type as somebody knows it who writes YAML.
    private static func title(of type: any Any.Type) -> String {
        switch type {
        case is String.Type: "a text"
        case is Bool.Type: "true or false"
        case is any BinaryInteger.Type: "a whole number"
        case is any BinaryFloatingPoint.Type: "a number"
        case is [Any].Type: "a list"
        case is [String: Any].Type: "a mapping of names to values"
        default: "\(type)"
        }
    }
}
