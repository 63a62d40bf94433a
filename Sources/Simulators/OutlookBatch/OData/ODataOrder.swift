/// Which of two values comes first; nil when they cannot be compared.
enum ODataOrder {
    static func compare(_ left: ODataValue, _ right: ODataValue) -> Int? {
        switch (left, right) {
        case (.number(let left), .number(let right)): left < right ? -1 : left > right ? 1 : 0
        case (.text(let left), .text(let right)): left < right ? -1 : left > right ? 1 : 0
        case (.bool(let left), .bool(let right)): (left ? 1 : 0) - (right ? 1 : 0)
        case (.null, .null): 0
        default: nil
        }
    }
}
