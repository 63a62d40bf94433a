import WSDL

extension DynamicValue {
    /// A record of the members that are there.
    static func members(_ members: KeyValuePairs<String, DynamicValue?>) -> DynamicValue {
        .record(members.compactMap { name, value in value.map { (name, $0) } })
    }

    static func optional(_ text: String?) -> DynamicValue? {
        text.map { .text($0) }
    }

    static func number(_ value: some BinaryInteger) -> DynamicValue {
        .text(String(value))
    }

    /// In the form that the service writes: `72.0`.
    static func double(_ value: Double) -> DynamicValue {
        .text(value.description)
    }

    static func truth(_ value: Bool) -> DynamicValue {
        .text(value ? "true" : "false")
    }
}
