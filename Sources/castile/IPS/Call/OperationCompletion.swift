import IPSDynamic
import WSDL

/// Completes the names of operations and the paths of their fields.
enum OperationCompletion {
    /// The operations whose names begin so, with the summary of each.
    static func operations(_ prefix: String) -> [String] {
        guard let model = try? IPSModel.shared.get() else { return [] }
        return model.service.operations.map(\.name).filter { $0.hasPrefix(prefix) }
    }

    /// The fields below the path that was begun, or the values of one whose `=` was written.
    ///
    /// - Parameters:
    ///   - arguments: The words of the command line; the operation stands after `call`.
    ///   - index: Which of the words is completed.
    ///   - prefix: That word, up to the cursor.
    /// - Returns: The words that may stand there.
    static func fields(_ arguments: [String], _ index: Int, _ prefix: String) -> [String] {
        guard let model = try? IPSModel.shared.get(), let call = arguments.firstIndex(of: "call") else { return [] }
        let operation = arguments[(call + 1)...].lazy.compactMap { model.service.operation(named: $0) }.first
        guard let operation, let type = model.type(of: operation.input) else { return [] }
        let completion = FieldCompletion(model: model)
        guard let (path, start) = wordsOfBash(arguments, index, prefix) else { return completion.candidates(for: prefix, in: type) }
        return completion.candidates(for: path + "=" + start, in: type).map { String($0.dropFirst(path.count + 1)) }
    }

    /// For bash, path=value are three words, of which it completes the last.
    private static func wordsOfBash(_ arguments: [String], _ index: Int, _ prefix: String) -> (path: String, start: String)? {
        if prefix == "=", arguments.indices.contains(index - 1) { return (arguments[index - 1], "") }
        guard arguments.indices.contains(index - 2), arguments[index - 1] == "=" else { return nil }
        return (arguments[index - 2], prefix)
    }
}
