import MailStore

/// Folders and messages.
enum FolderFunctions {
    static let bodies: [String: FunctionTable.Body] = [
        "GetFolderStatistics": { _, shelf in .array(try shelf.all(.folders)) },
        "GetChildFolders": { call, shelf in
            let prefix = call.text("folder").isEmpty ? "" : call.text("folder") + "/"
            let levels = call.number("maxLevels") ?? .max
            return .array(
                try shelf.all(.folders).compactMap { $0["folder"] }.filter { folder in
                    guard let path = folder.string, path.hasPrefix(prefix) else { return false }
                    return path.dropFirst(prefix.count).split(separator: "/").count <= levels
                }
            )
        },
        "GetMessages": { call, shelf in
            let folder = try shelf.get(.folders, call.text("folder"), called: "folder")
            return .array(
                (0..<min(3, folder["count"]?.int ?? 0)).map { ["id": .string("1:\($0 + 1)"), "subject": .string("Message \($0 + 1)")] }
            )
        },
        "DeleteMessage": { call, _ in
            let parts = call.text("id").split(separator: ":")
            guard parts.count == 2, parts.allSatisfy({ Int($0) != nil }) else {
                throw FunctionFailure("The id of a message is <storeId>:<messageNumber>.")
            }
            return .null
        },
        "DeleteEmptyFolders": { call, shelf in
            let prefix = call.text("folder")
            for folder in try shelf.all(.folders) where folder["count"] == 0 {
                guard let path = folder["folder"]?.string, path.hasPrefix(prefix) else { continue }
                try shelf.delete(.folders, path)
            }
            return .null
        },
        "MoveFolder": { call, shelf in
            let (from, to) = (call.text("fromFolder"), call.text("toFolder"))
            _ = try shelf.get(.folders, from, called: "folder")
            for folder in try shelf.all(.folders) {
                guard let path = folder["folder"]?.string, path == from || path.hasPrefix(from + "/") else { continue }
                let target = to + path.dropFirst(from.count)
                try shelf.delete(.folders, path)
                try shelf.put(.folders, target, folder.setting("folder", .string(target)))
            }
            return .null
        },
    ]
}
