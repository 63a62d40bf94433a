import Yams

/// A YAML text that somebody wrote by hand.
enum YAMLDocument {
    /// The most nodes, those behind an alias counted each time: a few lines of nested aliases stand for more than fits into memory.
    private static let mostNodes = 1_000_000

    /// Reads a text.
    ///
    /// - Parameters:
    ///   - text: The text.
    ///   - place: Where it stands, for the error.
    ///   - status: The exit status if it cannot be used; by default that of an input file.
    /// - Returns: The root; nil for an empty text.
    /// - Throws: ``CommandFailure`` when it is not YAML, or stands for too much.
    static func root(of text: String, at place: String, status: ExitStatus = .missingInput) throws -> Node? {
        let root: Node?
        do {
            root = try Yams.compose(yaml: text)
        } catch {
            throw CommandFailure(status, "\(place) is not YAML: \(YAMLProblem(error, in: text))")
        }
        var left = mostNodes
        guard root.map({ isWithin(&left, $0) }) ?? true else {
            throw CommandFailure(status, "\(place) has more than \(mostNodes) values, those behind aliases (*name) counted each time")
        }
        return root
    }

    private static func isWithin(_ left: inout Int, _ node: Node) -> Bool {
        left -= 1
        guard left >= 0 else { return false }
        switch node {
        case .mapping(let mapping): return mapping.allSatisfy { isWithin(&left, $0.key) && isWithin(&left, $0.value) }
        case .sequence(let sequence): return sequence.allSatisfy { isWithin(&left, $0) }
        case .scalar, .alias: return true
        }
    }
}
