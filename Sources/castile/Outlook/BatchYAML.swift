import HTTPTypes
import OutlookBatch
import ServiceClient
import Yams

/// A list of operations in YAML.
struct BatchYAML {
    private static let methods = ["get", "post", "patch", "put", "delete"]

    private(set) var elements: [BatchElement] = []
    private let path: String

    init(_ file: InputFile) throws {
        path = file.path
        guard let list = try YAMLDocument.root(of: file.text, at: path)?.sequence else {
            throw CommandFailure(.missingInput, "\(path) must be a list of operations")
        }
        elements = try list.map(element)
    }

    private func element(_ node: Node) throws -> BatchElement {
        guard let set = node.mapping?["changeSet"] else { return .operation(try operation(node)) }
        guard let list = set.sequence, node.mapping?.count == 1 else {
            throw wrong(node, "changeSet is a list of operations, and stands alone")
        }
        return .changeSet(ChangeSet(try list.map(operation)))
    }

    private func operation(_ node: Node) throws -> BatchOperation {
        guard let mapping = node.mapping else { throw wrong(node, "an operation is a method with an URL, such as get: messages") }
        var operation: BatchOperation?
        for (key, value) in mapping {
            guard let name = key.string, Self.methods.contains(name) else { continue }
            guard operation == nil, let url = value.string, let method = HTTPRequest.Method(name.uppercased()) else {
                throw wrong(key, "an operation has one method with one URL")
            }
            operation = BatchOperation(method, url)
        }
        guard var operation else { throw wrong(node, "an operation needs one of \(Self.methods.joined(separator: ", ")) with its URL") }
        if let fields = mapping["headers"] { operation.headers = try headers(fields) }
        for (key, value) in mapping {
            switch key.string ?? "" {
            case "headers": break
            case "body": operation.body = body(value, of: operation.headers[.contentType] ?? "application/json")
            case "id": operation.contentID = value.string
            case "dependsOn": operation.dependsOn = try positions(value)
            case let name where Self.methods.contains(name): break
            case let name: throw wrong(key, "an operation has no \(name); it has headers, body, id and dependsOn")
            }
        }
        if operation.body != nil, operation.headers[.contentType] == nil { operation.headers[.contentType] = "application/json" }
        return operation
    }

    private func headers(_ node: Node) throws -> HTTPFields {
        var fields = HTTPFields()
        guard let mapping = node.mapping else { throw wrong(node, "headers is a list of names with values") }
        for (key, value) in mapping {
            guard let name = key.string.flatMap({ HTTPField.Name($0) }), let text = value.string else {
                throw wrong(key, "a header field has a name and a text")
            }
            fields.append(HTTPField(name: name, value: text))
        }
        return fields
    }

    /// A text is the body as it is; anything else is written as JSON.
    ///
    /// Without quotes, a scalar is a text where the content is none of JSON.
    private func body(_ node: Node, of contentType: String) -> HTTPBody {
        let type = contentType.prefix { $0 != ";" && $0 != " " }.lowercased()
        let isJSON = type == "application/json" || type.hasSuffix("+json")
        if let scalar = node.scalar, scalar.style != .plain || !isJSON { return HTTPBody(scalar.string) }
        return HTTPBody(JSONText(indentation: nil).render(TreeValue(yaml: node)))
    }

    /// Operations are counted from 1 on in the file.
    private func positions(_ node: Node) throws -> [Int] {
        let numbers = node.sequence?.map(\.int) ?? [node.int]
        return try numbers.map { number in
            guard let number, number > 0 else { throw wrong(node, "dependsOn is a list of the numbers of operations, from 1 on") }
            return number - 1
        }
    }

    private func wrong(_ node: Node, _ problem: String) -> CommandFailure {
        CommandFailure(.missingInput, "\(path), line \(node.mark?.line ?? 0): \(problem)")
    }
}
