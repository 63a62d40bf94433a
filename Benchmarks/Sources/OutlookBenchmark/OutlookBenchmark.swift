/// Measures Outlook batches: `OutlookBenchmark parse FILE BOUNDARY` and `OutlookBenchmark operations URL`.
@main
enum OutlookBenchmark {
    static func main() async throws {
        let arguments = CommandLine.arguments.dropFirst()
        switch (arguments.first, arguments.count) {
        case ("parse", 3): try await ParseBenchmark(path: arguments[2], boundary: arguments[3]).run()
        case ("operations", 2): try await OperationsBenchmark(url: arguments[2]).run()
        default: print("usage: OutlookBenchmark parse FILE BOUNDARY | OutlookBenchmark operations URL")
        }
    }
}
