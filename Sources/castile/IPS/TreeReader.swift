import SOAP
import XMLStream

#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

/// Makes tree values of the values of a generated type: a record has the names and the order of the elements, without what is absent.
///
/// A handle shows what it refers to, never its value. How a type is read is found out once, by its description: to reflect each value
/// anew takes many times as long as to decode it.
struct TreeReader<Value> {
    /// Gives the tree value; nil for what is absent.
    let read: (Value) -> TreeValue?

    /// Finds out how values of the type are read.
    init() {
        self = TreeReaders().reader(of: Value.self)
    }

    fileprivate init(_ read: @escaping (Value) -> TreeValue?) {
        self.read = read
    }

    func callAsFunction(_ value: Value) -> TreeValue { read(value) ?? .null }
}

/// How the types in a type are read; each record once, since types can contain themselves.
private final class TreeReaders {
    private let scalars: [Any] = [
        TreeReader<String> { .text($0) }, TreeReader<Int> { .integer($0) }, TreeReader<Bool> { .boolean($0) },
        TreeReader<Double> { .decimal($0) }, TreeReader<XMLDateTime> { .text($0.description) }, TreeReader<TreeValue> { $0 },
    ]
    private var records: [ObjectIdentifier: AnyObject] = [:]

    func reader<Value>(of type: Value.Type) -> TreeReader<Value> {
        let found: Any? =
            switch type {
            case let wrapper as any TreeWrapper.Type: wrapper.reader(by: self)
            case let constant as any RawRepresentable<String>.Type: reader(ofConstant: constant)
            case let record as any DescribedRecord.Type: reader(ofRecord: record)
            default: scalars.first { $0 is TreeReader<Value> }
            }
        // Handles say what they are, not which.
        return found as? TreeReader<Value> ?? TreeReader { .text(String(describing: $0)) }
    }

    private func reader<Constant: RawRepresentable<String>>(ofConstant type: Constant.Type) -> Any {
        TreeReader<Constant> { .text($0.rawValue) }
    }

    private func reader<Record: DescribedRecord>(ofRecord type: Record.Type) -> Any {
        let fields = fields(of: type)
        return TreeReader<Record> { record in
            .record(fields.list.compactMap { field in field.reader.read(record).map { TreeValue.Member(name: field.name, value: $0) } })
        }
    }

    private func fields<Record: DescribedRecord>(of type: Record.Type) -> Fields<Record> {
        if let known = records[ObjectIdentifier(type)] as? Fields<Record> { return known }
        let fields = Fields<Record>()
        records[ObjectIdentifier(type)] = fields
        fields.list = Record.elements.compactMap { element in
            let reader = (element.property as? any TreeProperty)?.reader(by: self) as? TreeReader<Record>
            return reader.map { (element.name, $0) }
        }
        return fields
    }
}

private final class Fields<Record> {
    var list: [(name: String, reader: TreeReader<Record>)] = []
}

/// A property of any type.
private protocol TreeProperty {
    /// Reads what the property of a record holds.
    func reader(by readers: TreeReaders) -> Any
}

extension KeyPath: TreeProperty {
    fileprivate func reader(by readers: TreeReaders) -> Any {
        let reader = readers.reader(of: Value.self)
        return TreeReader<Root> { reader.read($0[keyPath: self]) }
    }
}

/// An optional or an array of any type.
private protocol TreeWrapper {
    static func reader(by readers: TreeReaders) -> Any
}

extension Optional: TreeWrapper {
    fileprivate static func reader(by readers: TreeReaders) -> Any {
        let reader = readers.reader(of: Wrapped.self)
        return TreeReader<Wrapped?> { $0.flatMap(reader.read) }
    }
}

extension Array: TreeWrapper {
    fileprivate static func reader(by readers: TreeReaders) -> Any {
        if Element.self == UInt8.self {
            return TreeReader<[UInt8]> { .text(Data($0).base64EncodedString()) }
        }
        let reader = readers.reader(of: Element.self)
        return TreeReader<[Element]> { .list($0.map { reader.read($0) ?? .null }) }
    }
}
