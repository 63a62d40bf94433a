extension SwiftRenderer {
    mutating func write(_ comment: SwiftComment) {
        let paragraphs = comment.paragraphs.map(SwiftText.documentation).filter { !$0.isEmpty }
        for (index, paragraph) in paragraphs.enumerated() {
            if index > 0 { line("///") }
            wrap(paragraph)
        }
        let sections = comment.parameters.count + (comment.returns == nil ? 0 : 1) + (comment.failure == nil ? 0 : 1)
        guard sections > 0 else { return }
        line("///")
        if comment.parameters.count == 1, let only = comment.parameters.first {
            wrap(SwiftText.documentation(only.text), first: "- Parameter \(only.name): ", next: "  ")
        } else if !comment.parameters.isEmpty {
            line("/// - Parameters:")
            for parameter in comment.parameters {
                wrap(SwiftText.documentation(parameter.text), first: "  - \(parameter.name): ", next: "    ")
            }
        }
        if let returns = comment.returns { wrap(SwiftText.documentation(returns), first: "- Returns: ", next: "  ") }
        if let failure = comment.failure { wrap(SwiftText.documentation(failure), first: "- Throws: ", next: "  ") }
    }

    /// Writes a text over lines that are not too long.
    private mutating func wrap(_ text: String, first: String = "", next: String = "") {
        var current = first
        var isEmpty = true
        for word in text.split(separator: " ") {
            if !isEmpty, current.count + word.count + 5 > room {
                line("/// " + current)
                current = next
                isEmpty = true
            }
            current += (isEmpty ? "" : " ") + word
            isEmpty = false
        }
        line("/// " + current)
    }
}
