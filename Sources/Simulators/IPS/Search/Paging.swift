/// Which part of a list an answer holds.
struct Paging: Equatable {
    let recordsPerPage: Int
    /// The first page is 1.
    let page: Int

    var offset: Int {
        (page - 1).multipliedReportingOverflow(by: recordsPerPage).overflow ? .max : (page - 1) * recordsPerPage
    }

    /// Reads recordsPerPage and resultsPage.
    ///
    /// - Parameters:
    ///   - parameters: Those of the request.
    ///   - limit: The largest page; also the default.
    /// - Throws: A fault that names the parameter that is below 1 or above the limit.
    init(_ parameters: Parameters, limit: Int) throws(IPSFault) {
        recordsPerPage = parameters.int("recordsPerPage") ?? limit
        page = parameters.int("resultsPage") ?? 1
        guard (1...limit).contains(recordsPerPage) else {
            let name = parameters.name("recordsPerPage")
            throw IPSFault(.invalidParameter, .outOfRange, name, String(recordsPerPage), "1", String(limit))
        }
        guard page >= 1 else {
            throw IPSFault(.invalidParameter, .outOfRange, parameters.name("resultsPage"), String(page), "1", String(Int32.max))
        }
    }
}
