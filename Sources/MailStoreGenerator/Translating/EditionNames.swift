/// What the two products are called in the generated source.
struct EditionNames: Equatable {
    var api: String
    var title: String
    var editionCase: String
    var catalogue: String
    var functions: String

    static let all = [
        EditionNames(
            api: "server",
            title: "MailStore Server",
            editionCase: "server",
            catalogue: "ServerCatalogue",
            functions: "ServerFunctions"
        ),
        EditionNames(
            api: "spe",
            title: "the Service Provider Edition",
            editionCase: "serviceProvider",
            catalogue: "ServiceProviderCatalogue",
            functions: "ServiceProviderFunctions"
        ),
    ]
}
