public import SOAP
internal import XMLStream

/// A fault of the service: its kind, its number and its reason.
public struct IPSFault: Hashable, Sendable, CustomStringConvertible {
    /// The kinds of faults, by the element in the fault's detail.
    public enum Kind: String, Hashable, Sendable, CaseIterable {
        /// Who the user is could not be established; codes 10000 to 10002.
        case authentication = "authenticationFault"
        /// The user may not do this; codes 20000 to 20009.
        case authorization = "authorizationFault"
        /// The request is wrong or the service failed; codes 30000 to 30003.
        case service = "ipsApiFault"
    }

    /// The kind.
    public var kind: Kind

    /// The number; those that are known are in the catalogue of the service.
    public var code: Int

    /// The reason, in the call's language.
    public var reason: String

    /// Makes a fault.
    ///
    /// - Parameters:
    ///   - kind: The kind.
    ///   - code: The number.
    ///   - reason: The reason.
    public init(kind: Kind, code: Int, reason: String) {
        self.kind = kind
        self.code = code
        self.reason = reason
    }

    /// Finds the service's own fault in the detail of a SOAP fault; `nil` if there is none.
    ///
    /// - Parameter fault: The SOAP fault.
    public init?(_ fault: SOAPFault) {
        for entry in fault.detail {
            guard let fault = try? entry.decode({ (cursor) throws(XMLError) in try IPSFault(from: &cursor) }) else { continue }
            self = fault
            return
        }
        return nil
    }

    /// Reads the current child if it is a fault of the service; `nil`, and nothing is read, if it is something else.
    init?(from cursor: inout XMLCursor) throws(XMLError) {
        guard let kind = Kind(rawValue: cursor.name.local) else { return nil }
        self.init(kind: kind, code: 0, reason: "")
        cursor.enter()
        while cursor.nextChild() != nil {
            switch cursor.name.local {
            case "code": code = try cursor.int()
            case "reason": reason = SOAPExchange.cut(cursor.wholeText())
            default: cursor.skip()
            }
        }
    }

    /// The kind, the number and the reason.
    public var description: String { "\(kind.rawValue) \(code): \(reason)" }
}
