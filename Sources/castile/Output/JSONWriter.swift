/// One JSON array, its elements written as they come.
struct JSONWriter: RecordWriter {
    private let sink: any TextSink
    private let json = JSONText(indentation: 2)
    private var isEmpty = true

    init(to sink: any TextSink) {
        self.sink = sink
    }

    mutating func write(_ record: TreeValue) throws {
        try sink.write((isEmpty ? "[\n  " : ",\n  ") + json.render(record))
        isEmpty = false
    }

    mutating func finish() throws {
        try sink.write(isEmpty ? "[]\n" : "\n]\n")
    }

    mutating func abandon() throws {
        if !isEmpty { try sink.write("\n") }
    }
}
