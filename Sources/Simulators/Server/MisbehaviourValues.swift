/// The `key=value` parts of a fault that somebody wrote.
struct MisbehaviourValues {
    private let values: [String: String]

    /// Takes a text apart.
    ///
    /// - Throws: ``SimulatorError`` for a part that is no `key=value`, and for a key that comes twice.
    init(_ text: String) throws(SimulatorError) {
        var values: [String: String] = [:]
        for part in text.split(separator: ",", omittingEmptySubsequences: false) {
            guard let equals = part.firstIndex(of: "="), equals != part.startIndex, part.index(after: equals) != part.endIndex else {
                throw SimulatorError(
                    .invalidFault,
                    "\"\(part)\" in the fault \"\(text)\" is no key=value; write it like operation=searchAssets,kind=drop,rate=0.1"
                )
            }
            guard values.updateValue(String(part[part.index(after: equals)...]), forKey: String(part[..<equals])) == nil else {
                throw SimulatorError(.invalidFault, "the key \(part[..<equals]) comes twice in the fault \"\(text)\"")
            }
        }
        self.values = values
    }

    subscript(key: String) -> String? { values[key] }

    var keys: [String] { values.keys.sorted() }

    func int(_ key: String, in range: ClosedRange<Int>, default value: Int) throws(SimulatorError) -> Int {
        guard let text = values[key] else { return value }
        guard let number = Int(text), range.contains(number) else {
            throw SimulatorError(.invalidFault, "\(key)=\(text) must be a number from \(range.lowerBound) to \(range.upperBound)")
        }
        return number
    }

    func double(_ key: String, in range: ClosedRange<Double>, default value: Double) throws(SimulatorError) -> Double {
        guard let text = values[key] else { return value }
        guard let number = Double(text), range.contains(number) else {
            throw SimulatorError(.invalidFault, "\(key)=\(text) must be a number from \(range.lowerBound) to \(range.upperBound)")
        }
        return number
    }

    func seconds(default value: Duration) throws(SimulatorError) -> Duration {
        values["seconds"] == nil ? value : .seconds(try double("seconds", in: 0...86_400, default: 0))
    }
}
