import MailStore

/// Arguments of the form name=value.
struct MailStoreParameterArguments {
    /// The largest file that a value is read from, in bytes: 16 MiB.
    private static let fileLimit = 16 << 20

    var arguments: [String]
    /// What is known of the function; nil when nothing is.
    var function: MailStoreFunction?

    /// The parameters, in the order written.
    ///
    /// - Returns: The parameters; `name=@file` has the text of a file, and a password has to come from one.
    /// - Throws: ``CommandFailure`` for what has no name, is there twice, or is a password or JSON with one.
    func parameters() throws -> MailStoreParameters {
        var parameters = MailStoreParameters()
        for argument in arguments {
            guard let equals = argument.firstIndex(of: "="), equals > argument.startIndex else {
                throw CommandFailure(.usage, "\"\(argument)\" is no parameter: write name=value")
            }
            let name = String(argument[..<equals])
            guard parameters[name] == nil else { throw CommandFailure(.usage, "the parameter \(name) is there twice") }
            parameters[name] = .text(try value(String(argument[argument.index(after: equals)...]), of: name))
        }
        return parameters
    }

    private func value(_ text: String, of name: String) throws -> String {
        let known = function?.parameters?.first { $0.name == name }
        let isSecret = known?.isSecret ?? FunctionParameter(name, .string, isRequired: false).isSecret
        guard text.hasPrefix("@") else {
            guard !isSecret, !Self.mentionsSecret(text) else {
                throw CommandFailure(
                    .usage,
                    "\(name) \(isSecret ? "is" : "holds") a secret, and arguments can be seen by others: write it to a file, and \(name)=@file"
                )
            }
            return text
        }
        let path = String(text.dropFirst())
        guard !isSecret else { return try SecretFile.firstLine(of: path, content: "no \(name)") }
        let file = try InputFile(path: path, limit: Self.fileLimit, status: .missingInput)
        if Self.mentionsSecret(file.text) { try file.checkThatOnlyOwnerReads() }
        return file.text
    }

    /// Whether a text is JSON with a password or key in it, as the settings of servers have.
    private static func mentionsSecret(_ text: String) -> Bool {
        (try? JSONValue(parsing: text))?.mentionsSecret ?? false
    }
}
