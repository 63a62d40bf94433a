/// Tokens that follow each other on a tape, with their values.
struct TapePart {
    var tokens: Range<Int>
    var bytes: Range<Int>
}
