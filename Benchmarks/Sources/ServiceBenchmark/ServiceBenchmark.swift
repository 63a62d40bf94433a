import Foundation
import SAXBaseline
import SampleEnvelope

/// The measured programs of the service benchmark; `Scripts/bench` starts them, feeds them, and makes the table.
@main
enum ServiceBenchmark {
    static let usage = """
        usage: ServiceBenchmark make assets|folders|jobLog|company COUNT FILE [TOTAL]
               ServiceBenchmark decode sax|sax-push|sax-after-call|castile|castile-push|envelope|xmlcoder|foundation SHAPE FILE
               ServiceBenchmark encode xmltextwriter|envelope|castile|xmlcoder
               ServiceBenchmark load castile|fetch URL
               ServiceBenchmark parallel FILE
               ServiceBenchmark stream|keep URL COUNT
               ServiceBenchmark parse FILE...
        """

    /// Waits for a task, since valgrind cannot follow a main thread that hands itself over to dispatch.
    static func main() {
        let done = DispatchSemaphore(value: 0)
        Task.detached {
            do {
                try await run(Array(CommandLine.arguments.dropFirst()))
            } catch {
                FileHandle.standardError.write(Data("\(error)\n".utf8))
                exit(1)
            }
            done.signal()
        }
        done.wait()
    }

    private static func run(_ arguments: [String]) async throws {
        switch (arguments.first, arguments.count) {
        case ("make", 4), ("make", 5):
            try make(arguments[1], arguments[2], arguments[3], total: arguments.count == 5 ? Int(arguments[4]) : nil)
        case ("decode", 4): try await decode(arguments[1], arguments[2], Array(Data(contentsOf: URL(fileURLWithPath: arguments[3]))))
        case ("encode", 2): try await encode(arguments[1])
        case ("load", 3): try await load(arguments[1], arguments[2])
        case ("parallel", 2): try await ParallelDecoding(bytes: Array(Data(contentsOf: URL(fileURLWithPath: arguments[1])))).serve()
        case ("stream", 3): try await AssetStream(url: arguments[1], count: Int(arguments[2]) ?? 0).run()
        case ("keep", 3): try await AssetStream(url: arguments[1], count: Int(arguments[2]) ?? 0).keep()
        case ("parse", 2...):
            try await Worker.serve { _ in
                for path in arguments.dropFirst() {
                    guard baseline_parse_file(path) == 0 else { throw BenchmarkError("\(path) is not well-formed") }
                }
            }
        default: throw BenchmarkError(usage)
        }
    }

    private static func make(_ shape: String, _ count: String, _ path: String, total: Int?) throws {
        guard let shape = ResponseShape(rawValue: shape), let count = Int(count), count > 0, count <= 1_000_000 else {
            throw BenchmarkError("a shape is \(ResponseShape.allCases.map(\.rawValue)), a count is 1 to 1000000\n\(usage)")
        }
        guard FileManager.default.createFile(atPath: path, contents: nil) else { throw BenchmarkError("\(path) cannot be written") }
        let file = try FileHandle(forWritingTo: URL(fileURLWithPath: path))
        try shape.write(count: count, total: total) { try file.write(contentsOf: $0) }
        try file.close()
    }

    private static func decode(_ contender: String, _ shape: String, _ bytes: [UInt8]) async throws {
        guard let shape = ResponseShape(rawValue: shape) else { throw BenchmarkError(usage) }
        switch contender {
        case "sax": try await Worker.serve { _ in try SAXPass.whole(bytes) }
        case "sax-push": try await Worker.serve { _ in try SAXPass.pushed(bytes) }
        case "sax-after-call": try await SAXAfterCall.serve(bytes)
        case "castile": try await CastileDecoding(shape: shape, bytes: bytes, chunk: nil).serve()
        case "castile-push": try await CastileDecoding(shape: shape, bytes: bytes, chunk: CastileDecoding.chunk).serve()
        case "envelope":
            try await Worker.serve { _ in
                guard try SampleEnvelope.read(bytes) > 0 else { throw BenchmarkError("nothing was decoded") }
            }
        case "xmlcoder": try await Worker.serve { _ in try XMLCoderPeer.decode(Data(bytes)) }
        case "foundation": try await Worker.serve { _ in try FoundationPeer.decode(Data(bytes)) }
        default: throw BenchmarkError(usage)
        }
    }

    private static func encode(_ contender: String) async throws {
        switch contender {
        case "xmltextwriter":
            try await Worker.serve { _ in
                guard baseline_write_envelope() > 0 else { throw BenchmarkError("xmlTextWriter failed") }
            }
        case "envelope": try await Worker.serve { _ in _ = try SampleEnvelope.write() }
        case "castile": try await CastileEncoding().serve()
        case "xmlcoder": try await Worker.serve { _ in try XMLCoderPeer.encode() }
        default: throw BenchmarkError(usage)
        }
    }

    private static func load(_ contender: String, _ url: String) async throws {
        switch contender {
        case "castile": try await LoadWorker.serve(CastileLoad(url: url))
        case "fetch": try await LoadWorker.serve(FetchLoad(url: url))
        default: throw BenchmarkError(usage)
        }
    }
}

/// Why a benchmark cannot go on.
struct BenchmarkError: Error, CustomStringConvertible {
    var description: String

    init(_ description: String) { self.description = description }
}
