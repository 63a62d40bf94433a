import MailStore

/// What an archive holds when nobody has used it yet.
struct ArchiveSeed {
    private let configuration: MailStoreSimulatorConfiguration

    init(_ configuration: MailStoreSimulatorConfiguration) {
        self.configuration = configuration
    }

    func fill(_ shelf: Shelf) throws {
        guard configuration.edition == .serviceProvider else {
            try shelf.put(.instances, "", ["instanceID": ""])
            return try fillInstance(shelf)
        }
        try shelf.put(.administrators, configuration.user, ["userName": .string(configuration.user), "fullName": "Administrator"])
        try shelf.put(
            .hosts,
            "localhost",
            ["serverName": "localhost", "port": 8_472, "serverCertificate": ["thumbprint": "00"], "baseDirectory": nil]
        )
        for name in ["first", "second"] {
            let instance: JSONValue = [
                "instanceID": .string(name), "displayName": .string(name), "instanceHost": "localhost", "status": "running",
            ]
            try shelf.put(.instances, name, instance)
            try fillInstance(Shelf(database: shelf.database, instance: name))
        }
    }

    private func fillInstance(_ shelf: Shelf) throws {
        try shelf.put(.users, configuration.user, user(configuration.user, "Administrator", password: configuration.password, ["admin"]))
        try shelf.put(.users, "anna", user("anna", "Anna Sample", password: "anna", ["login", "archive"]))
        try shelf.put(.users, "bert", user("bert", "Bert Sample", password: "bert", ["login"]))
        for (number, name) in ["Messages until 2023", "Messages"].enumerated() {
            try shelf.put(.stores, String(number + 1), store(number + 1, name))
        }
        for (number, path) in ["anna", "anna/Inbox", "anna/Sent", "bert", "bert/Inbox", "bert/Empty"].enumerated() {
            let isEmpty = path == "bert/Empty"
            try shelf.put(
                .folders,
                path,
                [
                    "folder": .string(path), "count": .number(isEmpty ? 0 : 120 * number + 7),
                    "size": .number(isEmpty ? 0 : 4_096_000 * (number + 1)),
                ]
            )
        }
        try shelf.put(.profiles, "1", profile)
        try shelf.put(.jobs, "1", job)
        for (name, value) in Self.settings { try shelf.put(.settings, name, value) }
    }

    private func user(_ name: String, _ fullName: String, password: String, _ privileges: [JSONValue]) -> JSONValue {
        [
            "userName": .string(name), "fullName": .string(fullName), "distinguishedName": nil, "authentication": "integrated",
            "emailAddresses": [.string("\(name)@example.com")], "pop3UserNames": [], "privileges": .array(privileges),
            "privilegesOnFolders": [["folder": .string(name), "privileges": ["read"]]],
            "loginPrivileges": ["windows", "web", "outlook", "windowsCmd", "imap", "api"], "password": .string(password),
        ]
    }

    private func store(_ number: Int, _ name: String) -> JSONValue {
        [
            "id": .number(number), "name": .string(name), "type": "FileSystemInternal", "requestedState": "current", "state": "current",
            "databasePath": .string("C:\\MailArchive\\\(name)"), "contentPath": nil, "indexPath": nil,
            "statistics": ["count": .number(4_000 * number), "size": .number(900_000_000 * number)],
        ]
    }

    private let profile: JSONValue = [
        "id": 1, "name": "All mailboxes", "owner": "admin", "connector": "IMAP", "type": "import", "details": ["host": "imap.example.com"],
        "serverSideExecution": ["automatic": true, "automaticPauseBetweenExecutions": 300],
    ]

    private let job: JSONValue = [
        "id": 1, "name": "Verify each night", "action": "VerifyStores", "owner": "admin", "enabled": true, "timeZoneId": "$Local",
        "time": "02:00",
    ]

    private static let settings: KeyValuePairs<String, JSONValue> = [
        "ComplianceConfiguration": [
            "adminEmailPreviewEnabled": false, "logSuccessfulUserActivities": ["login"],
            "logFailedUserActivities": ["login", "deleteMessage"],
        ],
        "DirectoryServicesConfiguration": [
            "type": "generic", "settings": ["serverName": "ldap.example.com", "baseDN": "dc=example,dc=com"],
        ],
        "RetentionPolicies": [],
        "SmtpSettings": ["hostname": "smtp.example.com", "port": 587, "protocol": "SMTP-TLS", "fromEmailAddress": "mailstore@example.com"],
        "StoreAutoCreateConfiguration": ["autoCreateEnabled": true, "maximumMessages": 5_000_000],
        "IndexConfiguration": ["indexAttachments": true],
        "InstanceConfiguration": ["debugLogEnabled": false],
        "ServiceConfiguration": ["restPort": 8_463, "imapEnabled": false],
    ]
}
