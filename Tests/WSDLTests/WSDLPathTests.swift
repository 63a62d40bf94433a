import Testing
import WSDL
import XMLStream

@Suite("Where a WSDL lies", .timeLimit(.minutes(10)))
struct WSDLPathTests {
    private static let schema = #"<schema xmlns="http://www.w3.org/2001/XMLSchema" targetNamespace="urn:t"><element name="e"/></schema>"#
    private static let wsdl = """
        <definitions targetNamespace="urn:t" xmlns="http://schemas.xmlsoap.org/wsdl/"><types>
        <schema xmlns="http://www.w3.org/2001/XMLSchema"><import namespace="urn:t" schemaLocation="../xsd/t.xsd"/></schema>
        </types></definitions>
        """

    private func load(_ path: WSDLPath) throws -> WSDLLoader.Loaded {
        try WSDLLoader().load(path.location) { location in
            let files = ["vendor/wsdl/t.wsdl": Self.wsdl, "vendor/xsd/t.xsd": Self.schema]
            return Array(try #require(files[path.folder + location]).utf8)
        }
    }

    @Test("imports may not leave its folder, but that of a root if there is one")
    func imports() throws {
        let alone = try load(WSDLPath("vendor/wsdl/t.wsdl"))
        #expect(alone.model.elements.isEmpty && alone.diagnostics.first?.message.contains("(--root)") == true)
        for root in ["vendor", "vendor/"] {
            let loaded = try load(WSDLPath("vendor/wsdl/t.wsdl", root: root))
            #expect(loaded.model.elements.map(\.name.local) == ["e"])
        }
    }

    @Test("it must lie in the root", arguments: ["other/t.wsdl", "vendor", "vendor/../t.wsdl", "vendor//t.wsdl", "/vendor/t.wsdl"])
    func outside(path: String) {
        let error = #expect(throws: WSDLError.self) { try WSDLPath(path, root: "vendor") }
        #expect(error?.description.contains("does not begin with the folder “vendor”") == true)
    }

    @Test(
        "a ./ at the start of the path or of the root counts for nothing",
        arguments: [("./a/b.wsdl", "a"), ("a/b.wsdl", "./a"), (".//./a/b.wsdl", "./a/"), ("./a/b.wsdl", "."), ("a/b.wsdl", "./")]
    )
    func leadingDots(path: String, root: String) throws {
        let parts = try WSDLPath(path, root: root)
        #expect(parts.folder + parts.location == "a/b.wsdl")
        #expect(throws: WSDLError.self) { try WSDLPath("./../" + path, root: root) }
        #expect(throws: WSDLError.self) { try WSDLPath("/" + path, root: root) }
    }

    @Test("a root without a name is not the whole machine")
    func emptyRoot() {
        #expect(throws: WSDLError.self) { try WSDLPath("/vendor/t.wsdl", root: "") }
    }

    @Test("the name is the last part", arguments: [("a/b.wsdl", "a/", "b.wsdl"), ("b.wsdl", "", "b.wsdl"), ("/b.wsdl", "/", "b.wsdl")])
    func parts(path: String, folder: String, name: String) throws {
        let parts = try WSDLPath(path)
        #expect(parts.folder == folder && parts.location == name && parts.name == name)
        #expect(try WSDLPath("a/b/c.wsdl", root: "a").name == "c.wsdl")
    }
}
