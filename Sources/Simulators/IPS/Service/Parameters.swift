import WSDL
import XMLStream

/// The parameters of a call, read by name and type.
///
/// The schema was checked before; what is refused here are values.
struct Parameters {
    let value: DynamicValue
    /// Where the value stands, for faults: empty for the request itself.
    let path: String

    init(_ value: DynamicValue, path: String = "") {
        self.value = value
        self.path = path
    }

    func name(_ field: String) -> String {
        path.isEmpty ? field : "\(path)/\(field)"
    }

    func has(_ field: String) -> Bool {
        value[field] != nil
    }

    func text(_ field: String) -> String? {
        value[field]?.text
    }

    func requiredText(_ field: String) throws(IPSFault) -> String {
        guard let text = text(field) else { throw IPSFault(.missingParameter, .missingParameter, name(field)) }
        return text
    }

    func int(_ field: String) -> Int? {
        scalar(field).flatMap { Int($0) }
    }

    func double(_ field: String) -> Double? {
        scalar(field).flatMap { Double($0) }
    }

    func bool(_ field: String) -> Bool? {
        scalar(field).map { $0 == "true" || $0 == "1" }
    }

    func moment(_ field: String) -> StoredMoment? {
        scalar(field).flatMap { XMLDateTime($0) }.map { StoredMoment($0) }
    }

    /// The texts of an array; nil when the array is absent.
    func strings(_ field: String) -> [String]? {
        value[field].map { array in array.items.compactMap(\.text) }
    }

    /// The members of an array of structures.
    func records(_ field: String) -> [Parameters] {
        (value[field]?.items ?? []).map { Parameters($0, path: "\(name(field))/items") }
    }

    /// A structure; without members when it is absent.
    func record(_ field: String) -> Parameters {
        Parameters(value[field] ?? .record([]), path: name(field))
    }

    /// The members of an array of texts, each as the one field of a structure: handles become the items of a batch.
    func records(_ field: String, each name: String) -> [Parameters] {
        (strings(field) ?? []).map { Parameters([name: .text($0)], path: self.name(field)) }
    }

    /// A text that is more than blanks, such as a name.
    ///
    /// - Throws: A fault that names the field when it is absent or empty.
    func filledText(_ field: String) throws(IPSFault) -> String {
        let text = try requiredText(field)
        guard !text.allSatisfy(\.isWhitespace) else { throw IPSFault(.invalidParameter, .emptyValue, name(field)) }
        return text
    }

    /// A value of a closed set.
    ///
    /// - Throws: A fault that names the field, the value and the set.
    func choice<Value: RawRepresentable<String> & CaseIterable>(_ field: String, of type: Value.Type) throws(IPSFault) -> Value? {
        guard let text = text(field) else { return nil }
        guard let value = Value(rawValue: text) else {
            let known = Value.allCases.map(\.rawValue).joined(separator: ", ")
            throw IPSFault(.invalidParameter, .invalidValue, name(field), text, known)
        }
        return value
    }

    private func scalar(_ field: String) -> String? {
        text(field).map { String($0.drop(while: \.isWhitespace).reversed().drop(while: \.isWhitespace).reversed()) }
    }
}
