/// A request as it came over the wire, whole.
package struct ReceivedRequest: Sendable {
    package var method: String
    package var target: String
    package var headers: [(name: String, value: String)]
    package var body: [UInt8]

    package subscript(header header: String) -> String? {
        headers.first { $0.name.lowercased() == header.lowercased() }?.value
    }
}
