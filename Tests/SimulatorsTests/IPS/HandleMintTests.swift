import Testing

@testable import Simulators

@Suite("Handles", .timeLimit(.minutes(10)))
struct HandleMintTests {
    private func mint(_ seed: UInt64) -> HandleMint {
        var random = SeededGenerator(seed: seed)
        return HandleMint(random: &random)
    }

    @Test("A handle leads back to its row", arguments: HandleKind.allCases)
    func roundTrip(kind: HandleKind) {
        let mint = mint(1)
        for id: Int64 in [0, 1, 110, 1_000_000, .max] {
            let handle = mint.handle(kind, id)
            #expect(handle.hasPrefix("\(kind.rawValue)|"))
            #expect(mint.id(of: handle, kind) == id)
        }
    }

    @Test("A handle of another start, of another kind, or made up, is unknown")
    func unknown() {
        let handle = mint(1).handle(.company, 1)
        #expect(mint(2).id(of: handle, .company) == nil)
        #expect(mint(1).id(of: "u" + handle.dropFirst(), .user) == nil)
        #expect(mint(1).id(of: handle, .user) == nil)
        for text in ["", "c|", "c|110", "c|1-2", "c|-", handle + "0", handle.uppercased()] {
            #expect(mint(1).id(of: text, .company) == nil)
        }
    }
}
