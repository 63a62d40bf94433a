import WSDL

extension Facets {
    /// What they ask of a text besides being one of the enumeration, in words: `at most 5 characters`, `from 1 to 9`.
    ///
    /// - Parameter type: The type that they restrict, which says what a length counts.
    /// - Returns: One text for each demand; none if there is none.
    func conditions(of type: BuiltinType) -> [String] {
        lengths(of: type) + bounds + digits + patterns.map { "of the pattern \($0)" }
    }

    private func lengths(of type: BuiltinType) -> [String] {
        let unit =
            switch type {
            case .hexBinary, .base64Binary: "byte"
            case .NMTOKENS, .IDREFS, .ENTITIES: "item"
            default: "character"
            }
        func amount(_ number: Int) -> String { number == 1 ? "1 \(unit)" : "\(number) \(unit)s" }
        let least = minimumLength.map { "at least \(amount($0))" }
        let most = maximumLength.map { "at most \(amount($0))" }
        return [length.map(amount), least, most].compactMap(\.self)
    }

    private var bounds: [String] {
        let above = minimumExclusive.map { "above \($0)" }
        let below = maximumExclusive.map { "below \($0)" }
        let exclusive = [above, below].compactMap(\.self)
        switch (minimumInclusive, maximumInclusive) {
        case (let low?, let high?): return ["from \(low) to \(high)"] + exclusive
        case (let low?, nil): return ["from \(low)"] + exclusive
        case (nil, let high?): return ["up to \(high)"] + exclusive
        case (nil, nil): return exclusive
        }
    }

    private var digits: [String] {
        func amount(_ number: Int) -> String { number == 1 ? "1 digit" : "\(number) digits" }
        let total = totalDigits.map { "at most \(amount($0))" }
        let fraction = fractionDigits.map { "at most \(amount($0)) after the point" }
        return [total, fraction].compactMap(\.self)
    }
}
