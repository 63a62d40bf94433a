package import GRDB

/// Where a simulator keeps its state.
package enum StoreLocation: Sendable, Hashable {
    /// Gone when the simulator ends.
    case memory
    /// A SQLite file; made when it is not there.
    case file(String)

    package func open(_ configuration: Configuration = Configuration()) throws -> DatabaseQueue {
        do {
            return switch self {
            case .memory: try DatabaseQueue(configuration: configuration)
            case .file(let path): try DatabaseQueue(path: path, configuration: configuration)
            }
        } catch {
            throw SimulatorError(
                .invalidStore,
                "cannot open the store (\(self)); it must be a SQLite database or a new file",
                underlyingError: error
            )
        }
    }
}
