import IPSDynamic
import MailStore
import WSDL
import XMLStream

/// The input of an operation as the command line has it: a file, and arguments of the form path=value.
struct OperationArguments {
    /// The largest file that an input or a value is read from, in bytes: 64 MiB.
    private static let fileLimit = 64 << 20

    let operation: ServiceOperation
    let fields: [String]
    /// JSON or XML.
    let file: String?
    let model: IPSModel

    /// The input.
    ///
    /// - Returns: The value, not checked yet as a whole.
    /// - Throws: ``CommandFailure`` for a file that cannot be read; `DynamicCallError` that names the path of what is wrong.
    func value() throws -> DynamicValue {
        guard let type = model.type(of: operation.input) else { return .record([]) }
        var hidden: [String] = []
        let read = try fileValue()?.withoutPlaceholders(&hidden, where: isSecret) ?? .record([])
        var input = DynamicInput(type, value: read, model: model)
        for field in fields {
            guard let equals = field.firstIndex(of: "="), equals > field.startIndex else {
                throw CommandFailure(.usage, "“\(field)” is no field: write path=value")
            }
            let path = String(field[..<equals])
            try input.set(try text(String(field[field.index(after: equals)...]), of: path), at: path)
            hidden.removeAll { $0 == path }
        }
        if let path = hidden.first, let file {
            throw CommandFailure(
                .unknownField,
                "\(file): \(path) is \(Self.placeholder), which a dry run prints in place of a secret: give it with \(path)=@file"
            )
        }
        return input.value
    }

    /// What a dry run has in place of each secret.
    fileprivate static let placeholder = "<redacted>"

    private func isSecret(_ path: String) -> Bool {
        let name = path.split(separator: "/").last.map(String.init) ?? path
        return if case .secret = model.role(of: name, in: "") { true } else { false }
    }

    private func text(_ text: String, of path: String) throws -> String {
        let isSecret = isSecret(path)
        guard text.hasPrefix("@") else {
            guard !isSecret else {
                throw CommandFailure(
                    .usage,
                    "\(path) is a secret, and arguments can be seen by others: write it to a file, and \(path)=@file"
                )
            }
            return text
        }
        let file = String(text.dropFirst())
        if isSecret { return try SecretFile.firstLine(of: file) }
        return try InputFile(path: file, limit: Self.fileLimit, status: .missingInput).text
    }

    private func fileValue() throws -> DynamicValue? {
        guard let path = file else { return nil }
        let file = try InputFile(path: path, limit: Self.fileLimit, status: .missingInput)
        // A dry run has this in place of each password.
        let shown = file.text.replacing(#/password>&lt;redacted&gt;</[^>]*password>/#, with: "")
        if shown.contains("password") { try file.checkThatOnlyOwnerReads() }
        if file.text.first(where: { !$0.isWhitespace && $0 != "\u{FEFF}" }) == "<" {
            do {
                return try DynamicInput.value(xml: Array(file.text.utf8), for: operation, in: model)
            } catch {
                throw CommandFailure(.unknownField, "\(path): \(error)")
            }
        }
        let json: JSONValue
        do {
            json = try JSONValue(parsing: Array(file.text.utf8))
        } catch {
            throw CommandFailure(.unknownField, "\(path) is neither JSON nor XML: \(error)")
        }
        guard case .object = json else {
            throw CommandFailure(
                .unknownField,
                "\(path) must hold an object with the fields of \(operation.input?.local ?? operation.name)"
            )
        }
        return DynamicValue(json)
    }
}

extension DynamicValue {
    /// The same value without what stands in it for secrets.
    ///
    /// - Parameters:
    ///   - paths: Takes the paths where that stood, with the numbers of elements from 1.
    ///   - path: Where this value stands; by default at the root.
    ///   - isSecret: Whether a path is that of a secret.
    /// - Returns: The rest; `nil` if this is nothing else.
    fileprivate func withoutPlaceholders(_ paths: inout [String], at path: String = "", where isSecret: (String) -> Bool) -> DynamicValue? {
        func below(_ name: String) -> String { path.isEmpty ? name : "\(path)/\(name)" }
        switch self {
        case .text(OperationArguments.placeholder) where isSecret(path):
            paths.append(path)
            return nil
        case .record(let members):
            let kept = members.compactMap { name, value in
                value.withoutPlaceholders(&paths, at: below(name), where: isSecret).map { (name: name, value: $0) }
            }
            return .record(kept)
        case .list(let elements):
            return .list(
                elements.enumerated().compactMap { index, value in
                    value.withoutPlaceholders(&paths, at: below("\(index + 1)"), where: isSecret)
                }
            )
        default: return self
        }
    }

    /// The same value: numbers in their own digits, members in their order.
    fileprivate init(_ json: JSONValue) {
        self =
            switch json {
            case .null: .null
            case .bool(let flag): .text(flag ? "true" : "false")
            case .number(let digits): .text(digits)
            case .string(let text): .text(text)
            case .array(let elements): .list(elements.map(DynamicValue.init))
            case .object(let members): .record(members.map { ($0.name, DynamicValue($0.value)) })
            }
    }
}
