package import XMLStream

extension DynamicValue {
    /// A value of a global element with every optional member in it, the same on every run, for tests and examples.
    ///
    /// A type that holds itself is left out where it would be inside itself.
    ///
    /// - Returns: `nil` if the model has no such element.
    package static func sample(for element: XMLName, in model: ServiceModel) -> DynamicValue? {
        guard let declaration = model.element(named: element) else { return nil }
        var maker = SampleMaker(model: model)
        return maker.value(of: declaration.type, named: element.local)
    }
}

/// Makes sample values and counts them, so that neighbours differ.
private struct SampleMaker {
    let model: ServiceModel
    private var count = 0
    private var open: [Int] = []

    init(model: ServiceModel) { self.model = model }

    mutating func value(of type: TypeReference, named name: String) -> DynamicValue {
        guard case .complex(let index) = type else { return .text(text(of: type, named: name)) }
        let complex = model.complexTypes[index]
        open.append(index)
        defer { open.removeLast() }
        var members: [(name: String, value: DynamicValue)] = []
        for (name, attribute) in zip(complex.attributeNames, complex.attributes) {
            members.append((name, .text(text(of: attribute.type, named: attribute.name.local))))
        }
        if let type = complex.text { members.append(("#text", .text(text(of: type, named: name)))) }
        for (position, field) in complex.fields.enumerated() where !isEndless(field) {
            members.append((complex.memberName(position), occurrences(of: field)))
        }
        return .record(members)
    }

    private mutating func occurrences(of field: ElementField) -> DynamicValue {
        guard field.occurrence.isRepeated else { return value(of: field.type, named: field.name.local) }
        // Two near the root show that a list is one; deeper down one keeps the sample small.
        let wanted = max(open.count < 4 ? 2 : 1, field.occurrence.minimum)
        let count = min(wanted, field.occurrence.maximum ?? wanted)
        return .list((0..<count).map { _ in value(of: field.type, named: field.name.local) })
    }

    /// Whether a field leads back to a type that is being made; through an array type counts too.
    private func isEndless(_ field: ElementField) -> Bool {
        guard case .complex(let index) = field.type else { return false }
        if open.contains(index) { return true }
        guard let item = model.complexTypes[index].arrayItem, case .complex(let itemIndex) = item.type else { return false }
        return open.contains(itemIndex)
    }

    private mutating func text(of type: TypeReference, named name: String) -> String {
        guard let (builtin, facets) = model.simple(type) else { return "" }
        count += 1
        if let first = facets?.enumeration.first { return first.value }
        if let range = builtin.integers { return String(number(in: range, facets)) }
        switch builtin {
        case .boolean: return count.isMultiple(of: 2) ? "true" : "false"
        case .decimal, .float, .double: return "\(number(in: 0...100, facets)).5"
        case .dateTime: return "2014-04-03T14:32:\(twoDigits(count % 60)).858-05:00"
        case .date: return "2014-04-\(twoDigits(count % 28 + 1))"
        case .time: return "14:32:\(twoDigits(count % 60))"
        case .duration: return "PT\(count)S"
        case .gYear: return "2014"
        case .gYearMonth: return "2014-04"
        case .gMonth: return "--04"
        case .gMonthDay: return "--04-03"
        case .gDay: return "---03"
        case .base64Binary: return "c2FtcGxl"
        case .hexBinary: return "CAFE"
        case .language: return "en"
        case .unsignedLong: return String(count)
        case .anyURI: return "urn:sample:\(count)"
        case .Name, .NCName, .NMTOKEN, .NMTOKENS, .ID, .IDREF, .IDREFS, .ENTITY, .ENTITIES, .QName, .NOTATION, .token:
            return "\(name)-\(count)"
        case .string, .normalizedString, .anyType, .anySimpleType: return fitted("\(name) \(count) <&> ü", facets)
        default: return fitted("\(name) \(count)", facets)
        }
    }

    private func number(in range: ClosedRange<Int>, _ facets: Facets?) -> Int {
        var low = max(range.lowerBound, -1000)
        var high = min(range.upperBound, 100_000)
        if let bound = facets?.minimumInclusive.flatMap({ Int($0) }) { low = max(low, bound) }
        if let bound = facets?.minimumExclusive.flatMap({ Int($0) }) { low = max(low, bound + 1) }
        if let bound = facets?.maximumInclusive.flatMap({ Int($0) }) { high = min(high, bound) }
        if let bound = facets?.maximumExclusive.flatMap({ Int($0) }) { high = min(high, bound - 1) }
        return max(low, min(count, max(low, high)))
    }

    private func fitted(_ text: String, _ facets: Facets?) -> String {
        guard let facets else { return text }
        let most = facets.length ?? facets.maximumLength ?? .max
        let least = facets.length ?? facets.minimumLength ?? 0
        let short = String(text.prefix(most))
        return short + String(repeating: "x", count: max(0, least - short.count))
    }

    private func twoDigits(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
}
