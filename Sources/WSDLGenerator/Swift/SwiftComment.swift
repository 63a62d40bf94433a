/// A documentation comment: paragraphs and the sections of a function.
struct SwiftComment: Hashable, Sendable {
    /// What is said about one parameter.
    struct Parameter: Hashable, Sendable {
        let name: String
        let text: String
    }

    /// The paragraphs; the first one is the summary.
    var paragraphs: [String] = []
    var parameters: [Parameter] = []
    var returns: String?
    var failure: String?

    init(_ paragraphs: String...) { self.paragraphs = paragraphs }
}
