/// The memory of a tape: tokens in document order beside the bytes of all values.
///
/// It lies at one address for as long as its parser lives, so that cursors and the parser's call-backs reach it without counting references.
@unsafe struct TapeStorage {
    var tokens = unsafe GrowingBuffer<XMLToken>(capacity: 256)
    var bytes = unsafe GrowingBuffer<UInt8>(capacity: 4096)

    /// The places of the namespace declarations among the tokens.
    var declarations = unsafe GrowingBuffer<UInt32>(capacity: 16)

    /// The complete records that nobody took, by the places of their start tokens.
    var records = unsafe GrowingBuffer<UInt32>(capacity: 16)

    /// The value of a token.
    @inline(__always)
    func value(of token: XMLToken) -> UnsafeBufferPointer<UInt8> {
        unsafe UnsafeBufferPointer(start: bytes.base + Int(token.offset), count: Int(token.length))
    }

    /// The indices of the elements around a token, the root first and the token itself last if it is an element.
    func ancestors(of index: Int) -> [Int] {
        var result: [Int] = []
        var position = 0
        while unsafe position < tokens.count, position <= index {
            let token = unsafe tokens.base[position]
            let next = position + max(1, Int(token.skip))
            if !token.isElement {
                position = token.is(.gap) ? next : position + 1
            } else if token.skip > 0, next <= index {
                position = next
            } else {
                result.append(position)
                position += 1
            }
        }
        return result
    }

    /// The namespace that a prefix stands for at a token; empty for a default namespace that is none, `nil` for a prefix nobody declared.
    func namespace(of prefix: String, at index: Int) -> String? {
        var number = unsafe declarations.count
        while number > 0 {
            number -= 1
            let place = unsafe Int(declarations.base[number])
            let token = unsafe tokens.base[place]
            let element = place - Int(token.skip)
            let skip = unsafe Int(tokens.base[element].skip)
            guard element <= index, skip == 0 || index < element + skip else { continue }
            let value = unsafe value(of: token)
            guard unsafe value.prefix(Int(token.line)).elementsEqual(prefix.utf8) else { continue }
            return unsafe String(decoding: value.dropFirst(Int(token.line)), as: UTF8.self)
        }
        return nil
    }

    /// The memory for tokens and values, in bytes.
    var capacity: Int { unsafe tokens.capacity * MemoryLayout<XMLToken>.stride + bytes.capacity }

    mutating func removeAll() {
        unsafe tokens.removeAll()
        unsafe bytes.removeAll()
        unsafe declarations.removeAll()
        unsafe records.removeAll()
    }

    /// Takes a part out of the middle; what comes after belongs to elements that are still open.
    mutating func remove(_ part: TapePart) {
        unsafe tokens.remove(from: part.tokens.lowerBound, to: part.tokens.upperBound)
        unsafe bytes.remove(from: part.bytes.lowerBound, to: part.bytes.upperBound)
        unsafe close(part)
    }

    /// Takes over all of another tape but a part in the middle of it.
    mutating func copy(_ other: TapeStorage, without part: TapePart) {
        unsafe removeAll()
        unsafe tokens.append(other.tokens, without: part.tokens)
        unsafe bytes.append(other.bytes, without: part.bytes)
        unsafe declarations.append(other.declarations, without: 0..<0)
        unsafe close(part)
    }

    /// Corrects what counts on the places of tokens and values behind a part that is no longer there.
    private mutating func close(_ part: TapePart) {
        for index in unsafe part.tokens.lowerBound..<tokens.count { unsafe tokens.base[index].offset &-= UInt32(part.bytes.count) }
        var first = unsafe declarations.count
        while first > 0, unsafe Int(declarations.base[first - 1]) >= part.tokens.lowerBound { first -= 1 }
        var kept = first
        for number in unsafe first..<declarations.count {
            let place = unsafe Int(declarations.base[number])
            if place < part.tokens.upperBound { continue }
            unsafe declarations.base[kept] = UInt32(place - part.tokens.count)
            kept += 1
        }
        unsafe declarations.removeLast(declarations.count - kept)
    }

    func deallocate() {
        unsafe records.deallocate()
        unsafe declarations.deallocate()
        unsafe tokens.deallocate()
        unsafe bytes.deallocate()
    }
}
