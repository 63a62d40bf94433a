import HTTPTypes
import Hummingbird
import HummingbirdCore

/// Checks tokens, routing hints and whose mailbox is meant.
struct Gatekeeper {
    var configuration: OutlookSimulatorConfiguration

    /// Whose token the request has.
    func caller(_ request: Request) throws(ODataProblem) -> OutlookSimulatorConfiguration.Mailbox {
        guard let authorization = request.headers[.authorization], authorization.hasPrefix("Bearer ") else {
            throw ODataProblem(401, "InvalidAuthenticationToken", "a token is needed: Authorization: Bearer …")
        }
        return try caller(token: String(authorization.dropFirst(7)))
    }

    func caller(token: String) throws(ODataProblem) -> OutlookSimulatorConfiguration.Mailbox {
        guard let mailbox = configuration.mailboxes.first(where: { $0.token == token }) else {
            throw ODataProblem(401, "InvalidAuthenticationToken", "the token is not known")
        }
        return mailbox
    }

    /// The mailbox that an address is about; a token opens its own mailbox only.
    func mailbox(
        of address: OutlookAddress,
        caller: OutlookSimulatorConfiguration.Mailbox
    ) throws(ODataProblem) -> String {
        if let user = address.user, user.lowercased() != caller.address.lowercased() {
            throw ODataProblem(403, "ErrorAccessDenied", "the token does not open the mailbox of \(user)")
        }
        guard caller.isEnabled else {
            throw ODataProblem(404, "MailboxNotEnabledForRESTAPI", "REST API is not yet supported for this mailbox.")
        }
        return caller.address
    }

    /// Whether the routing hint leads to the mailbox.
    func checkAnchor(_ request: Request, mailbox: String) throws(ODataProblem) {
        guard let name = HTTPField.Name("X-AnchorMailbox"), let anchor = request.headers[name] else { return }
        guard anchor.lowercased() == mailbox.lowercased() else {
            throw ODataProblem(400, "ErrorIncorrectRoutingHint", "X-AnchorMailbox names another mailbox than the one that is asked for")
        }
    }
}
