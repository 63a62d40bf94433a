import Simulators
import Testing

@Suite("The seeded generator", .timeLimit(.minutes(10)))
struct SeededGeneratorTests {
    @Test("The same seed gives the same numbers for ever")
    func deterministic() {
        var random = SeededGenerator(seed: 1)
        let numbers = (0..<3).map { _ in random.next() }
        #expect(numbers == [0x910A_2DEC_8902_5CC1, 0xBEEB_8DA1_658E_EC67, 0xF893_A2EE_FB32_555E])
    }

    @Test("Numbers stay below their bound and reach each value")
    func bounds() {
        var random = SeededGenerator(seed: 2)
        let seen = Set((0..<1_000).map { _ in random.number(below: 6) })
        #expect(seen == [0, 1, 2, 3, 4, 5])
    }
}
