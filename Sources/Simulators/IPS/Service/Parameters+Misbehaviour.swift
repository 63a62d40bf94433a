import WSDL

extension Parameters {
    private static let page = "resultsPage"

    /// The fault of the first handle, as if it were not known any more; nil for a request without handles.
    var expiredHandle: IPSFault? {
        if let handle = text("companyHandle") { return IPSFault(.invalidCompany, .unknownCompanyHandle, handle) }
        for (name, value) in value.members {
            if name.hasSuffix("Handle"), let handle = value.text { return IPSFault(.invalidParameter, .unknownHandle, name, handle) }
            if name.hasSuffix("HandleArray"), let handle = value.items.first?.text {
                return IPSFault(.invalidParameter, .unknownHandle, "\(name)/items", handle)
            }
        }
        return nil
    }

    var isAfterFirstPage: Bool { int(Self.page).map { $0 > 1 } ?? false }

    /// The same request for the page before.
    var pageBefore: Parameters {
        guard isAfterFirstPage, let page = int(Self.page) else { return self }
        var value = value
        value[Self.page] = .text(String(page - 1))
        return Parameters(value)
    }
}

extension MisbehaviourSwitch {
    /// Decides what happens to a request to IPS.
    func plan(for operation: String, _ parameters: Parameters) -> PlannedMisbehaviour {
        next(for: operation) { behaviour in
            switch behaviour {
            case .expiredHandle: parameters.expiredHandle != nil
            case .duplicatePage: parameters.isAfterFirstPage
            default: true
            }
        }
    }
}
