import ArgumentParser

/// How records are printed.
enum OutputFormat: String, CaseIterable, ExpressibleByArgument, Sendable {
    case table
    case json
    case ndjson
    case csv
}
