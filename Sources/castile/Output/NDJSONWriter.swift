/// One JSON text a line.
struct NDJSONWriter: RecordWriter {
    private let sink: any TextSink
    private let json = JSONText(indentation: nil)

    init(to sink: any TextSink) {
        self.sink = sink
    }

    mutating func write(_ record: TreeValue) throws {
        try sink.write(json.render(record) + "\n")
    }

    mutating func finish() throws {}
    mutating func abandon() throws {}
}
