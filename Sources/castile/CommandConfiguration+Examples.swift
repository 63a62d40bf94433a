import ArgumentParser

extension CommandConfiguration {
    /// What most commands say about themselves: their name, a sentence, perhaps more, and examples.
    init(_ name: String, _ abstract: String, details: String? = nil, examples: String...) {
        let title = examples.count == 1 ? "EXAMPLE" : "EXAMPLES"
        let discussion = [details, ([title] + examples).joined(separator: "\n")].compactMap(\.self).joined(separator: "\n\n")
        self.init(commandName: name, abstract: abstract, discussion: discussion)
    }
}
