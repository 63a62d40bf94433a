import Foundation
import IPSDescription
import SOAP
import Simulators
import Testing
import WSDL
import XMLStream

@testable import IPS

/// Each operation's messages with a sample value in every field, made from the WSDL and not by the code under test.
@Suite("The messages of all operations", .timeLimit(.minutes(10)))
struct RoundTripTests {
    /// Loaded once for all operations.
    private static let description = Result {
        let model = try WSDLLoader().load(IPSDescription.wsdlName) { try IPSDescription.file(named: $0) }.model
        let schemas = ["IpsApi-2014-04-03.xsd", "IpsApi.xsd"]
        return (model, try XMLSchemaValidator(schemas: schemas.map { ($0, try IPSDescription.file(named: $0)) }))
    }

    private let model: ServiceModel
    private let validator: XMLSchemaValidator

    init() throws { (model, validator) = try Self.description.get() }

    @Test("there is typed code for each of the 156 operations")
    func completeness() {
        #expect(ipsOperations.map { $0.operation.name }.sorted() == model.operations.map(\.name).sorted())
        #expect(ipsOperations.count == 156)
    }

    @Test("a request written by typed code is valid and reads back as the same value", arguments: ipsOperations.map(Operation.init))
    func requests(operation: Operation) throws { try check(operation.type) }

    @Test("a response with every field is read and written back without a loss", arguments: ipsOperations.map(Operation.init))
    func responses(operation: Operation) throws { try checkOutput(of: operation.type) }

    @Test("a selection leaves of each response what the service's rule leaves of it", arguments: ipsOperations.map(Operation.init))
    func selections(operation: Operation) throws { try checkSelections(of: operation.type) }

    @Test(
        "an answer with many records is the same whether they are read while it comes or afterwards",
        arguments: ipsOperations.filter { $0.hasRecords }.map(Operation.init)
    )
    func records(operation: Operation) throws { try checkRecords(of: operation.type) }

    private func checkRecords<Input: IPSInput>(of type: Input.Type) throws {
        let scope = HandleScope()
        let root = XMLName(Input.operation.output, in: APIVersion.newest.namespace)
        let document = String(decoding: try document(of: root), as: UTF8.self)
        let sample = document[try #require(document.range(of: "<\(root.local)")).lowerBound...]
        let array = try #require(Input.Output.elements.first { $0.children.first.map { $0.isRepeated && !$0.children.isEmpty } ?? false })
        let item = try #require(array.children.first).name
        let start = try #require(sample.range(of: "<\(array.name)>")).upperBound
        let end = try #require(sample.range(of: "</\(array.name)>", options: .backwards)).lowerBound
        let items = sample[start..<end]
        #expect(items.hasPrefix("<\(item)>") && items.hasSuffix("</\(item)>"))
        let many = sample[..<start] + String(repeating: String(items), count: 600) + sample[end...]
        let namespace = SOAPVersion.v1_1.namespace
        let bytes = Array("<e:Envelope xmlns:e='\(namespace)'><e:Body>\(many)</e:Body></e:Envelope>".utf8)
        func read(_ records: XMLRecords?) throws -> Input.Output {
            let document = try XMLDocument.parse(bytes, vocabulary: ipsVocabulary, limits: .standard, reading: records, owner: scope)
            var cursor = document.cursor(owner: scope)
            _ = try SOAPEnvelope.enterBody(&cursor)
            let output = try cursor.element(Input.Output.init(from:))
            #expect(cursor.diagnostics.isEmpty)
            return output
        }
        let early = try read(Input.Output.records)
        #expect(try early == read(nil))
    }

    private func checkSelections<Input: IPSInput>(of type: Input.Type) throws {
        let scope = HandleScope()
        let name = XMLName(Input.operation.output, in: APIVersion.newest.namespace)
        let sample = try #require(DynamicValue.sample(for: name, in: model))
        let element = try #require(model.element(named: name))
        let full = try read(try document(of: name), scope, Input.Output.init(from:))
        let paths = TypedFieldTests.paths(Input.Output.elements).map { FieldPath($0.joined(separator: "/")) }
        var random = SeededGenerator(seed: UInt64(Input.operation.name.utf8.count))
        func some(_ most: Int) -> [FieldPath] {
            (0..<Int.random(in: 0...most, using: &random)).compactMap { _ in paths.randomElement(using: &random) }
        }
        for _ in 0..<20 {
            let selection = FieldSelection<Input.Output>(only: some(4), allBut: some(2))
            var writer = try XMLWriter()
            let left = selection.paths.filter.apply(to: sample, of: element.type, in: model)
            try model.encode(left, as: name, isPartial: true, to: &writer)
            let expected = try read(writer.finish(), scope, Input.Output.init(from:))
            #expect(selection.apply(to: full) == expected, "\(selection)")
        }
    }

    private func check<Input: IPSInput>(_ type: Input.Type) throws {
        let scope = HandleScope()
        let name = XMLName(Input.operation.input, in: APIVersion.newest.namespace)
        let sample = try document(of: name)
        let input = try read(sample, scope, Input.init(from:))
        let written = try write(name, scope, input.encode(to:))
        #expect(validator.validate(written).map(\.description) == [])
        #expect(try read(written, scope, Input.init(from:)) == input)
        #expect(String(decoding: written, as: UTF8.self) == String(decoding: sample, as: UTF8.self))
    }

    private func checkOutput<Input: IPSInput>(of type: Input.Type) throws {
        let scope = HandleScope()
        let name = XMLName(Input.operation.output, in: APIVersion.newest.namespace)
        let sample = try document(of: name)
        let output = try read(sample, scope, Input.Output.init(from:))
        let written = try write(name, scope, output.encode(to:))
        #expect(String(decoding: written, as: UTF8.self) == String(decoding: sample, as: UTF8.self))
    }

    private func document(of name: XMLName) throws -> [UInt8] {
        let sample = try #require(DynamicValue.sample(for: name, in: model))
        var writer = try XMLWriter()
        try model.encode(sample, as: name, to: &writer)
        return writer.finish()
    }

    private func read<Value>(
        _ document: [UInt8],
        _ scope: HandleScope,
        _ decode: (inout XMLCursor) throws(XMLError) -> Value
    ) throws -> Value {
        var cursor = try XMLDocument.parse(document, vocabulary: ipsVocabulary).cursor(owner: scope)
        _ = cursor.nextChild()
        let value = try cursor.element(decode)
        #expect(cursor.diagnostics.isEmpty)
        return value
    }

    private func write(_ name: XMLName, _ scope: HandleScope, _ encode: (inout XMLWriter) throws(XMLError) -> Void) throws -> [UInt8] {
        var writer = try XMLWriter(owner: scope)
        try writer.element(name, encode)
        return writer.finish()
    }

    /// An operation as a test shows it.
    struct Operation: Sendable, CustomTestStringConvertible {
        let type: any IPSInput.Type

        var testDescription: String { type.operation.name }
    }
}

extension IPSInput {
    /// Whether the answer has records that can be read while it comes.
    fileprivate static var hasRecords: Bool { Output.records != nil }
}
