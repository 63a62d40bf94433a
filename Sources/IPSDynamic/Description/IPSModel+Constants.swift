internal import Spelling
internal import WSDLGenerator

extension IPSModel {
    /// What looks wrong in constants, but may be right, since the lists are open.
    ///
    /// - Parameters:
    ///   - values: The values, as they will be sent.
    ///   - type: The name of their list, such as `AssetType`.
    ///   - place: Where they were given.
    /// - Returns: A sentence for each value that the list does not have.
    package func remarks(on values: [String], of type: String, at place: String) -> [String] {
        guard let set = constants.first(where: { $0.type == type }) else { return [] }
        return values.compactMap { set.remark(on: $0, at: place) }
    }
}

extension ConstantSet {
    func remark(on value: String, at place: String) -> String? {
        guard !values.contains(value) else { return nil }
        return "\(place): “\(value)” is none of the known values of \(type)\(NameDistance.hint(for: value, in: values))"
    }
}
