/// The system property that holds the server's version (catalogue, “System Properties”).
private let versionProperty = "IpsVersion"

extension GetPropertyParam {
    package func serverVersion(in output: GetPropertyReturn) -> String? { name.rawValue == versionProperty ? output.value : nil }
}

extension GetSystemPropertiesParam {
    package func serverVersion(in output: GetSystemPropertiesReturn) -> String? {
        output.propertyArray?.first { $0.name == versionProperty }?.value
    }
}

extension IPSSession {
    /// Asks for the version of the server (getProperty); when it is another than before, every handle is forgotten.
    ///
    /// - Returns: The version.
    /// - Throws: ``IPSError``.
    public func serverVersion() async throws -> String {
        try await getProperty(GetPropertyParam(name: SystemProperty(rawValue: versionProperty))).value ?? ""
    }
}
