/// The parameters of a call in the order they are sent.
public struct MailStoreParameters: Hashable, Sendable, ExpressibleByDictionaryLiteral {
    /// One named value.
    public struct Element: Hashable, Sendable {
        /// The name, case-sensitive.
        public var name: String
        /// The value.
        public var value: ParameterValue
    }

    /// The named values in order.
    public private(set) var elements: [Element] = []

    /// No parameters.
    public init() {}

    /// Parameters in the order written; a nil value is left out.
    ///
    /// - Parameter elements: Names and values.
    public init(dictionaryLiteral elements: (String, ParameterValue?)...) {
        for (name, value) in elements { self[name] = value }
    }

    /// The value of a parameter; setting nil leaves it out of the call.
    ///
    /// - Parameter name: The name, case-sensitive.
    public subscript(name: String) -> ParameterValue? {
        get { elements.first { $0.name == name }?.value }
        set {
            let position = elements.firstIndex { $0.name == name }
            switch (position, newValue) {
            case (let position?, let value?): elements[position].value = value
            case (let position?, nil): elements.remove(at: position)
            case (nil, let value?): elements.append(Element(name: name, value: value))
            case (nil, nil): break
            }
        }
    }

    /// The names in order.
    public var names: [String] { elements.map(\.name) }

    /// The body of the request: `application/x-www-form-urlencoded` in UTF-8.
    func formBody() throws(MailStoreError) -> [UInt8] {
        var form = FormBody()
        for element in elements { form.append(element.name, try element.value.wireText(for: element.name)) }
        return form.bytes
    }
}
