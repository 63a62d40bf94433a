import Foundation
import SAXBaseline

/// A contender as the script knows it: it reads how often to run, and answers how long a run took.
///
/// All contenders stay alive and are asked in turn, so that whatever else the machine does hits them alike.
enum Worker {
    /// Measures whole runs by the processor time of this process.
    static func serve(_ run: (Int) async throws -> Void) async throws {
        try await answer { count in
            let start = baseline_processor_nanoseconds()
            for number in 0..<count { try await run(number) }
            return Double(baseline_processor_nanoseconds() - start) / Double(count)
        }
    }

    /// Answers each number on standard input with nanoseconds a run.
    static func answer(_ measure: (Int) async throws -> Double) async throws {
        reply("ready")
        while let line = readLine() {
            guard let count = Int(line), count > 0 else { throw BenchmarkError("“\(line)” is no number of runs") }
            reply(String(try await measure(count)))
        }
    }

    static func reply(_ line: String) {
        print(line)
        fflush(nil)
    }
}
