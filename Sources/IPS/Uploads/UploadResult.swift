public import ServiceClient

/// What became of an upload, as far as sending goes; what the service made of the files is in the job's log.
public struct UploadResult: Sendable {
    /// One file of an upload.
    public struct File: Sendable {
        /// The file.
        public let file: UploadFile

        /// How many bytes it has; 0 if it could not be read.
        public let bytes: Int

        /// Why it was not sent, or not taken; `nil` if the service took it.
        public let error: IPSError?

        /// The lines about it in the job's log; empty before ``UploadResult/joined(waiter:clock:)``.
        public internal(set) var details: [JobLogDetail] = []

        /// Whether the job's log says that the service took it, or has it already.
        ///
        /// A line about an error counts more: lines of success name the asset, which files of two types can share.
        public var isTaken: Bool {
            let types = Set(details.compactMap(\.logType))
            return !types.contains(.uploadError) && !types.isDisjoint(with: Self.takenTypes)
        }

        private static let takenTypes: Set<JobLogType> = [.uploadSuccess, .uploadWarning, .fileUpdated, .duplicateSkipped]
    }

    /// How the job was ended.
    public enum End: Sendable {
        /// The service knows that no more files come.
        case ended
        /// The service could not be told, or could not be asked whether the job began; it ends a job by itself, 30 minutes after its last
        /// request.
        case endsByItself(any Error)
        /// No file began the job.
        case neverBegun
    }

    /// The files, in their order.
    public internal(set) var files: [File]

    /// The job; `nil` if no file began it.
    public let job: Job?

    /// How the job was ended.
    public let end: End

    /// The job's log; `nil` before ``joined(waiter:clock:)``.
    public internal(set) var log: JobLog?

    /// The files that were not sent, or not taken.
    public var failures: [File] { files.filter { $0.error != nil } }

    /// Waits for the job's end and joins its log to the files.
    ///
    /// - Parameters:
    ///   - waiter: How often to look, and when to give up; by default every second at first, at last every 30, for ever.
    ///   - clock: Measures and waits; by default the continuous one.
    /// - Returns: The same result with ``log``, and with the lines of the log at the files that they name.
    /// - Throws: What ``Job/wait(until:waiter:clock:)`` throws.
    public func joined(waiter: Waiter = Waiter(), clock: any Clock<Duration> = ContinuousClock()) async throws -> UploadResult {
        guard let job else { return self }
        var result = self
        result.log = try await job.wait(waiter: waiter, clock: clock).log
        // The service names an asset after its file, without the extension; some lines keep it.
        var places: [String: [Int]] = [:]
        for (place, file) in files.enumerated() {
            let name = Self.lastPart(of: file.file.targetName).lowercased()
            for key in Set([name, Self.stem(of: name)]) { places[key, default: []].append(place) }
        }
        for try await detail in job.details() {
            for place in self.places(of: detail, in: places) { result.files[place].details.append(detail) }
        }
        return result
    }

    /// Which files a line is about; one without an asset can still name the file in its text.
    private func places(of detail: JobLogDetail, in places: [String: [Int]]) -> [Int] {
        if let name = detail.assetName?.lowercased() { return places[Self.lastPart(of: name)] ?? [] }
        guard let message = detail.logMessage?.lowercased() else { return [] }
        let names = files.map { Self.lastPart(of: $0.file.targetName).lowercased() }
        let named = files.indices.filter { Self.isNamed(names[$0], in: message) }
        // A name can be the end of another one that has a space in it.
        return named.filter { place in !named.contains { names[$0] != names[place] && names[$0].contains(names[place]) } }
    }

    /// Whether a file's name stands in a text as a whole: `x.tif` does not in “x.tif.odd” or “box.tif”.
    private static func isNamed(_ name: String, in text: String) -> Bool {
        text.ranges(of: name).contains { range in
            let before = text[..<range.lowerBound].last
            // A full stop ends a sentence, or goes on in a longer name.
            let after = text[range.upperBound...].drop { $0 == "." }.first
            return !(before.map { $0 == "." || isPartOfName($0) } ?? false) && !(after.map(isPartOfName) ?? false)
        }
    }

    private static func isPartOfName(_ character: Character) -> Bool {
        character.isLetter || character.isNumber || character == "_" || character == "-"
    }

    private static func lastPart(of path: String) -> String { path.split(separator: "/").last.map(String.init) ?? path }

    private static func stem(of name: String) -> String {
        guard let dot = name.lastIndex(of: "."), dot > name.startIndex else { return name }
        return String(name[..<dot])
    }
}
