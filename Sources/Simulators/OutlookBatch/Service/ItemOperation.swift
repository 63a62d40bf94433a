/// One operation on the items of a mailbox.
struct ItemOperation {
    var operation: OutlookOperation
    var address: OutlookAddress
    var shelf: MailboxShelf

    func answer() throws -> OutlookAnswer {
        let path = ODataQuery.decoded(address.path[...])
        if path.isEmpty, operation.method == "GET" { return try json(200, owner) }
        if path.lowercased() == "sendmail" { return try sendMail() }
        guard let (collection, id) = split(path) else {
            throw ODataProblem(404, "ErrorInvalidUrl", "there is no \(path) in a mailbox")
        }
        switch (operation.method, id) {
        case ("GET", nil): return try list(collection)
        case ("GET", let id?): return try json(200, try found(collection, id).selecting(ODataQuery(address.query).select))
        case ("POST", nil): return try made(try shelf.add(collection, try content()), collection)
        case ("PATCH", let id?):
            let changed = try found(collection, id).merging(try content())
            try shelf.replace(collection, id, changed)
            return try json(200, changed)
        case ("DELETE", let id?):
            _ = try found(collection, id)
            try shelf.remove(collection, id)
            return OutlookAnswer(status: 204)
        default:
            throw ODataProblem(405, "ErrorMethodNotAllowed", "\(operation.method) is not possible on \(path)")
        }
    }

    private func list(_ collection: String) throws -> OutlookAnswer {
        let page = try ODataQuery(address.query).page(of: try shelf.all(collection))
        var members: [String: ODataValue] = [
            "@odata.context": .text("\(address.version)/$metadata#\(collection)"), "value": .list(page.items),
        ]
        if let next = page.next { members["@odata.nextLink"] = .text("\(address.base)/\(collection)?\(next)") }
        return try json(200, .object(members))
    }

    private func sendMail() throws -> OutlookAnswer {
        guard operation.method == "POST" else { throw ODataProblem(405, "ErrorMethodNotAllowed", "sendmail needs POST") }
        let message = try content().value(at: ["Message"])
        guard case .object = message else { throw ODataProblem.badRequest("sendmail needs an object Message") }
        if try content().value(at: ["SaveToSentItems"]) != .bool(false) {
            _ = try shelf.add("messages", message.merging(.object(["IsDraft": .bool(false)])))
        }
        return OutlookAnswer(status: 202)
    }

    private func made(_ item: ODataValue, _ collection: String) throws -> OutlookAnswer {
        guard case .text(let id) = item.value(at: ["Id"]) else { throw ODataProblem(500, "ErrorInternalServerError", "no id") }
        var answer = try json(201, item)
        answer.headers.append(("Location", "\(address.base)/\(collection)('\(id)')"))
        return answer
    }

    private func found(_ collection: String, _ id: String) throws -> ODataValue {
        guard let item = try shelf.item(collection, id) else {
            throw ODataProblem(404, "ErrorItemNotFound", "the object \(id) was not found in \(collection)")
        }
        return item
    }

    private func content() throws -> ODataValue {
        guard let value = try? ODataValue(parsing: operation.body), case .object = value else {
            throw ODataProblem.badRequest("the body must be a JSON object")
        }
        return value
    }

    private func json(_ status: Int, _ value: ODataValue) throws -> OutlookAnswer {
        try .json(status, address.isGraph ? value.inGraphSpelling : value)
    }

    private var owner: ODataValue {
        .object(["Id": .text(shelf.mailbox), "EmailAddress": .text(shelf.mailbox), "DisplayName": .text(shelf.mailbox)])
    }

    /// `messages`, `messages('1')` or `messages/1`.
    private func split(_ path: String) -> (collection: String, id: String?)? {
        let name = path.prefix { $0.isLetter }
        guard let collection = MailboxStore.collections.first(where: { $0 == name.lowercased() }) else { return nil }
        let rest = path.dropFirst(name.count)
        if rest.isEmpty { return (collection, nil) }
        if rest.hasPrefix("('"), rest.hasSuffix("')"), rest.count > 4 { return (collection, String(rest.dropFirst(2).dropLast(2))) }
        if rest.hasPrefix("/"), rest.count > 1, !rest.dropFirst().contains("/") { return (collection, String(rest.dropFirst())) }
        return nil
    }
}
