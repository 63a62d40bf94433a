import ArgumentParser

/// Work with service descriptions.
struct WSDLGroup: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "wsdl",
        abstract: "Work with WSDL files.",
        subcommands: [WSDLDescribe.self, WSDLValidate.self, WSDLGenerate.self]
    )
}
