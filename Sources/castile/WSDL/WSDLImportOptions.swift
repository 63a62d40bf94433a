import ArgumentParser

/// Which documents a WSDL may import.
struct WSDLImportOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "The folder that imports may not leave, for a WSDL that imports ../xsd/types.xsd (default: that of the WSDL).",
            valueName: "folder"
        ),
        completion: .directory
    )
    var root: String?

    func validate() throws {
        if root?.isEmpty == true { throw ValidationError("--root is empty; name a folder, or leave it out.") }
    }
}
