/// What a request carries.
struct DeployRequestBody: Sendable {
    let contentType: String
    let bytes: [UInt8]

    init(contentType: String, bytes: [UInt8]) {
        self.contentType = contentType
        self.bytes = bytes
    }

    init(json: DeployValue) throws {
        self.init(contentType: "application/json", bytes: try json.json())
    }
}
