public import HTTPTypes

#if canImport(FoundationEssentials)
    public import FoundationEssentials
#else
    public import Foundation
#endif

/// What the service answered to one operation, as it would have outside a batch.
public struct OperationResponse: Hashable, Sendable {
    /// The HTTP status.
    public var status: Int

    /// The header fields.
    public var headers: HTTPFields

    /// The body, as it came.
    public var body: [UInt8]

    /// An answer.
    ///
    /// - Parameters:
    ///   - status: The HTTP status.
    ///   - headers: The header fields.
    ///   - body: The body.
    public init(status: Int, headers: HTTPFields = [:], body: [UInt8] = []) {
        self.status = status
        self.headers = headers
        self.body = body
    }

    /// Whether the status is below 400.
    public var isSuccess: Bool { status < 400 }

    /// Whether the service asks to come back later.
    public var isThrottled: Bool { status == 429 || status == 503 }

    /// The body as text; bytes that are no UTF-8 are replaced.
    public var text: String { String(decoding: body, as: UTF8.self) }

    /// Decodes the body from JSON.
    ///
    /// - Parameters:
    ///   - type: The type.
    ///   - decoder: The decoder, for dates and the like.
    /// - Returns: The value.
    /// - Throws: ``OutlookBatchError`` with the code ``OutlookBatchError/Code/operationFailed`` for a failed operation, and
    ///   ``OutlookBatchError/Code/invalidResponse`` for a body that does not fit the type.
    public func decoded<Value: Decodable>(as type: Value.Type, decoder: JSONDecoder = JSONDecoder()) throws -> Value {
        guard isSuccess else { throw failure }
        do {
            return try decoder.decode(type, from: Data(body))
        } catch {
            throw OutlookBatchError(
                .invalidResponse,
                "the body is not the JSON that \(type) expects",
                status: status,
                underlyingError: error
            )
        }
    }

    /// The error that the service describes; nil for a success or a body that describes none.
    public var error: ODataError? { isSuccess ? nil : ODataError(body) }

    /// The failure as an error to throw.
    var failure: OutlookBatchError {
        let error = error
        return OutlookBatchError(
            .operationFailed,
            error.map { "the operation failed: \($0)" } ?? "the operation failed with status \(status)",
            status: status,
            serviceError: error
        )
    }
}
