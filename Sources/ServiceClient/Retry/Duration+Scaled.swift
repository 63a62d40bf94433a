extension Duration {
    /// This duration times a factor, at most the maximum; safe for factors of any size.
    func scaled(by factor: Double, atMost maximum: Duration) -> Duration {
        guard factor > 1 else { return min(self, maximum) }
        let seconds = (self / .seconds(1)) * factor
        return seconds < maximum / .seconds(1) ? .seconds(seconds) : maximum
    }
}
