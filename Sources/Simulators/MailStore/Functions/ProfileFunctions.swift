import MailStore

/// Archiving profiles.
enum ProfileFunctions {
    static let bodies: [String: FunctionTable.Body] = [
        "GetProfiles": { _, shelf in .array(try shelf.all(.profiles)) },
        "CreateProfile": { call, shelf in
            guard call.json("properties").members != nil else { throw FunctionFailure("The properties of a profile are a JSON object.") }
            guard call.bool("raw") else { throw FunctionFailure("Only raw=true is supported.") }
            let number = try shelf.nextNumber(.profiles)
            let profile = call.json("properties").setting("id", .number(number)).setting("version", 1)
            try shelf.put(.profiles, String(number), profile)
            return profile
        },
        "DeleteProfile": { call, shelf in
            _ = try shelf.get(.profiles, call.text("id"), called: "profile")
            try shelf.delete(.profiles, call.text("id"))
            return .null
        },
        "RunProfile": { call, shelf in
            let profile = try shelf.get(.profiles, call.text("id"), called: "profile")
            let number = try shelf.nextNumber(.results)
            let result: JSONValue = [
                "id": .number(number), "profileID": profile["id"] ?? .null, "profileName": profile["name"] ?? .null, "userName": "admin",
                "startTime": shelf.time, "completeTime": shelf.time, "result": "succeeded", "itemsArchived": 17,
            ]
            try shelf.put(.results, String(number), result)
            return .null
        },
        "RunTemporaryProfile": { call, _ in
            guard call.json("properties").members != nil else { throw FunctionFailure("The properties of a profile are a JSON object.") }
            return .null
        },
        "SetProfileServerSideExecution": { call, shelf in
            let profile = try shelf.get(.profiles, call.text("id"), called: "profile")
            guard !call.bool("automatic") || call.number("automaticPauseBetweenExecutions") != nil else {
                throw FunctionFailure("Missing API argument automaticPauseBetweenExecutions.")
            }
            let execution: JSONValue = [
                "automatic": .bool(call.bool("automatic")),
                "automaticPauseBetweenExecutions": call.number("automaticPauseBetweenExecutions").map { .number($0) } ?? .null,
            ]
            try shelf.put(.profiles, call.text("id"), profile.setting("serverSideExecution", execution))
            return .null
        },
        "GetWorkerResults": { call, shelf in
            try JobFunctions.checkRange(call)
            return .array(
                try shelf.all(.results).filter { result in
                    guard let time = result["startTime"]?.string, result["profileID"] != nil else { return false }
                    let isWanted = call.number("profileID").map { $0 == result["profileID"]?.int } ?? true
                    return isWanted && time >= call.text("fromIncluding") && time < call.text("toExcluding")
                }
            )
        },
    ]
}
