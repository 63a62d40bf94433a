internal import HTTPTypes
public import ServiceClient

extension DeployClient {
    /// Uploads a licence file.
    ///
    /// - Parameters:
    ///   - file: The content of the file.
    ///   - fileName: The name of the file.
    /// - Returns: The answer.
    /// - Throws: ``DeployError``.
    public func addLicense(file: [UInt8], named fileName: String) async throws -> DeployResponse<DeployLicense> {
        var form = MultipartForm()
        form.add("license_file", file: file, named: fileName)
        return try await send(.post, .licenses, parameters: [], body: form.body(boundary: configuration.boundary))
    }

    /// Replaces a licence.
    ///
    /// - Parameters:
    ///   - serialNumber: The licence.
    ///   - file: The content of the file.
    ///   - fileName: The name of the file.
    ///   - clusterCredentials: The administrator of the cluster that uses the licence; needed only when it is in use.
    /// - Returns: The answer.
    /// - Throws: ``DeployError``.
    public func replaceLicense(
        _ serialNumber: String,
        file: [UInt8],
        named fileName: String,
        clusterCredentials: Credentials? = nil
    ) async throws -> DeployResponse<DeployLicense> {
        var form = MultipartForm()
        form.add("license_file", file: file, named: fileName)
        if let clusterCredentials {
            form.add("ontap_username", clusterCredentials.user)
            form.add("ontap_password", clusterCredentials.password.reveal())
        }
        let path = try DeployPath.licenses.appending(serialNumber)
        return try await send(.put, path, parameters: [], body: form.body(boundary: configuration.boundary))
    }
}
