import WSDL

/// Reads and checks what submitJob asks for.
struct JobSubmission {
    private static let crops: [String] = ["manualCropOptions", "autoColorCropOptions", "autoTransparentCropOptions"]
    private static let followers = ["postImageServingPublishJob", "postImageRenderingPublishJob", "postVideoPublishJob"]
    /// What numbers may be, by the structure and the field that hold them.
    private static let ranges: [(structure: String, field: String, range: ClosedRange<Double>)] = [
        ("unsharpMaskOptions", "amount", 0...5), ("unsharpMaskOptions", "radius", 0...250), ("unsharpMaskOptions", "threshold", 0...255),
        ("unsharpMaskOptions", "monochrome", 0...1), ("autoColorCropOptions", "tolerance", 0...1),
        ("autoTransparentCropOptions", "tolerance", 0...1), ("knockoutBackground", "tolerance", 0...1),
    ]

    let call: IPSCall
    let company: CompanyContext

    private var parameters: Parameters { call.parameters }

    func job() throws -> NewIPSJob {
        let (kind, asked) = try kind()
        try Self.check(asked, limits: call.limits)
        guard let name = parameters.text("jobName"), !name.isEmpty else {
            throw IPSFault(.missingParameter, .missingParameter, "jobName")
        }
        if let locale = parameters.text("locale"), IPSLocale(locale) == nil {
            throw IPSFault(.invalidParameter, .invalidLocale, locale)
        }
        let schedule = parameters.text("execSchedule")
        var fireAt = parameters.moment("execTime")?.milliseconds ?? call.now
        if let schedule {
            guard let next = CronSchedule(schedule)?.next(after: call.now) else {
                throw IPSFault(.invalidParameter, .invalidSchedule, schedule)
            }
            fireAt = next
        }
        return NewIPSJob(
            companyID: company.record.id,
            kind: kind,
            originalName: name,
            user: try call.user(handle: parameters.text("userHandle"), email: nil).email,
            locale: parameters.text("locale") ?? call.language.rawValue,
            description: parameters.text("description"),
            parameters: try StoredHandles.resolve(asked, in: company, call),
            submittedAt: call.now,
            schedule: schedule,
            fireAt: fireAt
        )
    }

    /// Checks what is asked for of any kind of job.
    ///
    /// - Throws: A fault that names the parameter that is out of range, or those of which only one may be given.
    static func check(_ asked: Parameters, limits: IPSSimulatorConfiguration.Limits) throws(IPSFault) {
        for group in [crops, followers] where group.count(where: asked.has) > 1 {
            throw IPSFault(.invalidParameter, .excludingParameters, group.filter(asked.has).map(asked.name).joined(separator: ", "))
        }
        for (structure, field, range) in ranges {
            guard let value = asked.value[structure], let number = Parameters(value).double(field), !range.contains(number) else {
                continue
            }
            let name = asked.name("\(structure)/\(field)")
            throw IPSFault(
                .invalidParameter,
                .outOfRange,
                name,
                String(number),
                String(range.lowerBound),
                String(range.upperBound)
            )
        }
        let assets = asked.strings("assetHandleArray")?.count ?? 0
        guard assets <= limits.setAssets || !asked.has("autoSetCreationOptions") else {
            throw IPSFault(.invalidParameter, .outOfRange, asked.name("assetHandleArray"), String(assets), "0", String(limits.setAssets))
        }
    }

    private func kind() throws(IPSFault) -> (IPSJobKind, Parameters) {
        guard !parameters.has("execTime") || !parameters.has("execSchedule") else {
            throw IPSFault(.invalidParameter, .excludingParameters, "execTime, execSchedule")
        }
        let kinds = IPSJobKind.all.filter(\.isSubmitted)
        let asked = kinds.filter { parameters.has($0.field) }
        guard let kind = asked.first, asked.count == 1, let value = parameters.value[kind.field] else {
            let code: IPSFault.Code = asked.isEmpty ? .missingParameter : .invalidParameter
            throw IPSFault(code, .oneOfParameters, call.operation.name, kinds.map(\.field).joined(separator: ", "))
        }
        return (kind, Parameters(value, path: kind.field))
    }
}
