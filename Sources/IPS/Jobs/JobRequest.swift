/// What a job does: exactly one thing, as the service asks.
public enum JobRequest: Hashable, Sendable {
    /// Fetches files from web addresses.
    case uploadURLs(UploadUrlsJob)
    /// Takes files over that lie in a folder of the service's FTP account.
    case uploadDirectory(UploadDirectoryJob)
    /// Publishes to the image servers.
    case publish(ImageServingPublishJob)
    /// Publishes to the rendering servers.
    case publishRendering(ImageRenderingPublishJob)
    /// Publishes to the video servers.
    case publishVideo(VideoPublishJob)
    /// Publishes files to a server directory.
    case publishDirectory(ServerDirectoryPublishJob)
    /// Makes images anew for the image servers.
    case optimize(OptimizeImagesJob)
    /// Processes assets again with other options.
    case reprocess(ReprocessAssetsJob)
    /// Makes images of the pages of PDF files; the service prefers ``reprocess(_:)``.
    case ripPDFs(RipPdfsJob)
    /// Hands out original files.
    case export(ExportJob)
    /// Makes sets by the company's rules.
    case generateSets(AutomatedSetGenerationJob)
}

extension SubmitJobParam {
    /// Takes over the one job.
    mutating func take(_ request: JobRequest) {
        switch request {
        case .uploadURLs(let job): uploadUrlsJob = job
        case .uploadDirectory(let job): uploadDirectoryJob = job
        case .publish(let job): imageServingPublishJob = job
        case .publishRendering(let job): imageRenderingPublishJob = job
        case .publishVideo(let job): videoPublishJob = job
        case .publishDirectory(let job): serverDirectoryPublishJob = job
        case .optimize(let job): optimizeImagesJob = job
        case .reprocess(let job): reprocessAssetsJob = job
        case .ripPDFs(let job): ripPdfsJob = job
        case .export(let job): exportJob = job
        case .generateSets(let job): automatedSetGenerationJob = job
        }
    }
}
