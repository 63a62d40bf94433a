import MailStore

/// Users and their privileges.
enum UserFunctions {
    private static let shown = [
        "userName", "fullName", "distinguishedName", "authentication", "emailAddresses", "pop3UserNames", "privileges",
        "privilegesOnFolders",
        "loginPrivileges",
    ]

    static let bodies: [String: FunctionTable.Body] = [
        "GetUsers": { _, shelf in .array(try shelf.all(.users).map { $0.keeping(["userName", "fullName", "distinguishedName"]) }) },
        "GetUserInfo": { call, shelf in try user(call, shelf).keeping(shown) },
        "CreateUser": create,
        "DeleteUser": { call, shelf in
            _ = try user(call, shelf)
            try shelf.delete(.users, call.text("userName"))
            return .null
        },
        "RenameUser": rename,
        "SetUserFullName": { try change($0, $1, "fullName", .text($0.optionalText("fullName"))) },
        "SetUserDistinguishedName": { try change($0, $1, "distinguishedName", .text($0.optionalText("distinguishedName"))) },
        "SetUserAuthentication": { try change($0, $1, "authentication", .string($0.text("authentication"))) },
        "SetUserPassword": { try change($0, $1, "password", .string($0.text("password"))) },
        "SetUserEmailAddresses": { try change($0, $1, "emailAddresses", $0.list("emailAddresses")) },
        "SetUserPop3UserNames": { try change($0, $1, "pop3UserNames", $0.list("pop3UserNames")) },
        "SetUserPrivileges": { try change($0, $1, "privileges", privileges($0.list("privileges"))) },
        "SetUserLoginPrivileges": { try change($0, $1, "loginPrivileges", privileges($0.list("loginPrivileges"))) },
        "SetUserPrivilegesOnFolder": setOnFolder,
        "ClearUserPrivilegesOnFolders": { try change($0, $1, "privilegesOnFolders", []) },
        "SyncUsersWithDirectoryServices": { call, _ in ["added": [], "removed": [], "dryRun": .bool(call.bool("dryRun"))] },
        "InitializeMFA": { call, shelf in
            _ = try user(call, shelf)
            return .null
        },
        "DisableMFA": { call, shelf in
            _ = try user(call, shelf)
            return .null
        },
        "DeleteAppPasswords": { call, shelf in
            _ = try user(call, shelf)
            return .null
        },
    ]

    private static func user(_ call: FunctionCall, _ shelf: Shelf) throws -> JSONValue {
        try shelf.get(.users, call.text("userName"), called: "user")
    }

    private static func change(_ call: FunctionCall, _ shelf: Shelf, _ member: String, _ value: JSONValue) throws -> JSONValue {
        try shelf.put(.users, call.text("userName"), user(call, shelf).setting(member, value))
        return .null
    }

    /// `none` alone means no privilege.
    private static func privileges(_ list: JSONValue) -> JSONValue { list == ["none"] ? [] : list }

    private static func create(_ call: FunctionCall, _ shelf: Shelf) throws -> JSONValue {
        let name = call.text("userName")
        guard !name.isEmpty else { throw FunctionFailure("A user needs a name.") }
        guard try shelf.find(.users, name) == nil else { throw FunctionFailure("There is a user \(name) already.") }
        let all: JSONValue = ["windows", "web", "outlook", "windowsCmd", "imap", "api"]
        let user: JSONValue = [
            "userName": .string(name), "fullName": .text(call.optionalText("fullName")),
            "distinguishedName": .text(call.optionalText("distinguishedName")),
            "authentication": .string(call.optionalText("authentication") ?? "integrated"), "emailAddresses": [], "pop3UserNames": [],
            "privileges": privileges(call.list("privileges")), "privilegesOnFolders": [],
            "loginPrivileges": call.optionalText("loginPrivileges") == nil ? all : privileges(call.list("loginPrivileges")),
            "password": .text(call.optionalText("password")),
        ]
        try shelf.put(.users, name, user)
        return .null
    }

    private static func rename(_ call: FunctionCall, _ shelf: Shelf) throws -> JSONValue {
        let (old, new) = (call.text("oldUserName"), call.text("newUserName"))
        let user = try shelf.get(.users, old, called: "user")
        guard try shelf.find(.users, new) == nil else { throw FunctionFailure("There is a user \(new) already.") }
        try shelf.delete(.users, old)
        try shelf.put(.users, new, user.setting("userName", .string(new)))
        return .null
    }

    private static func setOnFolder(_ call: FunctionCall, _ shelf: Shelf) throws -> JSONValue {
        let folder = call.text("folder")
        var folders = try user(call, shelf)["privilegesOnFolders"]?.array ?? []
        folders.removeAll { $0["folder"]?.string == folder }
        let given = privileges(call.list("privileges"))
        if given != [] { folders.append(["folder": .string(folder), "privileges": given]) }
        return try change(call, shelf, "privilegesOnFolders", .array(folders))
    }
}
