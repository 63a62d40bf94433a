import MailStore

/// Configurations: each is one JSON value that is read and replaced as a whole.
enum SettingFunctions {
    private static let names = [
        "ComplianceConfiguration", "DirectoryServicesConfiguration", "RetentionPolicies", "SmtpSettings", "StoreAutoCreateConfiguration",
        "IndexConfiguration", "InstanceConfiguration", "ServiceConfiguration", "SystemSmtpConfiguration", "CredentialSettings",
    ]

    static var bodies: [String: FunctionTable.Body] {
        var bodies: [String: FunctionTable.Body] = [
            "TestSmtpSettings": { _, _ in .null },
            "TestSystemSmtpConfiguration": { _, _ in .null },
        ]
        for name in names {
            bodies["Get" + name] = { _, shelf in try shelf.find(.settings, name) ?? [:] }
            bodies["Set" + name] = { call, shelf in
                let value = call.json(call.optionalText("settings") == nil ? "config" : "settings")
                guard value.members != nil || value.array != nil else { throw FunctionFailure("A configuration is a JSON object or list.") }
                try shelf.put(.settings, name, value)
                return .null
            }
        }
        return bodies
    }
}
