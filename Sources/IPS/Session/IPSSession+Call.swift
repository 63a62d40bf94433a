package import SOAP
package import XMLStream

extension IPSSession {
    /// Calls an operation: checks what can be checked, fills in the session's fields, sends.
    package func call<Input: IPSInput>(_ input: Input, _ context: CallContext) async throws -> Input.Output {
        let output = try await call(
            Input.operation,
            selecting: context.fields,
            among: Input.Output.elements,
            preparing: { try await self.body(of: input, context) },
            reading: .whole(records: Input.Output.records) { (cursor) throws(XMLError) in try Input.Output(from: &cursor) }
        )
        if let version = input.serverVersion(in: output) { registry.note(serverVersion: version) }
        if client.configuration.throwsOnPartialFailure, let batch = output as? any BatchAnswer {
            try batch.outcome.throwOnPartialFailure(of: Input.operation.name)
        }
        return output
    }

    /// What writes the content of an input, with the session's fields.
    func body<Input: IPSInput>(
        of input: Input,
        _ context: CallContext
    ) async throws -> (inout XMLWriter) throws(XMLError) -> Void {
        var input = input
        input.fill(try await fields(for: input, context))
        input.fill(locale: locale)
        return { [input] (writer) throws(XMLError) in try input.encode(to: &writer) }
    }

    /// Calls an operation, typed or by name, and reads its answer as a whole.
    ///
    /// - Parameters:
    ///   - operation: The operation.
    ///   - selection: Which fields the input asks for.
    ///   - elements: The elements of the answer, which the selection must name.
    ///   - prepare: Looks up the handles that the input needs, and gives what writes the content of the input's root element.
    ///   - decode: Reads the root element of the answer, the cursor's current child.
    /// - Returns: What `decode` returned.
    /// - Throws: ``IPSError``; what `prepare` throws.
    package func call<Output>(
        _ operation: IPSOperation,
        selecting selection: FieldPaths,
        among elements: [ElementDescription],
        preparing prepare: () async throws -> (inout XMLWriter) throws(XMLError) -> Void,
        decode: @escaping (inout XMLCursor) throws(XMLError) -> Output
    ) async throws -> Output {
        try await call(operation, selecting: selection, among: elements, preparing: prepare, reading: .whole(decode))
    }

    /// The function that every call passes.
    ///
    /// After a fault about a handle that the registry knew before the call, the registry forgets everything and the call is repeated
    /// once, if it only reads or if the fault proves that the service did nothing (``FaultRule``).
    ///
    /// - Parameters:
    ///   - operation: The operation.
    ///   - selection: Which fields the input asks for.
    ///   - elements: The elements of the answer, which the selection must name.
    ///   - prepare: Looks up the handles that the input needs, and gives what writes the content of the input's root element.
    ///   - reading: How the answer is read.
    /// - Returns: What was read.
    /// - Throws: ``IPSError``; what `prepare` throws.
    func call<Output>(
        _ operation: IPSOperation,
        selecting selection: FieldPaths,
        among elements: [ElementDescription],
        preparing prepare: () async throws -> (inout XMLWriter) throws(XMLError) -> Void,
        reading: AnswerReading<Output>
    ) async throws -> Output {
        guard !core.hasEnded else {
            throw IPSError(.sessionEnded, operation: operation.name, message: "the session has ended; open a new one")
        }
        try client.adapter.check(operation.name)
        try selection.check(against: elements, of: operation.name)
        try client.adapter.check(selection, of: operation, among: elements)
        return try await client.meter.measure(operation.name) {
            try await core.exchanging {
                let uses = HandleUses()
                let generation = registry.generation
                do {
                    return try await attempt(operation, uses, prepare, reading)
                } catch let error as IPSError {
                    guard mayKnowBetter(after: error, of: operation, uses, generation) else { throw error.explained(by: uses) }
                    client.meter.note(.handlesForgotten, in: operation.name)
                    registry.forget(.handleFault, generation: generation)
                    let fresh = HandleUses()
                    do {
                        return try await attempt(operation, fresh, prepare, reading)
                    } catch let error as IPSError {
                        throw error.explained(by: fresh)
                    }
                }
            }
        }
    }

    private func attempt<Output>(
        _ operation: IPSOperation,
        _ uses: HandleUses,
        _ prepare: () async throws -> (inout XMLWriter) throws(XMLError) -> Void,
        _ reading: AnswerReading<Output>
    ) async throws -> Output {
        let body = try await HandleUses.$current.withValue(uses) { try await prepare() }
        return try await client.send(operation, scope: scope, locale: locale, repeating: repeating, body: body, reading: reading)
    }

    /// Whether looking the handles up again and sending once more is of use, and safe.
    private func mayKnowBetter(after error: IPSError, of operation: IPSOperation, _ uses: HandleUses, _ generation: Int) -> Bool {
        // The session's time passed between the look-up and the writing: nothing was sent.
        if error.code == .foreignHandle { return registry.generation != generation && !uses.isEmpty }
        guard repeating != .nothing, let fault = error.fault, let rule = FaultRule.of(fault), uses.areStale(rule.suspects) else {
            return false
        }
        return rule.provesNothingDone || operation.isRead || repeating == .everything
    }
}
