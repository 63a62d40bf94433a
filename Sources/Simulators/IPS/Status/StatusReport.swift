import WSDL

/// What the status page shows, as JSON.
struct StatusReport: Encodable {
    struct Operation: Encodable {
        var name: String
        var count: Int
        var failures: Int
        var median: Double
        var percentile95: Double
        var longest: Double
    }

    struct Exchange: Encodable {
        var number: Int
        var secondsAgo: Double
        var operation: String
        var user: String
        var status: Int
        var milliseconds: Double
        var fault: String?
        var misbehaviour: String?
    }

    var uptimeSeconds: Double
    var carried: Int
    var described: Int
    var operationNames: [String]
    var perSecond: [Int]
    var operations: [Operation]
    var exchanges: [Exchange]

    init(_ traffic: TrafficRecorder, _ contract: IPSContract) {
        let now = traffic.uptime
        uptimeSeconds = Self.seconds(now)
        carried = IPSOperations.names.count
        described = contract.model.operations.count
        operationNames = IPSOperations.names + [UploadService.operation]
        perSecond = traffic.perSecond
        operations = traffic.operations.sorted { ($1.value.count, $0.key) < ($0.value.count, $1.key) }.map { name, traffic in
            Operation(
                name: name,
                count: traffic.count,
                failures: traffic.failures,
                median: Self.seconds(traffic.percentile(0.5)) * 1_000,
                percentile95: Self.seconds(traffic.percentile(0.95)) * 1_000,
                longest: Self.seconds(traffic.longest) * 1_000
            )
        }
        exchanges = traffic.exchanges.map { exchange in
            Exchange(
                number: exchange.number,
                secondsAgo: Self.seconds(now - exchange.end),
                operation: exchange.entry.operation ?? "?",
                user: exchange.entry.user ?? "",
                status: exchange.entry.status,
                milliseconds: Self.seconds(exchange.entry.duration) * 1_000,
                fault: exchange.fault,
                misbehaviour: exchange.misbehaviour
            )
        }
    }

    private static func seconds(_ duration: Duration) -> Double {
        Double(duration.components.seconds) + Double(duration.components.attoseconds) / 1e18
    }
}
