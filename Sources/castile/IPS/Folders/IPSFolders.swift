import ArgumentParser
import IPS

/// `castile ips folders`.
struct IPSFolders: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "folders",
        abstract: "List, show as a tree, create, move, rename and delete folders.",
        discussion: """
            A path begins below the root of the company: Sample/Shoes. The root itself, SampleCompany/Sample/Shoes, may stand before it.

            EXAMPLES
            castile ips folders tree
            castile ips folders create Sample/Archive/2014
            castile ips folders delete Sample/Old --yes
            """,
        subcommands: [List.self, Tree.self, Create.self, Move.self, Rename.self, Delete.self],
        defaultSubcommand: List.self
    )

    struct List: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            "list",
            "List folders, each before those in it.",
            examples: "castile ips folders list Sample --format csv"
        )
        @Argument(help: "The folder below which they are; by default the root of the company.") var path: String?
        @Option(help: ArgumentHelp("How many levels below it; by default all.", valueName: "number")) var depth: Int?
        @OptionGroup var list: IPSListOptions

        func run() async throws {
            try await list.print("folders", columns: ["path", "lastModified", "hasSubfolders"]) { [path, depth] session in
                let tree = try await session.getFolderTree(GetFolderTreeParam(folderPath: path, depth: depth ?? -1))
                return tree.folders?.flatMap(FolderDrawing.flat)
            }
        }
    }

    struct Tree: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            "tree",
            "Draw the folders as a tree.",
            examples: "castile ips folders tree Sample --depth 2"
        )
        @Argument(help: "The folder at its top; by default the root of the company.") var path: String?
        @Option(help: ArgumentHelp("How many levels below it; by default all.", valueName: "number")) var depth: Int?
        @OptionGroup(title: "Service options") var work: IPSWorkOptions

        func run() async throws {
            try await work.run { [path, depth] session, console in
                let answer = try await session.getFolderTree(GetFolderTreeParam(folderPath: path, depth: depth ?? -1))
                for folder in answer.folders ?? [] {
                    for line in FolderDrawing.lines(of: folder) { try console.print(line) }
                }
            }
        }
    }

    struct Create: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            "create",
            "Create a folder, and those above it that are missing.",
            examples: "castile ips folders create Sample/Archive/2014"
        )
        @Argument(help: "The path of the folder.") var path: String
        @OptionGroup(title: "Service options") var work: IPSWorkOptions

        func validate() throws { try path.requireFilled("the path", "name a folder of the company") }

        func run() async throws {
            try await work.run { [path] session, console in
                _ = try await session.createFolder(CreateFolderParam(folderPath: path))
                console.note("created \(path)")
            }
        }
    }

    struct Move: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            "move",
            "Move a folder, with all that is in it, into another.",
            examples: "castile ips folders move Sample/Old Sample/Archive"
        )
        @Argument(help: "The path of the folder.") var path: String
        @Argument(help: "The path of the folder that it goes into.") var destination: String
        @OptionGroup(title: "Service options") var work: IPSWorkOptions

        func validate() throws {
            try path.requireFilled("the path", "name a folder of the company")
            try destination.requireFolder("the destination")
        }

        func run() async throws {
            try await work.run { [path, destination] session, console in
                let folder = try await session.folder(at: path)
                let target = try await session.folder(at: destination)
                _ = try await session.moveFolder(MoveFolderParam(folderHandle: folder, destFolderHandle: target))
                console.note("moved \(path) into \(destination)")
            }
        }
    }

    struct Rename: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            "rename",
            "Give a folder another name; it stays where it is.",
            examples: "castile ips folders rename Sample/Old Older"
        )
        @Argument(help: "The path of the folder.") var path: String
        @Argument(help: "The new name, without a path.") var newName: String
        @OptionGroup(title: "Service options") var work: IPSWorkOptions

        func validate() throws { try path.requireFilled("the path", "name a folder of the company") }

        func run() async throws {
            try await work.run { [path, newName] session, console in
                let folder = try await session.folder(at: path)
                _ = try await session.renameFolder(RenameFolderParam(folderHandle: folder, folderName: newName))
                console.note("\(path) is now named \(newName)")
            }
        }
    }

    struct Delete: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            "delete",
            "Delete a folder.",
            examples: "castile ips folders delete Sample/Old --yes"
        )
        @Argument(help: "The path of the folder.") var path: String
        @OptionGroup var confirmation: ConfirmationOptions
        @OptionGroup(title: "Service options") var work: IPSWorkOptions

        func validate() throws { try path.requireFilled("the path", "name a folder of the company") }

        func run() async throws {
            try await work.run { [path, confirmation] session, console in
                let folder = try await session.folder(at: path)
                try await confirmation.confirm("Delete the folder \(path)?")
                try await session.deleteFolder(DeleteFolderParam(folderHandle: folder))
                console.note("deleted \(path)")
            }
        }
    }
}
