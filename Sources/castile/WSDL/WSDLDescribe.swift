import ArgumentParser

/// `castile wsdl describe`.
struct WSDLDescribe: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "describe",
        abstract: "Say what a WSDL describes: addresses, operations, types.",
        discussion: """
            Without a name it lists the operations. Attributes are listed with @, the text of an element as #text. What is marked * must \
            be given.

            EXAMPLES
            castile wsdl describe orders.wsdl
            castile wsdl describe orders.wsdl placeOrder
            """
    )

    @Argument(help: ArgumentHelp("The WSDL; what it imports lies beside it.", valueName: "file"), completion: .file(extensions: ["wsdl"]))
    var wsdl: String

    @Argument(help: "An operation or a type.")
    var name: String?

    @OptionGroup var imports: WSDLImportOptions
    @OptionGroup var verbosity: VerbosityOptions

    func run() async throws {
        let console = verbosity.console
        let file = try WSDLFile(path: wsdl, root: imports.root)
        for diagnostic in file.diagnostics { console.note("\(diagnostic)") }
        let page = DescriptionPage(service: file.model, width: console.outputTerminal?.width ?? 100)
        for line in try name.map(page.lines(about:)) ?? page.overview + page.operations { try console.print(line) }
    }
}
