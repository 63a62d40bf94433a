import GRDB
import WSDL
import XMLStream

/// One checked request to the upload servlet: who asks, and which job the files are for.
struct UploadRequest: Sendable {
    private enum Target {
        case new(NewIPSJob)
        case running(Int64)
    }

    private let target: Target
    private let handles: HandleMint
    /// Where the files of this request go; nil leaves it to the first request of the job.
    private let folder: String?
    /// What the file is called, whatever the form says.
    private let fileName: String?
    private let endsJob: Bool

    init(
        _ document: [UInt8],
        _ credentials: CallerCredentials?,
        _ language: Language,
        _ database: Database,
        _ service: IPSService
    ) throws {
        handles = service.keeper.current
        let authorization = service.authorization(database, handles)
        let caller = try authorization.caller(credentials)
        let parameters = try Self.parameters(document, service.contract)
        // Whoever may submit jobs may upload.
        guard let submission = service.contract.model.operation(named: "submitJob") else {
            throw SimulatorError(.invalidConfiguration, "the WSDL has no operation submitJob")
        }
        let call = try service.call(of: submission, with: parameters, by: caller, .everything, language, authorization)
        let company = try call.requiredCompany()
        guard parameters.has("jobName") != parameters.has("jobHandle") else {
            let code: IPSFault.Code = parameters.has("jobName") ? .invalidParameter : .missingParameter
            throw IPSFault(code, .oneOfParameters, "UploadFile", "jobName, jobHandle")
        }
        folder = parameters.text("destFolder")
        fileName = parameters.text("fileName")
        endsJob = parameters.bool("endJob") ?? false
        if parameters.has("jobHandle") {
            let job = try JobSearch(call: call).job(in: company)
            guard job.isReceiving else { throw IPSFault(.invalidParameter, .jobTakesNoFiles, job.originalName) }
            target = .running(job.id)
            return
        }
        if let locale = parameters.text("locale"), IPSLocale(locale) == nil {
            throw IPSFault(.invalidParameter, .invalidLocale, locale)
        }
        let name = try parameters.filledText("jobName")
        let isTaken = try !IPSJob.fetch(
            database,
            where: "companyID = \(company.record.id) AND originalName = \(name) AND endedAt IS NULL"
        ).isEmpty
        guard !isTaken else { throw IPSFault(.invalidParameter, .nameTaken, "jobName", name) }
        let asked = Parameters(parameters.value["uploadParams"] ?? [:], path: "uploadParams")
        try JobSubmission.check(asked, limits: service.configuration.limits)
        target = .new(
            NewIPSJob(
                companyID: company.record.id,
                kind: .posted,
                originalName: name,
                user: caller.email,
                locale: parameters.text("locale") ?? language.rawValue,
                description: parameters.text("description"),
                parameters: try StoredHandles.resolve(asked, in: company, call),
                submittedAt: call.now,
                fireAt: call.now,
                isReceiving: true,
                folder: folder
            )
        )
    }

    /// Gives the files to the job.
    ///
    /// - Returns: The handle of the job.
    func commit(_ files: [UploadedFile], in database: Database, _ service: IPSService) throws -> String {
        let pace = service.configuration.jobPace
        let runner = IPSJobRunner(database: database, pace: pace)
        let now = service.calendar.milliseconds
        let id =
            switch target {
            case .new(let job): try runner.add(job)
            case .running(let id): id
            }
        let job = try IPSJob.fetch(database, where: "id = \(id)").first
        // While the files came, the job may have ended.
        guard let job, job.isReceiving else { throw IPSFault(.invalidParameter, .jobTakesNoFiles, job?.originalName ?? "") }
        let folder = folder ?? job.folder ?? ""
        for (index, file) in files.enumerated() {
            let path = AssetPath.joined(folder, index == 0 ? fileName ?? file.path : file.path)
            try database.execute(
                literal: """
                    INSERT INTO jobItem (jobID, position, name, source, size)
                    VALUES (\(id), (SELECT COUNT(*) FROM jobItem WHERE jobID = \(id)), \(path), \(file.storedName), \(file.size))
                    """
            )
        }
        let fireAt = endsJob ? now : now + pace.uploadTimeout.milliseconds
        try database.execute(literal: "UPDATE job SET fireAt = \(fireAt) WHERE id = \(id)")
        try runner.settle(at: now)
        return handles.handle(.job, id)
    }

    private static func parameters(_ document: [UInt8], _ contract: IPSContract) throws -> Parameters {
        let element = XMLName(UploadService.element, in: contract.versionNamespace)
        do {
            let errors = contract.validator.validate(document)
            guard errors.isEmpty else {
                throw IPSFault(.invalidRequestXML, .invalidXML, errors.prefix(3).map(\.description).joined(separator: "; "))
            }
            var cursor = try XMLDocument.parse(document).cursor()
            _ = cursor.nextChild()
            guard cursor.name == element else { throw IPSFault(.invalidRequestXML, .invalidXML, "<\(cursor.name.local)>") }
            return Parameters(try contract.model.decode(element, from: &cursor))
        } catch let error as XMLError {
            throw IPSFault(.invalidRequestXML, .invalidXML, error.description)
        }
    }
}
