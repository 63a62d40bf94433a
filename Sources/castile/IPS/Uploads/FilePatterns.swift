import ArgumentParser

#if canImport(Darwin)
    import Darwin
#elseif canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#endif

/// Which files of a folder are wanted.
struct FilePatterns: ParsableArguments {
    @Option(
        parsing: .singleValue,
        help: ArgumentHelp("Of folders, only files like this, such as '*.tif'; may be repeated.", valueName: "pattern")
    )
    var include: [String] = []

    @Option(
        parsing: .singleValue,
        help: ArgumentHelp("Of folders, no files like this, such as '*-draft.*'; may be repeated.", valueName: "pattern")
    )
    var exclude: [String] = []

    /// Whether a file is wanted.
    ///
    /// - Parameter path: The file's path below the folder; a pattern without a slash is about the last part of it alone.
    /// - Returns: Whether it is like one of those that are included, if any are, and like none that is excluded.
    func want(_ path: String) -> Bool {
        (include.isEmpty || include.contains { Self.matches($0, path) }) && !exclude.contains { Self.matches($0, path) }
    }

    /// Whether nothing of a folder is wanted, since it is excluded itself, or everything in it.
    ///
    /// - Parameter path: The folder's path below the one that is looked at.
    /// - Returns: Whether it is like one of those that are excluded.
    func exclude(_ path: String) -> Bool {
        exclude.contains { Self.matches($0, path) || Self.matches($0, path + "/") }
    }

    private static func matches(_ pattern: String, _ path: String) -> Bool {
        let text = pattern.contains("/") ? path : path.split(separator: "/").last.map(String.init) ?? path
        return fnmatch(pattern, text, 0) == 0
    }
}
