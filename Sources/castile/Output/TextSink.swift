/// Where text goes: standard output, or a test.
protocol TextSink: Sendable {
    func write(_ text: String) throws
}
