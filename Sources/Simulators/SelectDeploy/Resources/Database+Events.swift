import GRDB
import SelectDeploy

extension Database {
    func addEvent(type: String, message: String, requestID: String?, nanoseconds: Int) throws {
        let number = String(try next("event"))
        // Identifiers of one length sort as they were given.
        let id = "event-" + String(repeating: "0", count: max(0, 9 - number.count)) + number
        var event: DeployValue = ["id": .text(id), "type": .text(type), "message": .text(message)]
        event["time"] = DeployTimestamp.text(nanoseconds: nanoseconds).deployValue
        event["request_id"] = requestID.map(DeployValue.text)
        try put(event, id: id, in: .events, at: "events")
    }

    /// Sample events of the time before the start, several at each time.
    func addSampleEvents(_ count: Int, perTime: Int, before start: Int) throws {
        let times = (count + perTime - 1) / max(1, perTime)
        for index in 0..<count {
            let time = start - (times - index / max(1, perTime)) * 1_000_000_000
            try addEvent(
                type: ["cluster", "host", "network", "license"][index % 4],
                message: "sample \(index)",
                requestID: nil,
                nanoseconds: time
            )
        }
    }
}
