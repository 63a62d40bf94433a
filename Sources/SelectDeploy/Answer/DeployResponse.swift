/// What came back for one request that succeeded.
public struct DeployResponse<Resource: DeployResource>: Hashable, Sendable {
    /// The status: 200, 201, 202 or 204.
    public var status: Int
    /// The identifier of the request, by which the server's events name it.
    public var requestID: String?
    /// Where the new object is: an address, or a path only.
    public var location: String?
    /// What the body holds.
    public var body: DeployBody<Resource>

    /// A response from its parts.
    ///
    /// - Parameters:
    ///   - status: The status.
    ///   - requestID: The identifier of the request.
    ///   - location: Where the new object is.
    ///   - body: What the body holds.
    public init(status: Int, requestID: String? = nil, location: String? = nil, body: DeployBody<Resource> = .empty) {
        self.status = status
        self.requestID = requestID
        self.location = location
        self.body = body
    }

    /// The records of a collection, or the single record; empty for anything else.
    public var records: [Resource] {
        switch body {
        case .collection(let records, _): records
        case .record(let record): [record]
        case .empty, .job: []
        }
    }

    /// The job that goes on in the background, if one was started.
    public var job: DeployJob? {
        guard case .job(let job) = body else { return nil }
        return job
    }

    /// The identifier of the new object: the last part of the location's path.
    public var createdID: String? {
        guard let location else { return nil }
        let path = location.prefix { $0 != "?" && $0 != "#" }
        guard let last = path.split(separator: "/").last, let id = try? PercentEncoding.decode(last, plusIsBlank: false) else { return nil }
        return id
    }
}
