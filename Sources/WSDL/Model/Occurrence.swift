/// How often an element stands in its parent.
package struct Occurrence: Hashable, Sendable, CustomStringConvertible {
    package var minimum: Int

    /// `nil` means without bound.
    package var maximum: Int?

    package init(_ minimum: Int, _ maximum: Int?) {
        self.minimum = minimum
        self.maximum = maximum
    }

    package static let once = Occurrence(1, 1)

    package var isOptional: Bool { minimum == 0 }

    package var isRepeated: Bool { maximum.map { $0 > 1 } ?? true }

    /// The occurrence in words: `optional`, `required`, `2 to 5 times`, `any number`.
    package var description: String {
        switch (minimum, maximum) {
        case (0, 1): "optional"
        case (1, 1): "required"
        case (0, nil): "any number"
        case (1, nil): "at least once"
        case (let low, nil): "at least \(low) times"
        case (let low, let high?): low == high ? "exactly \(low) times" : "\(low) to \(high) times"
        }
    }

    /// The occurrence of something that occurs `self` times in a group that occurs `outer` times.
    package func inside(_ outer: Occurrence) -> Occurrence {
        let (minimum, isOver) = self.minimum.multipliedReportingOverflow(by: outer.minimum)
        guard let high = maximum, let outerHigh = outer.maximum else {
            let isNone = maximum == 0 || outer.maximum == 0
            return Occurrence(isOver ? .max : minimum, isNone ? 0 : nil)
        }
        let (product, isHighOver) = high.multipliedReportingOverflow(by: outerHigh)
        return Occurrence(isOver ? .max : minimum, isHighOver ? nil : product)
    }
}
