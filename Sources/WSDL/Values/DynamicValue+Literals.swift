extension DynamicValue: ExpressibleByStringLiteral, ExpressibleByIntegerLiteral, ExpressibleByBooleanLiteral {
    /// Makes a text.
    ///
    /// - Parameter value: The text.
    package init(stringLiteral value: String) { self = .text(value) }

    /// Makes the text of a whole number.
    ///
    /// - Parameter value: The number.
    package init(integerLiteral value: Int) { self = .text(String(value)) }

    /// Makes the text `true` or `false`.
    ///
    /// - Parameter value: The value.
    package init(booleanLiteral value: Bool) { self = .text(value ? "true" : "false") }
}

extension DynamicValue: ExpressibleByArrayLiteral, ExpressibleByDictionaryLiteral {
    /// Makes a list.
    ///
    /// - Parameter elements: The values.
    package init(arrayLiteral elements: DynamicValue...) { self = .list(elements) }

    /// Makes a record.
    ///
    /// - Parameter elements: The members, each name once.
    package init(dictionaryLiteral elements: (String, DynamicValue)...) {
        self = .record(elements.map { (name: $0.0, value: $0.1) })
    }
}
