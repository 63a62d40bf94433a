/// A kind of job: what it is called, what its log lines are called, what it works on, and what it does to that.
struct IPSJobKind: Sendable {
    /// The types of the lines in the log.
    struct LogTypes: Sendable {
        var begin: String
        var end: String
        var success: String
        var failure: String

        /// The type of a line about one thing that the job did.
        func type(of outcome: IPSJobLine.Outcome) -> String {
            switch outcome {
            case .error: failure
            case .update: "FileUpdated"
            case .duplicate: "DuplicateSkipped"
            case .success, .warning, .note: success
            }
        }

        static func publish(_ context: String) -> LogTypes {
            LogTypes(
                begin: "Begin\(context)Publish",
                end: "End\(context)Publish",
                success: "\(context)PublishSuccess",
                failure: "\(context)PublishError"
            )
        }

        static let upload = LogTypes(begin: "BeginUpload", end: "EndUpload", success: "UploadSuccess", failure: "UploadError")
        static let uploadURLs = LogTypes(begin: "BeginUploadUrls", end: "EndUploadUrls", success: "UploadSuccess", failure: "UploadError")
        static let optimize = LogTypes(
            begin: "BeginReoptimize",
            end: "EndReoptimize",
            success: "ReoptimizeSuccess",
            failure: "ReoptimizeFailure"
        )
        static let rip = LogTypes(begin: "BeginPdfRip", end: "EndUpload", success: "UploadSuccess", failure: "PdfRipError")
        static let export = LogTypes(begin: "BeginGet", end: "EndGet", success: "ReturnSuccess", failure: "GetFailure")
    }

    /// The field of submitJob that asks for it.
    let field: String
    let type: String
    let logTypes: LogTypes
    /// What is done one after the other; the last one has the effect.
    let tasks: [String]
    let source: IPSJobSource
    let effect: IPSJobEffect
    /// Whether submitJob takes it.
    var isSubmitted = true
    /// Whether the answers about active and scheduled jobs have a field for it.
    var isShown = true

    /// In the order of submitJob.
    ///
    /// Constants that no list of the service has are the simulator's own: the sets of constants are open.
    static let all = [
        IPSJobKind(
            field: "exportJob",
            type: "Export",
            logTypes: .export,
            tasks: ["Collect", "Export"],
            source: .listed("assetHandleArray"),
            effect: .export
        ),
        .publish("imageServingPublishJob", "ImageServing"),
        .publish("imageRenderingPublishJob", "ImageRendering"),
        .publish("videoPublishJob", "Video"),
        .publish("serverDirectoryPublishJob", "ServerDirectory"),
        .upload("uploadDirectoryJob", "UploadFromServerDirectory", .directory),
        .upload("uploadUrlsJob", "UrlUpload", .urls, log: .uploadURLs),
        IPSJobKind(
            field: "optimizeImagesJob",
            type: "ImageOptimization",
            logTypes: .optimize,
            tasks: ["Optimize"],
            source: .images,
            effect: .reprocess
        ),
        IPSJobKind(
            field: "ripPdfsJob",
            type: "PdfRip",
            logTypes: .rip,
            tasks: ["Rip", "Process"],
            source: .listed("pdfHandleArray"),
            effect: .rip
        ),
        IPSJobKind(
            field: "reprocessAssetsJob",
            type: "Reprocess",
            logTypes: .optimize,
            tasks: ["Process"],
            source: .listed("assetHandleArray"),
            effect: .reprocess
        ),
        IPSJobKind(
            field: "automatedSetGenerationJob",
            type: "AutomatedSetGeneration",
            logTypes: .upload,
            tasks: ["Generate"],
            source: .listed("assetHandleArray"),
            effect: .group,
            isShown: false
        ),
        .upload("uploadPostJob", "UploadPost", .posted, isSubmitted: false),
    ]

    static let posted = all[all.count - 1]

    static func named(_ field: String) -> IPSJobKind? {
        all.first { $0.field == field }
    }

    private static func publish(_ field: String, _ context: String) -> IPSJobKind {
        IPSJobKind(
            field: field,
            type: "\(context)Publish",
            logTypes: .publish(context),
            tasks: ["Prepare", "Publish"],
            source: .publishable(context),
            effect: .publish(context)
        )
    }

    private static func upload(
        _ field: String,
        _ type: String,
        _ source: IPSJobSource,
        log: LogTypes = .upload,
        isSubmitted: Bool = true
    ) -> IPSJobKind {
        IPSJobKind(
            field: field,
            type: type,
            logTypes: log,
            tasks: ["Transfer", "Process"],
            source: source,
            effect: .upload,
            isSubmitted: isSubmitted
        )
    }
}
