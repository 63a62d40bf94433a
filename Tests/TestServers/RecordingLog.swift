package import Logging

/// Writes every line, at any level, with its metadata.
package struct RecordingLog: LogHandler {
    let lines: RecordedLines
    package var metadata: Logger.Metadata = [:]
    package var logLevel = Logger.Level.trace

    package init(_ lines: RecordedLines) { self.lines = lines }

    package subscript(metadataKey key: String) -> Logger.Metadata.Value? {
        get { metadata[key] }
        set { metadata[key] = newValue }
    }

    package func log(event: LogEvent) {
        let merged = metadata.merging(event.metadata ?? [:]) { $1 }
        lines.add("\(event.level) \(event.message) " + merged.map { "\($0)=\($1)" }.sorted().joined(separator: " "))
    }
}
