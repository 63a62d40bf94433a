import IPS
import SAXBaseline
import ServiceClient

/// Decodes a response as users do: by a typed method of a session.
///
/// Measured from the answer's head to the release of the last value.
struct CastileDecoding {
    /// The size of a chunk, in bytes.
    static let chunk = 16 << 10

    let shape: ResponseShape
    let transport: StampedTransport

    init(shape: ResponseShape, bytes: [UInt8], chunk: Int?) {
        self.shape = shape
        guard let chunk else {
            transport = StampedTransport { HTTPBody(bytes) }
            return
        }
        let chunks = stride(from: 0, to: bytes.count, by: chunk).map { Array(bytes[$0..<min($0 + chunk, bytes.count)]) }
        transport = StampedTransport { HTTPBody(length: bytes.count, stream: ChunkSequence(chunks: chunks)) }
    }

    func serve() async throws {
        try await SampleClient.withSession(transport: transport) { session in
            guard try await call(session) > 0 else { throw BenchmarkError("nothing was decoded") }
            try await Worker.answer { count in
                var total = 0.0
                for _ in 0..<count {
                    _ = try await call(session)
                    total += Double(baseline_processor_nanoseconds() - transport.last.answered) - StampedTransport.cost
                }
                return total / Double(count)
            }
        }
    }

    /// Calls the shape's operation; the values are gone when it returns.
    private func call(_ session: IPSSession) async throws -> Int {
        switch shape {
        case .assets: try await session.searchAssets().assetArray?.count ?? 0
        case .folders: try await session.getFolderTree(GetFolderTreeParam(depth: 2)).folders?.count ?? 0
        case .jobLog: try await session.getJobLogDetails().jobLogArray?.first?.detailArray?.count ?? 0
        case .company: try await session.getCompanyInfo(GetCompanyInfoParam(companyName: "Sample Company")).companyInfo == nil ? 0 : 1
        }
    }
}
