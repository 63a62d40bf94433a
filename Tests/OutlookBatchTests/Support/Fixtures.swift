import ServiceClient
import TestServers

@testable import OutlookBatch

enum Fixtures {
    /// Elements as the client prepares them.
    static func prepared(
        _ configuration: BatchConfiguration = .init(),
        host: String = "outlook.office.com",
        version: OutlookVersion = .v2,
        context: MailboxContext = .me,
        @BatchBuilder _ elements: () throws -> [BatchElement]
    ) throws -> [PreparedElement] {
        let target = try BatchTarget(host: host, version: version, context: context)
        return try BatchCheck(target: target, configuration: configuration).prepare(try elements())
    }

    /// Reads.
    static func reads(_ count: Int, _ configuration: BatchConfiguration = .init()) throws -> [PreparedElement] {
        try prepared(configuration) { for number in 0..<count { BatchOperation.get("messages?$top=\(number)") } }
    }

    /// Text with each line end as CRLF.
    static func crlf(_ text: String) -> [UInt8] {
        Array(text.split(separator: "\n", omittingEmptySubsequences: false).joined(separator: "\r\n").utf8)
    }

    static func text(_ bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self) }
}
