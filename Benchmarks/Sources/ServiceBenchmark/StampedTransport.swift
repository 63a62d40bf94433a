import HTTPTypes
import SAXBaseline
import ServiceClient
import Synchronization

/// Answers from memory, and notes the processor time when a request came and when its answer left: what comes before is encoding, what
/// comes after decoding.
final class StampedTransport: ClientTransport {
    /// What two stamps cost that lie next to each other.
    static let cost: Double = {
        let start = baseline_processor_nanoseconds()
        var last = start
        for _ in 0..<10_000 { last = baseline_processor_nanoseconds() }
        return Double(last - start) / 10_000
    }()

    private let answer: @Sendable () -> HTTPBody
    private let stamps = Mutex((sent: Int64(0), answered: Int64(0)))

    /// Makes a transport that gives its answer to every operation but getCompanyInfo, which has its own.
    init(answer: @escaping @Sendable () -> HTTPBody) { self.answer = answer }

    /// When the last request came and when its answer left, in nanoseconds of processor time.
    var last: (sent: Int64, answered: Int64) { stamps.withLock { $0 } }

    func send(_ request: HTTPRequest, body: HTTPBody?, timeout: Duration) async throws -> (HTTPResponse, HTTPBody) {
        let sent = baseline_processor_nanoseconds()
        let isCompany = HTTPField.Name("SOAPAction").flatMap { request.headerFields[$0] } == "\"getCompanyInfo\""
        let response = HTTPResponse(status: .ok, headerFields: [.contentType: "text/xml; charset=UTF-8"])
        let body = isCompany ? Self.company : answer()
        let answered = baseline_processor_nanoseconds()
        stamps.withLock { $0 = (sent, answered) }
        return (response, body)
    }

    /// A transport that finds no asset.
    static var answeringNothing: StampedTransport { StampedTransport { HTTPBody(nothing) } }

    private static let nothing = Array(
        (#"<e:Envelope xmlns:e="http://schemas.xmlsoap.org/soap/envelope/"><e:Body><searchAssetsReturn xmlns="\#(ResponseShape.namespace)">"#
            + "<totalRows>0</totalRows></searchAssetsReturn></e:Body></e:Envelope>").utf8
    )

    private static let company: HTTPBody = {
        var bytes: [UInt8] = []
        ResponseShape.company.write(count: 1) { bytes += $0 }
        return HTTPBody(bytes)
    }()
}
