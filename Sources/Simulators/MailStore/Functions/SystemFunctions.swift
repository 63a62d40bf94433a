import MailStore

/// What a server says of itself.
enum SystemFunctions {
    static func bodies(_ configuration: MailStoreSimulatorConfiguration) -> [String: FunctionTable.Body] {
        let version: JSONValue = configuration.generation == .eight ? "8.5.2.9234" : "9.0.0.9702"
        let user = configuration.user
        return [
            "GetServerInfo": { _, _ in ["version": version, "machineName": "MAILSTORE"] },
            "GetEnvironmentInfo": { _, _ in
                [
                    "version": version, "webClientVersion": version, "copyright": "Castile simulator", "licenseeName": "Sample Company",
                    "licenseeID": "000000", "serverName": "MAILSTORE", "username": .string(user), "systemProperties": [],
                ]
            },
            "GetServiceStatus": { _, _ in ["messages": []] },
            "GetLicenseInformation": { _, _ in ["namedUsers": 25, "usedLicenses": 3] },
            "GetActiveSessions": { _, _ in [] },
            "GetCredentials": { _, _ in [] },
            "GetTimeZones": { _, _ in [["id": "$Local", "displayName": "Time zone of the server"], ["id": "UTC", "displayName": "UTC"]] },
            "GetWorkerResultReport": { call, _ in .string("<html><body>Report \(call.text("id"))</body></html>") },
            "Ping": { _, _ in .null },
            "ReloadBranding": { _, _ in .null },
            "SendStatusReport": { _, _ in .null },
            "CreateBackup": { _, _ in .null },
            "SetServiceCertificate": { _, _ in .null },
        ]
    }
}
