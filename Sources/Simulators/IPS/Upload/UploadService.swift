import Foundation
import GRDB
import HTTPTypes
import Hummingbird
import WSDL
import XMLStream

/// The UploadFile servlet: takes forms with files, writes the files to disk as they come, and makes them the items of a job.
struct UploadService: Sendable {
    static let path = "/scene7/UploadFile"
    /// Its name in the access log, for counting and for faults.
    static let operation = "UploadFile"
    static let element = "uploadPostParam"
    /// Bytes of a part that is no file; 1 MiB.
    private static let longestDocument = 1 << 20

    let service: IPSService
    let folder: UploadFolder

    func answer(_ request: Request, _ context: SimulatorContext) async throws -> Response {
        context.notes.operation = Self.operation
        service.calls.count(Self.operation)
        var style = AnswerStyle(request.headers, serverLocale: service.configuration.locale)
        var files: [UploadedFile] = []
        do {
            guard let handle = try await receive(request, context, style: &style, files: &files) else {
                for file in files { folder.remove(file.storedName) }
                return .bytes([], type: "text/xml;charset=utf-8")
            }
            return try response(style) { (writer) throws(XMLError) in
                let element = XMLName("uploadPostReturn", in: service.contract.versionNamespace)
                try service.contract.model.encode(["jobHandle": .text(handle)], as: element, to: &writer)
            }
        } catch {
            for file in files { folder.remove(file.storedName) }
            let fault = error as? IPSFault ?? IPSFault(.exception, .failed, "\(error)")
            let language = style.language
            return try response(style, status: style.faultStatus) { (writer) throws(XMLError) in
                try SOAPAnswer.write(fault, in: language, to: &writer)
            }
        }
    }

    /// Reads the form; the documents come before the files, so that nobody unknown fills the disk.
    ///
    /// - Returns: The job's handle; `nil` for a request that a fault hook refuses before anything is done.
    private func receive(
        _ request: Request,
        _ context: SimulatorContext,
        style: inout AnswerStyle,
        files: inout [UploadedFile]
    ) async throws -> String? {
        let contentType = request.headers[.contentType] ?? ""
        guard var scanner = FormDataScanner(contentType: contentType) else {
            throw IPSFault(.invalidRequestXML, .invalidFormData, contentType)
        }
        var documents: [String: [UInt8]] = [:]
        var upload: UploadRequest?
        var part: FormPart?
        var handle: FileHandle?
        defer { try? handle?.close() }
        for try await buffer in request.body {
            for event in try scanner.append(buffer.readableBytesView) {
                switch event {
                case .part(let next):
                    part = next
                    guard let path = next.fileName, next.name != "auth", next.name != "uploadParams" else { continue }
                    if upload == nil { upload = try await open(documents, request, context, &style) }
                    let file = try folder.makeFile()
                    handle = file.handle
                    files.append(UploadedFile(path: path, storedName: file.name, size: 0))
                case .bytes(let bytes):
                    if let handle {
                        files[files.count - 1].size += bytes.count
                        guard files[files.count - 1].size <= service.configuration.limits.uploadFileBytes else {
                            throw IPSFault(.invalidParameter, .fileTooLarge, String(service.configuration.limits.uploadFileBytes))
                        }
                        try handle.write(contentsOf: Data(bytes))
                    } else if let name = part?.name, name == "auth" || name == "uploadParams" {
                        documents[name, default: []] += bytes
                        guard documents[name]?.count ?? 0 <= Self.longestDocument else {
                            throw IPSFault(.invalidRequestXML, .invalidFormData, "\(name): more than \(Self.longestDocument) bytes")
                        }
                    }
                case .end:
                    try handle?.close()
                    handle = nil
                    part = nil
                }
            }
        }
        guard scanner.isComplete else { throw IPSFault(.invalidRequestXML, .invalidFormData, "the closing delimiter is missing") }
        let opened: UploadRequest
        if let upload { opened = upload } else { opened = try await open(documents, request, context, &style) }
        let received = files
        let plan = service.misbehaviour.next(for: Self.operation) { !$0.needsService }
        context.notes.plan = plan
        if case .rateLimit = plan.behaviour { return nil }
        return try await service.store.database.write { database in
            try opened.commit(received, in: database, service)
        }
    }

    /// Checks who asks, and for what.
    private func open(
        _ documents: [String: [UInt8]],
        _ request: Request,
        _ context: SimulatorContext,
        _ style: inout AnswerStyle
    ) async throws -> UploadRequest {
        let header = try documents["auth"].map(authHeader)
        if let header { try style.follow(header) }
        let credentials = CallerCredentials(header, authorization: request.headers[.authorization])
        context.notes.user = credentials?.user
        guard let document = documents["uploadParams"] else {
            throw IPSFault(.missingParameter, .missingParameter, "uploadParams")
        }
        try await service.settleJobs()
        let language = style.language
        return try await service.store.database.read { database in
            try UploadRequest(document, credentials, language, database, service)
        }
    }

    private func authHeader(_ bytes: [UInt8]) throws(IPSFault) -> AuthHeader {
        do throws(XMLError) {
            var cursor = try XMLDocument.parse(bytes).cursor()
            guard cursor.nextChild() != nil, cursor.name.local == "authHeader" else {
                throw cursor.error(.unexpectedContent, "the part auth holds an authHeader")
            }
            return try AuthHeader(from: &cursor)
        } catch {
            throw IPSFault(.invalidRequestXML, .invalidXML, error.description)
        }
    }

    private func response(
        _ style: AnswerStyle,
        status: Int = 200,
        _ write: (inout XMLWriter) throws(XMLError) -> Void
    ) throws -> Response {
        var writer = try XMLWriter()
        try write(&writer)
        let bytes = writer.finish()
        let response = Response.bytes(bytes, status: .init(code: status), type: "text/xml;charset=utf-8")
        return style.isCompressed ? try response.gzipped(bytes) : response
    }
}
