internal import ServiceClient
internal import Synchronization

/// Counts what an upload has sent, and tells about it.
final class UploadTally: Sendable {
    private let state: Mutex<(progress: UploadProgress, done: Int)>
    private let onProgress: @Sendable (UploadProgress) -> Void

    init(bytes: Int, files: Int, onProgress: @escaping @Sendable (UploadProgress) -> Void) {
        let progress = UploadProgress(
            file: nil,
            bytes: OperationProgress(completed: 0, total: bytes, unit: "bytes"),
            files: OperationProgress(completed: 0, total: files, unit: "files")
        )
        state = Mutex((progress, 0))
        self.onProgress = onProgress
    }

    /// It is a file's turn, which has so many bytes more than before.
    func begin(_ file: UploadFile, growth: Int) {
        update { state in
            state.progress.file = file
            state.progress.bytes.total = state.progress.bytes.total.map { $0 + growth }
        }
    }

    /// Bytes of the current file went out.
    func add(_ count: Int) { update { $0.progress.bytes.completed += count } }

    /// The current file is done; what counts of it are the bytes that the service took.
    func finish(_ file: UploadFile, bytes: Int) {
        update { state in
            state.done += bytes
            state.progress.bytes.completed = state.done
            state.progress.files.completed += 1
            state.progress.file = nil
        }
    }

    private func update(_ change: (inout (progress: UploadProgress, done: Int)) -> Void) {
        let progress = state.withLock { state in
            change(&state)
            return state.progress
        }
        onProgress(progress)
    }
}
