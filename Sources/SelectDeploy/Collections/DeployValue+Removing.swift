extension DeployValue {
    /// The value without a field, and without the objects that held nothing else.
    ///
    /// - Parameter names: The names from the outermost to the innermost, through objects.
    /// - Returns: The rest.
    func removing(_ names: ArraySlice<String>) -> DeployValue {
        guard let name = names.first, let inner = self[name] else { return self }
        let rest = names.count > 1 ? inner.removing(names.dropFirst()) : [:]
        var copy = self
        copy[name] = rest == [:] && inner != rest ? nil : rest
        return copy
    }
}
