import MailStore

/// Scheduled jobs.
enum JobFunctions {
    private static let schedule = ["date", "interval", "time", "dayOfWeek", "dayOfMonth"]

    static let bodies: [String: FunctionTable.Body] = [
        "GetJobs": { _, shelf in .array(try shelf.all(.jobs)) },
        "CreateJob": { call, shelf in
            let number = try shelf.nextNumber(.jobs)
            let job: JSONValue = [
                "id": .number(number), "name": .string(call.text("name")), "action": .string(call.text("action")),
                "owner": .string(call.text("owner")), "enabled": true,
            ]
            try shelf.put(.jobs, String(number), scheduled(job, call))
            return .number(number)
        },
        "DeleteJob": { call, shelf in
            _ = try job(call, shelf)
            try shelf.delete(.jobs, call.text("id"))
            return .null
        },
        "RenameJob": { try change($0, $1) { job, call in job.setting("name", .string(call.text("name"))) } },
        "SetJobEnabled": { try change($0, $1) { job, call in job.setting("enabled", .bool(call.bool("enabled"))) } },
        "SetJobSchedule": { try change($0, $1, scheduled) },
        "RunJobAsync": { call, shelf in
            let job = try job(call, shelf)
            let number = try shelf.nextNumber(.results)
            let result: JSONValue = [
                "id": .number(number), "jobId": job["id"] ?? .null, "jobName": job["name"] ?? .null, "startTime": shelf.time,
                "completeTime": shelf.time, "result": "succeeded",
            ]
            try shelf.put(.results, String(number), result)
            return .null
        },
        "CancelJobAsync": { call, shelf in
            _ = try job(call, shelf)
            return .null
        },
        "GetJobResults": { call, shelf in
            try checkRange(call)
            return .array(
                try shelf.all(.results).filter { result in
                    guard let time = result["startTime"]?.string, let id = result["jobId"]?.int else { return false }
                    return call.number("jobId").map { $0 == id } ?? true && time >= call.text("fromIncluding")
                        && time < call.text("toExcluding")
                }
            )
        },
    ]

    /// Dates have no zone and no fraction; what is not written so is refused.
    static func checkRange(_ call: FunctionCall) throws {
        for name in ["fromIncluding", "toExcluding"] where call.text(name).wholeMatch(of: /\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d/) == nil {
            throw FunctionFailure("\(name) must be written as YYYY-MM-DDThh:mm:ss.")
        }
    }

    private static func job(_ call: FunctionCall, _ shelf: Shelf) throws -> JSONValue {
        try shelf.get(.jobs, call.text("id"), called: "job")
    }

    private static func change(
        _ call: FunctionCall,
        _ shelf: Shelf,
        _ change: (JSONValue, FunctionCall) throws -> JSONValue
    ) throws -> JSONValue {
        try shelf.put(.jobs, call.text("id"), change(job(call, shelf), call))
        return .null
    }

    private static func scheduled(_ job: JSONValue, _ call: FunctionCall) throws -> JSONValue {
        if call.optionalText("dayOfWeek") != nil || call.optionalText("dayOfMonth") != nil, call.optionalText("time") == nil {
            throw FunctionFailure("Missing API argument time.")
        }
        var job = job.setting("timeZoneId", .string(call.text("timeZoneId")))
        for name in schedule {
            if let value = call.optionalText(name) { job = job.setting(name, name == "interval" ? .number(value) : .string(value)) }
        }
        return job
    }
}
