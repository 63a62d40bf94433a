import WSDL

extension IPSContract {
    private static let wrongNamespace = "urn:castile:wrong-namespace"

    /// A fault rule whose operation is one that can be asked for.
    ///
    /// - Throws: ``SimulatorError`` that names the nearest operations.
    func checked(_ rule: MisbehaviourRule) throws(SimulatorError) -> MisbehaviourRule {
        guard let name = rule.operation, name != UploadService.operation, model.operation(named: name) == nil else { return rule }
        let near = model.operationNames(like: name)
        let hint = near.isEmpty ? "castile simulate ips --list shows them" : "did you mean \(near.joined(separator: ", "))?"
        throw SimulatorError(.invalidFault, "there is no operation \"\(name)\" that could go wrong; \(hint)")
    }

    /// An answer with the namespace of this version of the API replaced by another.
    func inWrongNamespace(_ answer: [UInt8]) -> [UInt8] {
        guard let namespace = versionNamespace else { return answer }
        let parts = String(decoding: answer, as: UTF8.self).split(separator: "\"\(namespace)\"", omittingEmptySubsequences: false)
        return Array(parts.joined(separator: "\"\(Self.wrongNamespace)\"").utf8)
    }
}
