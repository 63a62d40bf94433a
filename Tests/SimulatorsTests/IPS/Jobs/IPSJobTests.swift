import Foundation
import IPS
import TestServers
import Testing
import XMLStream

@testable import Simulators

@Suite("Jobs of the IPS simulator", .timeLimit(.minutes(10)))
struct IPSJobTests {
    private static let urls = [
        UploadUrl(sourceUrl: "https://example.com/a%20b.tif", destPath: "New/Deep/"),
        UploadUrl(sourceUrl: "https://example.com/x?id=1", destPath: "SampleCompany/New/table.pdf"),
        UploadUrl(sourceUrl: "https://example.com/c.tif", destPath: "New/what?.tif"),
        UploadUrl(sourceUrl: "https://example.com/../../etc/passwd.tif", destPath: "New/../../out.tif"),
        UploadUrl(sourceUrl: "https://example.com/notes.odd", destPath: "New"),
        UploadUrl(sourceUrl: "file:///etc/passwd", destPath: "New/passwd.xml"),
        UploadUrl(sourceUrl: "https://example.com/", destPath: "New/"),
        UploadUrl(sourceUrl: "https://example.com/again.tif", destPath: "New/Deep/a b.tif"),
    ]

    @Test("Addresses become assets, one after the other over time; what cannot become one is an error in the log")
    func urls() async throws {
        try await IPSJobBench.run { bench in
            let job = UploadUrlsJob(urlArray: Self.urls, overwrite: false, readyForPublish: true)
            let handle = try await bench.submit(SubmitJobParam(jobName: "Add", description: "new ones", uploadUrlsJob: job))
            let fresh = try #require(try await bench.activeJobs().first)
            #expect(fresh.state == .new)
            #expect(fresh.originalName == "Add")
            #expect(fresh.name?.hasPrefix("Add_2014-04-03T") == true)
            #expect(fresh.uploadUrlsJob?.urlArray == Self.urls)
            #expect(fresh.taskProgressArray?.map(\.progress) == [0, 0])

            bench.clock.advance(by: .milliseconds(1_500))
            let half = try #require(try await bench.session.getActiveJobs(GetActiveJobsParam(jobHandle: handle)).jobArray?.first)
            #expect(half.state == .running)
            #expect(half.progress == 75)
            #expect(half.progressMessage == "4 of 8 done")
            #expect(half.taskProgressArray?.map(\.taskState) == [.done, .processing])
            #expect(half.taskProgressArray?.map(\.progress) == [1, 0.5])
            #expect(half.taskProgressArray?.last?.taskItemProgressArray?.first?.itemName == "New/notes.odd")
            #expect(try await bench.names(in: "New/") == ["a b.tif", "table.pdf"])

            let log = try #require(try await bench.log(of: handle))
            #expect(try await bench.activeJobs() == [])
            #expect(log.fileSuccessCount == 2)
            #expect(log.fileErrorCount == 5)
            #expect(log.fileDuplicateCount == 1)
            #expect(log.totalFileCount == 8)
            #expect(log.description == "new ones")
            let lines = log.detailArray ?? []
            #expect(lines.first?.logType == .beginUploadUrls)
            #expect(lines.last?.logType == .endUploadUrls)
            #expect(lines.filter { $0.logType == .uploadError }.count == 5)
            #expect(lines.contains { $0.logMessage == "New/what?.tif is no possible path of a file." })

            let made = try await bench.session.searchAssets(SearchAssetsParam(folder: "New/", includeSubfolders: true)).assetArray ?? []
            #expect(made.map(\.folder) == ["SampleCompany/New/Deep/", "SampleCompany/New/"])
            #expect(made.first?.imageInfo?.originalPath == "SampleCompany/New/Deep/")
            #expect(made.first?.readyForPublish == true)
            #expect(made.first?.createUser == "admin@sample.example")
            let asset = try #require(made.first?.assetHandle)
            let history = try await bench.session.getAssetJobLogs(GetAssetJobLogsParam(assetHandle: asset)).jobLogArray
            #expect(history?.map(\.logType) == [.uploadSuccess, .duplicateSkipped])
            let logs = try await bench.session.getJobLogs(GetJobLogsParam()).jobLogArray ?? []
            #expect(logs.map(\.originalJobName) == ["Add"])
            #expect(logs.first?.detailArray == nil)
        }
    }

    /// A job of each kind, for the first asset of a type, and what its log says.
    struct Kind: Sendable, CustomTestStringConvertible {
        var field: String
        var type: AssetType = .image
        var begin: JobLogType
        var success: Int
        var errors = 0
        var make: @Sendable ([AssetHandle]) -> SubmitJobParam

        var testDescription: String { field }
    }

    private static let kinds: [Kind] = [
        Kind(field: "exportJob", begin: .beginGet, success: 2) { .init(jobName: "j", exportJob: .init(assetHandleArray: $0)) },
        Kind(field: "exportJob of sets", type: .assetSet, begin: .beginGet, success: 0, errors: 2) {
            .init(jobName: "j", exportJob: .init(assetHandleArray: $0))
        },
        Kind(field: "uploadDirectoryJob", begin: .beginUpload, success: 4, errors: 1) { _ in
            .init(jobName: "j", uploadDirectoryJob: .init(destFolder: "New", serverDir: "in", includeSubfolders: true))
        },
        Kind(field: "ripPdfsJob", type: .pdf, begin: .beginPdfRip, success: 2) {
            .init(jobName: "j", ripPdfsJob: .init(pdfHandleArray: $0))
        },
        Kind(field: "ripPdfsJob of images", begin: .beginPdfRip, success: 0, errors: 2) {
            .init(jobName: "j", ripPdfsJob: .init(pdfHandleArray: $0))
        },
        Kind(field: "reprocessAssetsJob", begin: .beginReoptimize, success: 2) {
            .init(jobName: "j", reprocessAssetsJob: .init(assetHandleArray: $0))
        },
        Kind(field: "automatedSetGenerationJob", begin: .beginUpload, success: 2) {
            .init(
                jobName: "j",
                automatedSetGenerationJob: .init(
                    assetHandleArray: $0,
                    destFolder: "New",
                    readyForPublish: true,
                    autoSetCreationOptions: .init(),
                    emailSetting: .noneValue
                )
            )
        },
    ]

    @Test("Each kind of job works on what it is for", arguments: kinds)
    func kind(_ kind: Kind) async throws {
        try await IPSJobBench.run { bench in
            let search = SearchAssetsParam(includeSubfolders: true, assetTypeArray: [kind.type], recordsPerPage: 2)
            let assets = try await bench.session.searchAssets(search).assetArray?.compactMap(\.assetHandle) ?? []
            #expect(assets.count == 2)
            let handle = try await bench.submit(kind.make(assets))
            let log = try #require(try await bench.log(of: handle))
            #expect(log.logType == kind.begin)
            #expect(log.fileSuccessCount == kind.success)
            #expect(log.fileErrorCount == kind.errors)
        }
    }

    @Test("A paused job stands still, a stopped one ends early, a deleted one leaves nothing")
    func control() async throws {
        try await IPSJobBench.run { bench in
            let job = SubmitJobParam(jobName: "Images", optimizeImagesJob: OptimizeImagesJob())
            let handle = try #require(try await bench.submit(job))
            bench.clock.advance(by: .seconds(10))
            _ = try await bench.session.pauseJob(PauseJobParam(jobHandle: handle))
            let paused = try #require(try await bench.activeJobs().first)
            #expect(paused.state == .waitingCoordinator)
            bench.clock.advance(by: .seconds(600))
            #expect(try await bench.activeJobs().first?.progress == paused.progress)
            _ = try await bench.session.resumeJob(ResumeJobParam(jobHandle: handle))
            bench.clock.advance(by: .seconds(10))
            #expect(try await bench.activeJobs().first?.progress ?? 0 > paused.progress ?? 100)

            _ = try await bench.session.stopJob(StopJobParam(jobHandle: handle))
            #expect(try await bench.activeJobs().first?.state == .stopping)
            let log = try #require(try await bench.log(of: handle, after: .seconds(1)))
            #expect(try await bench.activeJobs() == [])
            #expect(log.detailArray?.suffix(2).map(\.logType) == [.fileCancel, .endReoptimize])
            #expect((1..<(log.totalFileCount ?? 0)).contains(log.fileSuccessCount ?? 0))
            for control in [bench.stop, bench.pause, bench.resume, bench.delete] {
                await bench.refuses(30_001) { try await control(handle) }
            }

            let second = try #require(try await bench.submit(job))
            _ = try await bench.session.deleteJob(DeleteJobParam(jobHandle: second))
            #expect(try await bench.activeJobs() == [])
            #expect(try await bench.log(of: second, after: .zero) == nil)
            #expect(try await bench.session.getJobLogs(GetJobLogsParam()).jobLogArray?.count == 1)
        }
    }

    @Test("A job waits for its time, comes again by its schedule, and can be run before")
    func schedule() async throws {
        try await IPSJobBench.run { bench in
            let publish = ServerDirectoryPublishJob()
            let time = XMLDateTime("2014-04-03T15:00:00+02:00")
            let once = try #require(
                try await bench.submit(SubmitJobParam(jobName: "Once", execTime: time, serverDirectoryPublishJob: publish))
            )
            let nightly = try #require(
                try await bench.submit(SubmitJobParam(jobName: "Nightly", execSchedule: "0 0 3 * *", serverDirectoryPublishJob: publish))
            )
            #expect(try await bench.activeJobs() == [])
            let waiting = try await bench.scheduledJobs()
            #expect(waiting.map(\.nextFireTime?.secondsSince1970) == [1_396_530_000, 1_396_580_400])
            #expect(waiting.map(\.triggerState) == [.normal, .normal])

            bench.clock.advance(by: .seconds(3_601))
            #expect(try await bench.scheduledJobs().map(\.originalName) == ["Nightly"])
            #expect(try await bench.activeJobs().map(\.originalName) == ["Once"])
            await bench.refuses(30_001) { try await bench.execute(once) }

            _ = try await bench.execute(nightly)
            #expect(try await bench.activeJobs().map(\.originalName) == ["Once", "Nightly"])
            try await bench.pause(nightly)
            #expect(try await bench.scheduledJobs().map(\.triggerState) == [.paused])
            bench.clock.advance(by: .seconds(86_400))
            #expect(try await bench.session.getJobLogs(GetJobLogsParam()).jobLogArray?.map(\.originalJobName) == ["Nightly", "Once"])
            try await bench.resume(nightly)
            bench.clock.advance(by: .seconds(86_400))
            #expect(try await bench.session.getJobLogs(GetJobLogsParam()).jobLogArray?.count == 3)
            #expect(try await bench.scheduledJobs().map(\.nextFireTime?.secondsSince1970) == [1_396_753_200])
            try await bench.delete(nightly)
            #expect(try await bench.scheduledJobs() == [])
        }
    }

    @Test("What submitJob cannot do is a fault", arguments: 0..<9)
    func refused(index: Int) async throws {
        try await IPSJobBench.run(assets: 0) { bench in
            let (job, code) = Self.refused[index]
            await bench.refuses(code) { try await bench.submit(job) }
            let active = try await bench.activeJobs()
            #expect(active.isEmpty)
        }
    }

    private static let refused: [(SubmitJobParam, Int)] = [
        (SubmitJobParam(jobName: "none"), 30_002),
        (SubmitJobParam(jobName: "two", videoPublishJob: .init(), optimizeImagesJob: .init()), 30_001),
        (SubmitJobParam(jobName: "", optimizeImagesJob: .init()), 30_002),
        (SubmitJobParam(jobName: "odd", execSchedule: "whenever", optimizeImagesJob: .init()), 30_001),
        (SubmitJobParam(jobName: "past", execSchedule: "0 0 0 1 1 ? 2001", optimizeImagesJob: .init()), 30_001),
        (
            SubmitJobParam(
                jobName: "both",
                execTime: XMLDateTime("2015-01-01T00:00:00Z"),
                execSchedule: "0 0 3 * *",
                optimizeImagesJob: .init()
            ), 30_001
        ),
        (
            SubmitJobParam(
                jobName: "crops",
                uploadDirectoryJob: .init(
                    manualCropOptions: .init(left: 1),
                    autoTransparentCropOptions: .init(tolerance: 0.5)
                )
            ), 30_001
        ),
        (SubmitJobParam(jobName: "sharp", uploadDirectoryJob: .init(unsharpMaskOptions: .init(amount: 5.5))), 30_001),
        (SubmitJobParam(jobName: "english", locale: "English", optimizeImagesJob: .init()), 30_001),
    ]

    @Test("A publish job follows an upload that asks for one, and only with files if so asked")
    func followers() async throws {
        try await IPSJobBench.run(assets: 0) { bench in
            for (path, count) in [("New/what?.tif", 1), ("New/good.tif", 2)] {
                let job = UploadUrlsJob(
                    urlArray: [.init(sourceUrl: "https://example.com/a.tif", destPath: path)],
                    readyForPublish: true,
                    postJobOnlyIfFiles: true,
                    postImageServingPublishJob: .init(publishType: .full)
                )
                _ = try await bench.submit(SubmitJobParam(jobName: path, uploadUrlsJob: job))
                bench.clock.advance(by: .seconds(60))
                let logs = try await bench.session.getJobLogs(GetJobLogsParam()).jobLogArray ?? []
                #expect(logs.filter { $0.originalJobName == path }.count == count)
            }
            let logs = try await bench.session.getJobLogs(GetJobLogsParam(sortBy: .startDate)).jobLogArray ?? []
            #expect(logs.last?.jobSubType == .full)
            #expect(logs.last?.fileSuccessCount == 1)
        }
    }

    @Test("The log is in the language of the job, whoever reads it: the one that was asked for, else that of who submitted it")
    func language() async throws {
        try await IPSJobBench.run(assets: 60, locale: "de-DE") { bench in
            for (locale, message) in [
                ("fr-FR", "La tâche Images a commencé."), (nil, "Der Auftrag Images hat begonnen."),
                ("ko", "Der Auftrag Images hat begonnen."),
            ] {
                let handle = try await bench.submit(SubmitJobParam(jobName: "Images", locale: locale, optimizeImagesJob: .init()))
                #expect(try await bench.log(of: handle)?.detailArray?.first?.logMessage == message)
            }
            let english = bench.session.with(locale: try LocaleTag("en"))
            let logs = try await english.getJobLogDetails(GetJobLogDetailsParam(originalName: "Images")).jobLogArray ?? []
            #expect(logs.map { $0.detailArray?.first?.logMessage?.prefix(10) } == ["La tâche I", "Der Auftra", "The job Im"])
        }
    }

    @Test("Files that would need folders deeper than fifty are errors in the log, and make none")
    func depth() async throws {
        try await IPSJobBench.run(assets: 0) { bench in
            let paths = [50, 51].map { String(repeating: "d/", count: $0) }
            let job = UploadUrlsJob(urlArray: paths.map { UploadUrl(sourceUrl: "https://example.com/a.tif", destPath: $0) })
            let handle = try await bench.submit(SubmitJobParam(jobName: "Deep", uploadUrlsJob: job))
            let log = try #require(try await bench.log(of: handle))
            #expect(log.fileSuccessCount == 1 && log.fileErrorCount == 1)
            #expect(log.detailArray?.contains { $0.logMessage?.hasSuffix("at most 50 folders can be within each other.") == true } == true)
            #expect(try await bench.names(in: paths[0]) == ["a.tif"])
            await bench.refuses(30_001) { try await bench.names(in: paths[1]) }
        }
    }

    @Test("The log comes in pages, with only the types that are asked for")
    func pages() async throws {
        var limits = IPSSimulatorConfiguration.Limits()
        limits.jobLines = 50
        try await IPSJobBench.run(limits: limits, locale: "de-DE") { bench in
            let handle = try await bench.submit(SubmitJobParam(jobName: "Bilder", optimizeImagesJob: .init()))
            let first = try #require(try await bench.log(of: handle))
            #expect(first.detailArray?.count == 50)
            #expect(first.detailArray?.first?.logMessage == "Der Auftrag Bilder hat begonnen.")
            let total = try #require(first.detailTotalRows)
            #expect(total == (first.totalFileCount ?? 0) + 2)
            let last = GetJobLogDetailsParam(jobHandle: handle, recordsPerPage: 50, resultsPage: (total + 49) / 50)
            let lines = try await bench.session.getJobLogDetails(last).jobLogArray?.first?.detailArray ?? []
            #expect(lines.count == (total - 1) % 50 + 1)
            #expect(lines.last?.logType == .endReoptimize)
            let ends = GetJobLogDetailsParam(jobHandle: handle, logTypeArray: ["EndReoptimize"])
            #expect(try await bench.session.getJobLogDetails(ends).jobLogArray?.first?.detailArray?.count == 1)
            let tooMany = GetJobLogDetailsParam(jobHandle: handle, recordsPerPage: 51)
            await bench.refuses(30_001) { try await bench.session.getJobLogDetails(tooMany) }
        }
    }

    @Test("A job in a file goes on after a new start, with handles of the new session")
    func file() async throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let store = StoreLocation.file(folder.appending(path: "ips.sqlite").path())
        try await IPSJobBench.run(store: store) { bench in
            let assets = try await bench.session.searchAssets(SearchAssetsParam(recordsPerPage: 100)).assetArray ?? []
            let job = ReprocessAssetsJob(assetHandleArray: assets.compactMap(\.assetHandle))
            _ = try await bench.submit(SubmitJobParam(jobName: "Long", reprocessAssetsJob: job))
            bench.clock.advance(by: .seconds(5))
            #expect(try await bench.activeJobs().first?.progress == 20)
        }
        try await IPSJobBench.run(store: store) { bench in
            let job = try #require(try await bench.activeJobs().first)
            let handle = try #require(job.reprocessAssetsJob?.assetHandleArray?.first)
            #expect(try await bench.session.getAssets(GetAssetsParam(assetHandleArray: [handle])).assetArray?.count == 1)
            #expect(try await bench.log(of: job.jobHandle)?.fileSuccessCount == 100)
        }
    }
}
