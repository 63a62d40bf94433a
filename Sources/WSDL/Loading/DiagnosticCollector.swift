/// Takes the diagnostics of one load.
struct DiagnosticCollector {
    private(set) var diagnostics: [WSDLDiagnostic] = []
    private var seen: Set<WSDLDiagnostic> = []
    private let isStrict: Bool

    /// Makes a collector; a strict one throws the first diagnostic that it gets.
    init(isStrict: Bool) { self.isStrict = isStrict }

    mutating func emit(_ diagnostic: WSDLDiagnostic) throws(WSDLError) {
        guard !isStrict else {
            throw WSDLError(.unsupported, diagnostic.message, place: diagnostic.place, path: diagnostic.path)
        }
        if seen.insert(diagnostic).inserted { diagnostics.append(diagnostic) }
    }
}
