import WSDL
import XMLStream

/// An answer of the simulator, read with the model.
struct IPSReply: Sendable {
    struct Fault: Sendable, Hashable {
        var kind: String
        var code: Int
        var reason: String
        var soapCode: String
    }

    let answer: Answer
    var value: DynamicValue?
    var element: XMLName?
    var fault: Fault?

    init(_ answer: Answer, _ model: ServiceModel) throws {
        self.answer = answer
        guard answer.header("Content-Type")?.hasPrefix("text/xml") == true else { return }
        var cursor = try XMLDocument.parse(answer.bytes).cursor()
        _ = cursor.nextChild()
        cursor.enter()
        while cursor.nextChild() != nil, cursor.name.local != "Body" {}
        cursor.enter()
        _ = cursor.nextChild()
        let name = cursor.name
        if name.local == "Fault" {
            fault = try Self.fault(&cursor)
        } else {
            element = name
            value = try model.decode(name, from: &cursor)
        }
    }

    private static func fault(_ cursor: inout XMLCursor) throws(XMLError) -> Fault {
        var fault = Fault(kind: "", code: 0, reason: "", soapCode: "")
        cursor.enter()
        while cursor.nextChild() != nil {
            switch cursor.name.local {
            case "faultcode": fault.soapCode = try cursor.string()
            case "detail":
                cursor.enter()
                while cursor.nextChild() != nil {
                    fault.kind = cursor.name.local
                    cursor.enter()
                    while cursor.nextChild() != nil {
                        if cursor.name.local == "code" { fault.code = try cursor.int() } else { fault.reason = try cursor.string() }
                    }
                }
            default: cursor.skip()
            }
        }
        return fault
    }
}
