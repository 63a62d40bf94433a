/// Cuts a list of elements into batches that are small enough; a change set stays whole.
enum BatchChunks {
    static func cut(_ elements: [PreparedElement], maximum: Int) -> [[PreparedElement]] {
        var chunks: [[PreparedElement]] = []
        var count = 0
        for element in elements {
            let size = element.operations.count
            if chunks.isEmpty || count + size > max(1, maximum) {
                chunks.append([])
                count = 0
            }
            chunks[chunks.count - 1].append(element)
            count += size
        }
        return chunks
    }
}
