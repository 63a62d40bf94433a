/// Random numbers that are the same for the same seed, on each machine and in each version: SplitMix64.
package struct SeededGenerator: RandomNumberGenerator, Sendable {
    private var state: UInt64

    package init(seed: UInt64) {
        state = seed
    }

    package mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }

    /// A number below the bound; the method of the standard library may change, this one does not.
    ///
    /// - Parameter bound: Above zero.
    /// - Returns: 0 up to, not including, the bound.
    package mutating func number(below bound: Int) -> Int {
        Int(next().multipliedFullWidth(by: UInt64(bound)).high)
    }

    /// One of the elements.
    ///
    /// - Parameter elements: At least one.
    /// - Returns: An element.
    package mutating func pick<Element>(_ elements: [Element]) -> Element {
        elements[number(below: elements.count)]
    }

    /// A number from 0 up to, not including, 1.
    package mutating func fraction() -> Double {
        Double(next() >> 11) / Double(1 << 53)
    }
}
