/// Memory that grows by doubling and whose owner frees it; appending is a store and a comparison.
@unsafe struct GrowingBuffer<Element: BitwiseCopyable> {
    private(set) var base: UnsafeMutablePointer<Element>
    private(set) var count = 0
    private(set) var capacity: Int

    init(capacity: Int) {
        unsafe base = .allocate(capacity: capacity)
        unsafe self.capacity = capacity
    }

    @inline(__always)
    mutating func append(_ element: @autoclosure () -> Element) {
        if unsafe count == capacity { unsafe reserve(1) }
        unsafe (base + count).initialize(to: element())
        unsafe count &+= 1
    }

    @inline(__always)
    mutating func append(_ source: UnsafePointer<Element>, count added: Int) {
        if unsafe capacity &- count < added { unsafe reserve(added) }
        let end = unsafe base + count
        unsafe count &+= added
        // Last, so that the copy is all that is left to do.
        unsafe end.initialize(from: source, count: added)
    }

    /// Appends all elements of another buffer but those in a range.
    mutating func append(_ other: GrowingBuffer, without range: Range<Int>) {
        unsafe append(other.base, count: range.lowerBound)
        unsafe append(other.base + range.upperBound, count: other.count - range.upperBound)
    }

    mutating func removeLast(_ removed: Int) { unsafe count -= removed }

    mutating func removeAll() { unsafe count = 0 }

    /// Takes elements out of the middle and closes the gap.
    mutating func remove(from start: Int, to end: Int) {
        unsafe (base + start).update(from: base + end, count: count - end)
        unsafe count -= end - start
    }

    /// Makes room for further elements; memory that is never touched costs nothing, growing costs a copy.
    @inline(never)
    mutating func reserve(_ added: Int) {
        guard unsafe capacity - count < added else { return }
        let capacity = unsafe max(self.capacity * 2, count + added)
        let larger = UnsafeMutablePointer<Element>.allocate(capacity: capacity)
        unsafe larger.initialize(from: base, count: count)
        unsafe base.deallocate()
        unsafe base = unsafe larger
        unsafe self.capacity = capacity
    }

    func deallocate() { unsafe base.deallocate() }
}
