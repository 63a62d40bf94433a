internal import IPS
internal import SOAP
internal import ServiceClient
package import WSDL
internal import XMLStream

/// What the service answered to a call by name, without the values of handles.
package struct DynamicAnswer: Sendable {
    /// The answer; where the service sent a handle it says what the handle refers to.
    package let value: DynamicValue
    /// The answer's root element as XML, without handles and passwords.
    package let xml: String
    /// The paths of elements that the description does not have.
    package let unknown: [String]

    /// Reads the answer at which a cursor stands.
    init(of operation: ServiceOperation, from cursor: inout XMLCursor, in model: IPSModel) throws(XMLError) {
        var writer = try XMLWriter(declaration: false)
        var copy = cursor
        try writer.copy(
            &copy,
            replacing: { name in
                let isSecret = model.handleKind(of: name.local) != nil || Secret.isPassword(named: name.local)
                return isSecret ? "<redacted>" : nil
            },
            changing: { IPSModel.withoutQuotedHandles($1, in: $0.local) }
        )
        xml = String(decoding: writer.finish(), as: UTF8.self)
        guard let element = operation.output, let type = model.type(of: element) else {
            cursor.skip()
            (value, unknown) = (.record([]), [])
            return
        }
        let before = cursor.diagnostics.count
        value = model.withoutHandles(try model.service.decode(element, from: &cursor), of: type, role: element.local)
        unknown = cursor.diagnostics.dropFirst(before).map { $0.path.joined(separator: "/") }
    }
}

extension IPSModel {
    /// The value with a word in place of each handle.
    fileprivate func withoutHandles(_ value: DynamicValue, of type: ComplexType, role: String) -> DynamicValue {
        guard case .record(let members) = value else { return value }
        return .record(
            members.map { member in
                guard let position = type.index[member.name] else { return member }
                let field = type.fields[position]
                let name = type.arrayItem == nil ? member.name : role
                if case .list(let elements) = member.value {
                    return (member.name, .list(elements.map { withoutHandles($0, field, role: name) }))
                }
                return (member.name, withoutHandles(member.value, field, role: name))
            }
        )
    }

    private func withoutHandles(_ value: DynamicValue, _ field: ElementField, role: String) -> DynamicValue {
        if case .complex(let index) = field.type { return withoutHandles(value, of: service.complexTypes[index], role: role) }
        guard case .text(let text) = value, !text.isEmpty else { return value }
        return .text(handleKind(of: role).map { "<\($0) handle>" } ?? Self.withoutQuotedHandles(text, in: role))
    }

    /// A text without the handles that a reason may quote; in another field what looks like a handle is none.
    fileprivate static func withoutQuotedHandles(_ text: String, in field: String) -> String {
        field == "reason" ? SOAPRedaction.ips.words(text, hiding: []) : text
    }
}
