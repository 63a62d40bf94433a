import MailStore

/// What the simulator carries out, by name.
///
/// Functions that start a process have their effect at once, and then take their time.
struct FunctionTable: Sendable {
    typealias Body = @Sendable (FunctionCall, Shelf) throws -> JSONValue

    private let bodies: [String: Body]
    private let now: @Sendable () -> Int64

    init(_ configuration: MailStoreSimulatorConfiguration) {
        now = configuration.now
        let parts = [
            UserFunctions.bodies, StoreFunctions.bodies, FolderFunctions.bodies, ProfileFunctions.bodies, JobFunctions.bodies,
            SettingFunctions.bodies, SystemFunctions.bodies(configuration), InstanceFunctions.bodies,
        ]
        bodies = parts.reduce(into: [:]) { $0.merge($1) { first, _ in first } }
    }

    func run(_ call: FunctionCall, on archive: Archive) throws -> JSONValue {
        guard let body = bodies[call.function.name] else {
            guard call.function.longRunning == .yes || call.function.longRunning == .likely else {
                throw FunctionFailure("The simulator knows \(call.function.name), but does not carry it out.")
            }
            return .null
        }
        return try archive.transaction { shelf in
            var shelf = shelf
            shelf.now = now()
            if !call.instance.isEmpty {
                _ = try shelf.get(.instances, call.instance, called: "instance")
                shelf.instance = call.instance
            }
            return try body(call, shelf)
        }
    }
}
