import HTTPTypes
import Hummingbird
import HummingbirdCore

/// Carries out one batch, in either form.
struct BatchProcessor {
    let request: Request
    let caller: OutlookSimulatorConfiguration.Mailbox
    let configuration: OutlookSimulatorConfiguration
    let dispatcher: OperationDispatcher

    func answer(_ body: [UInt8]) throws -> OutlookAnswer {
        if request.uri.path == "/v1.0/$batch" { return try json(body) }
        guard let address = OutlookAddress(request.uri.path), address.path == "$batch" else {
            throw ODataProblem(404, "ErrorInvalidUrl", "batches go to $batch of a version's context")
        }
        let gate = Gatekeeper(configuration: configuration)
        let mailbox = try gate.mailbox(of: address, caller: caller)
        try gate.checkAnchor(request, mailbox: mailbox)
        return try multipart(body, address, mailbox)
    }

    private var continuesOnError: Bool {
        request.headers.contains { field in
            field.name.canonicalName == "prefer"
                && field.value.split(separator: ",").contains { preference in
                    let words = preference.lowercased().filter { $0 != " " }
                    return ["odata.continue-on-error", "continue-on-error", "odata.continue-on-error=true", "continue-on-error=true"]
                        .contains(words)
                }
        }
    }

    private func check(count: Int) throws(ODataProblem) {
        guard count <= configuration.maximumOperations else {
            throw .badRequest("a batch has \(configuration.maximumOperations) operations at most, this one has \(count)")
        }
    }

    private func multipart(_ body: [UInt8], _ base: OutlookAddress, _ mailbox: String) throws -> OutlookAnswer {
        let batch = try MultipartRequest(body, contentType: request.headers[.contentType] ?? "")
        try check(
            count: batch.elements.reduce(0) { sum, element in
                if case .changeSet(let operations) = element { sum + operations.count } else { sum + 1 }
            }
        )
        var answers: [MultipartAnswer.Element] = []
        for element in batch.elements {
            let answer = perform(element, base, mailbox)
            answers.append(answer)
            if case .answer(let failed) = answer, !failed.isSuccess, !continuesOnError { break }
        }
        let written = MultipartAnswer(answers, boundary: "batchresponse_simulated", quirks: configuration.quirks)
        var headers = [(name: "Content-Type", value: written.contentType)]
        if continuesOnError { headers.append(("Preference-Applied", "odata.continue-on-error")) }
        return OutlookAnswer(status: configuration.quirks.contains(.accepted) ? 202 : 200, headers: headers, body: written.body)
    }

    private func perform(_ element: MultipartRequest.Element, _ base: OutlookAddress, _ mailbox: String) -> MultipartAnswer.Element {
        switch element {
        case .operation(let operation):
            var answer: OutlookAnswer
            do {
                let address = try address(of: operation, base)
                answer = dispatcher.run(operation, address, mailbox: try self.mailbox(for: operation, address) ?? mailbox)
            } catch {
                answer = .problem(error as? ODataProblem ?? .badRequest("\(error)"))
            }
            answer.contentID = operation.contentID
            return .answer(answer)
        case .changeSet(let operations):
            guard operations.allSatisfy({ $0.method != "GET" && $0.contentID != nil }) else {
                return .answer(.problem(.badRequest("a change set holds writes only, each with a Content-ID")))
            }
            let all = operations.map { operation in (operation: operation, address: { try self.address(of: $0, base) }) }
            switch dispatcher.runAll(all, mailbox: mailbox) {
            case .success(let answers): return .changeSet(answers)
            case .failure(let failure): return .answer(failure.answer)
            }
        }
    }

    /// A token of the operation's own wins over that of the batch.
    private func mailbox(for operation: OutlookOperation, _ address: OutlookAddress) throws -> String? {
        guard let authorization = operation.header("authorization"), authorization.hasPrefix("Bearer ") else { return nil }
        let gate = Gatekeeper(configuration: configuration)
        return try gate.mailbox(of: address, caller: try gate.caller(token: String(authorization.dropFirst(7))))
    }

    private func address(of operation: OutlookOperation, _ base: OutlookAddress) throws -> OutlookAddress {
        var url = operation.url
        if let end = url.firstRange(of: "://"), url[..<end.lowerBound].allSatisfy(\.isLetter) {
            let rest = url[end.upperBound...]
            let host = rest.prefix { $0 != "/" }
            guard host.lowercased() == (request.head.authority ?? "").lowercased() else {
                throw ODataProblem.badRequest("the operation goes to the host \(host), the batch to another")
            }
            url = String(rest.dropFirst(host.count))
        } else if !url.hasPrefix("/") {
            url = "\(base.base)/\(url)"
        }
        guard let address = OutlookAddress(url), address.version == base.version, address.context == base.context else {
            throw ODataProblem.badRequest("the operation \(operation.url) is not below \(base.base), version and context of the batch")
        }
        return address
    }

    private func json(_ body: [UInt8]) throws -> OutlookAnswer {
        let batch = try JSONBatchRequest.parse(body)
        try check(count: batch.requests.count)
        var responses: [ODataValue] = []
        var failed: Set<String> = []
        for item in batch.requests {
            let answer: OutlookAnswer
            if let cause = item.dependsOn?.first(where: failed.contains) {
                answer = .problem(ODataProblem(424, "FailedDependency", "the request \(cause) failed, on which this one depends"))
            } else {
                answer = self.answer(item)
            }
            if !answer.isSuccess { failed.insert(item.id) }
            responses.append(JSONBatchRequest.response(item.id, answer))
        }
        // The order of answers means nothing here, and clients shall know.
        return try .json(200, .object(["responses": .list(responses.reversed())]))
    }

    private func answer(_ item: JSONBatchRequest.Request) -> OutlookAnswer {
        do {
            let url = item.url.hasPrefix("/") ? item.url : "/" + item.url
            guard let address = OutlookAddress("/v1.0" + url) else {
                throw ODataProblem(404, "ErrorInvalidUrl", "nothing answers \(url) here")
            }
            let mailbox = try Gatekeeper(configuration: configuration).mailbox(of: address, caller: caller)
            let headers = (item.headers ?? [:]).map { (name: $0.key, value: $0.value) }
            let operation = OutlookOperation(method: item.method, url: url, headers: headers, body: try item.body?.bytes() ?? [])
            return dispatcher.run(operation, address, mailbox: mailbox)
        } catch {
            return .problem(error as? ODataProblem ?? .badRequest("\(error)"))
        }
    }
}
