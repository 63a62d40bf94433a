import GRDB
import WSDL
import XMLStream

/// One authorised call, as its handler sees it.
struct IPSCall {
    let operation: ServiceOperation
    let parameters: Parameters
    let caller: UserRecord
    /// Nil for operations without a companyHandle.
    let company: CompanyContext?
    let fields: ElementFilter
    let language: Language
    let limits: IPSSimulatorConfiguration.Limits
    let jobPace: IPSJobPace
    let authorization: Authorization
    let random: SharedGenerator
    let database: Database

    var people: People { authorization.people }
    var handles: HandleMint { authorization.handles }
    /// When the call came.
    var moment: StoredMoment { StoredMoment(milliseconds: authorization.now) }
    /// Milliseconds since 1970.
    var now: Int64 { authorization.now }

    func requiredCompany() throws(IPSFault) -> CompanyContext {
        guard let company else { throw IPSFault(.missingParameter, .missingParameter, "companyHandle") }
        return company
    }

    /// The row behind a handle of this company.
    ///
    /// - Throws: A fault that names the parameter when the handle is of another start, kind or company.
    func id(of handle: String, _ kind: HandleKind, in company: CompanyContext, parameter: String) throws -> Int64 {
        guard let id = handles.id(of: handle, kind) else {
            throw IPSFault(.invalidParameter, .unknownHandle, parameter, handle)
        }
        let request: SQLRequest<Bool> = """
            SELECT EXISTS (SELECT 1 FROM \(sql: kind.table) WHERE id = \(id) AND companyID = \(company.record.id))
            """
        guard try request.fetchOne(database) ?? false else {
            throw IPSFault(.invalidParameter, .unknownHandle, parameter, handle)
        }
        return id
    }

    /// A folder that the actor may read.
    func folder(_ path: String, in company: CompanyContext) throws -> FolderRecord {
        let full = company.record.fullPath(path)
        var condition: SQL = "companyID = \(company.record.id) AND path = \(full)"
        if let readable = company.sets(with: .read) { condition = "\(condition) AND permissionSetID IN \(readable)" }
        guard let folder = try FolderRecord.fetch(database, where: condition).first else {
            throw IPSFault(.invalidParameter, .unknownFolder, path, company.record.name)
        }
        return folder
    }
}
