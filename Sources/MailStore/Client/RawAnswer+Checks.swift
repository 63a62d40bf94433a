import ServiceClient

extension RawAnswer {
    /// The JSON value of an answer that should have one.
    ///
    /// A JSON object with an `error` or a `statusCode` is an answer of the API whatever its HTTP status is, but where the status says busy,
    /// an `error` alone may be that of a proxy; 401, 403, 404 and 411 speak for themselves; a plain text with status 500 is how version 8
    /// says that a function failed.
    func checkedJSON() throws(MailStoreError) -> JSONValue {
        let json: JSONValue
        do {
            json = try JSONValue(parsing: body)
        } catch {
            throw failure(body: nil) ?? notJSON(error)
        }
        if let failure = failure(body: json) { throw failure }
        return json
    }

    /// The error that the HTTP status stands for; nil for 2xx and for envelopes.
    func failure(body json: JSONValue?) -> MailStoreError? {
        let fault = MailStoreFault(json?["error"])
        let words = fault.map { ": \($0.message)" } ?? ""
        func error(_ code: MailStoreError.Code, _ message: String) -> MailStoreError {
            MailStoreError(code, "\(message) (HTTP \(status))\(words)", fault: fault, httpStatus: status)
        }
        switch status {
        case 200..<300: return nil
        case 401: return error(.unauthorized, "the server refused user and password; the user also needs the login privilege api")
        case 403: return error(.forbidden, "the user is no administrator")
        case 404: return error(.notFound, "the server has no such function or endpoint")
        case 411: return error(.lengthRequired, "the request arrived without Content-Length; look for a proxy that takes it away")
        default:
            if json?["statusCode"]?.string != nil { return nil }
            if fault != nil, !RetryPolicy.busyStatuses.contains(status) { return nil }
            guard status == 500, contentType.hasPrefix("text/plain") else {
                return MailStoreError(.unexpectedStatus, "the server answered HTTP \(status): \(excerpt)", httpStatus: status)
            }
            let text = String(decoding: body, as: UTF8.self)
            return MailStoreError(.functionFailed, text, fault: MailStoreFault(message: text), httpStatus: status)
        }
    }

    private func notJSON(_ error: JSONError) -> MailStoreError {
        let kind = contentType.isEmpty ? "no content type" : contentType
        let message =
            body.isEmpty
            ? "the server answered HTTP \(status) with an empty body where JSON is expected"
            : "the server answered HTTP \(status) with \(kind) that is not JSON; it starts with: \(excerpt)"
        return MailStoreError(.notJSON, message, httpStatus: status, underlyingError: error)
    }
}
