import SelectDeploy

extension Console {
    /// Says which job is waited for: it goes on when the command does not.
    func noteJob(_ id: String) {
        note("job \(id): castile deploy jobs watch \(id)")
    }

    /// Says how far a workflow is.
    func noteProgress(_ progress: DeployProgress) {
        if let id = progress.startedJob { noteJob(id) } else { note("\(progress)") }
    }
}
