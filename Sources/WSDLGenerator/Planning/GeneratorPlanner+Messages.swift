import WSDL
import XMLStream

extension GeneratorPlanner {
    /// What the body of a message holds; `nil`, and a diagnostic, if no struct can hold that.
    mutating func root(_ name: XMLName?, of operation: ServiceOperation, _ what: String) -> MessageRoot? {
        guard let name else {
            // A session that is written by hand has an element for each message.
            guard !options.sessionFields.isEmpty else { return .empty }
            let isAnswer = what == "output" && operation.isOneWay
            reportLeftOut(operation, isAnswer ? "it has no answer (one-way)" : "the \(what) has no body")
            return nil
        }
        guard let element = model.element(named: name) else {
            reportLeftOut(operation, "the \(what) has no body")
            return nil
        }
        switch element.type {
        case .complex(let type): return .record(name, type)
        case .builtin(.anyType): reportLeftOut(operation, "the \(what) may hold anything")
        case .builtin, .simple:
            guard element.isNillable else { return .text(name, element.type) }
            reportLeftOut(operation, "the \(what) is a text that may be nil")
        }
        return nil
    }

    private mutating func reportLeftOut(_ operation: ServiceOperation, _ reason: String) {
        report(.error, operation.place, "operation \(operation.name)", "\(reason), so no code is made for it")
    }

    /// Says which header blocks no code is made for; a client that is written by hand is trusted with them.
    mutating func reportHeaders(of operation: ServiceOperation) {
        guard options.client == nil else { return }
        for header in operation.headers {
            let what = "the header block \(header.element.local) of the \(header.isInput ? "request" : "answer")"
            let advice = header.isInput ? "is left to the caller; the method takes it as its header" : "is not read"
            report(.warning, operation.place, "operation \(operation.name)", "\(what) \(advice)")
        }
    }

    /// The faults that an operation declares, as far as their details become structs; a client that is written by hand has its own errors.
    func declaredFaults(of operation: ServiceOperation) -> [OperationPlan.Fault] {
        guard options.client == nil else { return [] }
        var result: [OperationPlan.Fault] = []
        for fault in operation.faults {
            guard case .complex(let index)? = model.element(named: fault.element)?.type, let name = knownRecordName(index) else { continue }
            let plan = OperationPlan.Fault(element: fault.element.local, record: name)
            if !result.contains(plan) { result.append(plan) }
        }
        return result
    }
}
