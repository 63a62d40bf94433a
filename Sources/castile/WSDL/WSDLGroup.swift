import ArgumentParser

/// Work with service descriptions.
struct WSDLGroup: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "wsdl",
        abstract: "Work with WSDL files.",
        discussion: """
            EXAMPLES
            castile wsdl describe orders.wsdl
            castile wsdl validate orders.wsdl request.xml
            castile wsdl generate --wsdl orders.wsdl --output Sources/Orders/Generated
            """,
        subcommands: [WSDLDescribe.self, WSDLValidate.self, WSDLGenerate.self]
    )
}
