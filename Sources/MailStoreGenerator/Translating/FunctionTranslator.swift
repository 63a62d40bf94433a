/// The second stage: descriptions → files of Swift declarations.
struct FunctionTranslator {
    /// Functions whose name starts with one of these have a file of their own; the others share one.
    private static let verbs = ["Create", "Delete", "Get", "Set"]

    static func translate(_ functions: [FunctionDescription]) -> [SwiftFile] {
        var files: [SwiftFile] = []
        for edition in EditionNames.all {
            let own = functions.filter { $0.api == edition.api }
            files.append(
                SwiftFile(
                    name: "\(edition.catalogue).swift",
                    declarations: [CatalogueTranslator(functions: own, edition: edition).declaration]
                )
            )
            for verb in verbs { files.append(methods(own.filter { Self.verb(of: $0) == verb }, verb, edition)) }
            files.append(methods(own.filter { Self.verb(of: $0) == nil }, "Other", edition))
        }
        for constant in ConstantType.all {
            files.append(SwiftFile(name: "\(constant.name).swift", declarations: [ConstantTranslator(constant, in: functions).declaration]))
        }
        return files.sorted { $0.name < $1.name }
    }

    private static func verb(of function: FunctionDescription) -> String? {
        verbs.first { function.name.hasPrefix($0) }
    }

    private static func methods(_ functions: [FunctionDescription], _ group: String, _ edition: EditionNames) -> SwiftFile {
        let needsSecret = functions.contains {
            $0.parameters?.contains { ParameterTranslator(parameter: $0).swiftParameter.type.hasPrefix("Secret") } == true
        }
        return SwiftFile(
            name: "\(edition.functions)+\(group).swift",
            imports: needsSecret ? ["public import ServiceClient"] : [],
            declarations: [.extension(edition.functions, functions.map { MethodTranslator(function: $0, edition: edition).declaration })]
        )
    }
}
