/// How the offer of a live server differs from the catalogue.
public struct MetadataComparison: Hashable, Sendable {
    /// A function that both know, but not alike.
    public struct Difference: Hashable, Sendable, CustomStringConvertible {
        /// The function.
        public var function: String
        /// What differs, a clause each.
        public var remarks: [String]

        /// Function and remarks on one line.
        public var description: String { "\(function): \(remarks.joined(separator: "; "))" }
    }

    /// Offered, and not in the catalogue; sorted.
    public var onlyOffered: [String]
    /// In the catalogue, and not offered: the server is older, or has dropped it; sorted.
    public var onlyKnown: [String]
    /// Known with other parameters; sorted by name.
    public var different: [Difference]

    /// True when offer and catalogue agree.
    public var isEmpty: Bool { onlyOffered.isEmpty && onlyKnown.isEmpty && different.isEmpty }

    init(_ metadata: MailStoreMetadata) {
        let known = MailStoreFunction.catalogue(of: metadata.edition)
        let knownNames = Set(known.map(\.name))
        let offeredNames = Set(metadata.functions.map(\.name))
        onlyOffered = offeredNames.subtracting(knownNames).sorted()
        onlyKnown = knownNames.subtracting(offeredNames).sorted()
        different = known.compactMap { function in
            guard let offered = metadata[function.name] else { return nil }
            let remarks = Self.remarks(function, offered)
            return remarks.isEmpty ? nil : Difference(function: function.name, remarks: remarks)
        }
    }

    private static func remarks(_ known: MailStoreFunction, _ offered: OfferedFunction) -> [String] {
        guard let parameters = known.parameters else {
            return offered.parameters.isEmpty
                ? [] : ["takes \(offered.parameters.map(\.name).joined(separator: ", ")), which nobody documented"]
        }
        var remarks: [String] = []
        for parameter in offered.parameters {
            guard let same = parameters.first(where: { $0.name == parameter.name }) else {
                remarks.append("takes \(parameter.name) too (\(parameter.type)\(parameter.isNullable ? "" : ", required"))")
                continue
            }
            if same.type != parameter.type { remarks.append("\(parameter.name) is a \(parameter.type), known as a \(same.type)") }
            if same.isRequired == parameter.isNullable {
                remarks.append(
                    "\(parameter.name) is \(parameter.isNullable ? "optional, known as required" : "required, known as optional")"
                )
            }
        }
        for parameter in parameters where !offered.parameters.contains(where: { $0.name == parameter.name }) {
            remarks.append("does not take \(parameter.name)")
        }
        return remarks
    }
}
