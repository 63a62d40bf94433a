import ArgumentParser

extension String {
    /// Refuses a text of the command line that is empty: the service takes it for the root of the company, or for everything.
    ///
    /// - Parameters:
    ///   - name: What the text is: `--to`.
    ///   - advice: What is to be given in its place.
    /// - Throws: `ValidationError` when it is empty, or of white space alone.
    func requireFilled(_ name: String, _ advice: String) throws {
        if allSatisfy(\.isWhitespace) { throw ValidationError("\(name) is empty; \(advice).") }
    }

    /// Refuses an empty path of a folder.
    func requireFolder(_ name: String) throws {
        try requireFilled(name, "name a folder of the company, or / for its own")
    }
}
