import XMLStream

/// The attributes of a type while it is read: each name once, in the order in which they were declared last.
struct AttributeList {
    private var slots: [AttributeField?] = []
    private var positions: [XMLName: Int] = [:]

    var values: [AttributeField] { slots.compactMap(\.self) }

    /// Adds an attribute in place of one with the same name.
    mutating func add(_ attribute: AttributeField) {
        remove(attribute.name)
        positions[attribute.name] = slots.count
        slots.append(attribute)
    }

    mutating func remove(_ name: XMLName) {
        if let position = positions.removeValue(forKey: name) { slots[position] = nil }
    }
}
