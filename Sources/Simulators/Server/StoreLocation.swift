package import GRDB

/// Where a simulator keeps its state.
package enum StoreLocation: Sendable, Hashable {
    /// Gone when the simulator ends.
    case memory
    /// A SQLite file; made when it is not there.
    case file(String)

    package func open(_ configuration: Configuration = Configuration()) throws -> DatabaseQueue {
        guard case .file(let path) = self else { return try DatabaseQueue(configuration: configuration) }
        do {
            return try DatabaseQueue(path: path, configuration: configuration)
        } catch {
            throw SimulatorError(
                .invalidStore,
                "cannot open the store \(path); it must be a SQLite database or a new file",
                underlyingError: error
            )
        }
    }
}
