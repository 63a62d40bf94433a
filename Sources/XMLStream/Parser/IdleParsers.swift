internal import Synchronization

/// The parsers of a vocabulary that wait for their next document: a few places, each taken and given with one atomic exchange.
@safe final class IdleParsers: @unchecked Sendable {
    private static let count = 4

    private let places: UnsafeMutablePointer<Atomic<UInt>>

    init() {
        unsafe places = .allocate(capacity: Self.count)
        for index in 0..<Self.count { unsafe (places + index).initialize(to: Atomic(0)) }
    }

    deinit {
        while let parser = take() { _ = parser }
        unsafe places.deinitialize(count: Self.count)
        unsafe places.deallocate()
    }

    /// Takes a parser out; `nil` if none waits.
    func take() -> XMLParser? {
        for index in 0..<Self.count {
            let bits = unsafe places[index].exchange(0, ordering: .acquiring)
            guard let pointer = unsafe UnsafeRawPointer(bitPattern: bits) else { continue }
            return unsafe Unmanaged<XMLParser>.fromOpaque(pointer).takeRetainedValue()
        }
        return nil
    }

    /// Keeps a parser; one for which there is no place is freed.
    func give(_ parser: XMLParser) {
        let kept = unsafe Unmanaged.passRetained(parser)
        for index in 0..<Self.count {
            let bits = unsafe UInt(bitPattern: kept.toOpaque())
            if unsafe places[index].compareExchange(expected: 0, desired: bits, ordering: .releasing).exchanged { return }
        }
        unsafe kept.release()
    }
}
