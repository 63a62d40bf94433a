import ArgumentParser
import SelectDeploy

/// Whether and how long the end of a job is waited for.
struct DeployWaitOptions: ParsableArguments {
    @Flag(name: .customLong("no-wait"), help: "Do not wait for the end of a job; print the job instead.")
    var isDetached = false

    @Option(help: ArgumentHelp("How long to wait for a job, in seconds.", valueName: "seconds"))
    var deadline = 14_400

    func validate() throws {
        if deadline < 1 { throw ValidationError("--deadline must be 1 second or more.") }
    }

    func waiting(_ console: Console) -> DeployJobWaiting { DeployJobWaiting(seconds: deadline, console: console) }

    /// Prints what a request did, once its job has ended.
    func finish(
        _ response: DeployResponse<DeployAnyRecord>,
        _ operation: String,
        client: DeployClient,
        output: OutputOptions,
        console: Console
    ) async throws {
        var result: DeployValue = ["status": .integer(response.status)]
        result["id"] = (response.createdID ?? response.records.first?.identifier).map(DeployValue.text)
        result["request_id"] = response.requestID.map(DeployValue.text)
        if let job = response.job {
            result["job"] = job.id.map(DeployValue.text)
            result["state"] = job.state?.deployValue
            if !isDetached {
                guard let id = job.id else {
                    throw DeployError(
                        .invalidResponse,
                        operation: operation,
                        message: "the server has taken it on as a job without an id, so its end cannot be waited for; look at the jobs"
                    )
                }
                console.noteJob(id)
                let outcome = try await client.outcome(of: id, waiting: waiting(console)) { job in
                    console.note("\(operation): \(job.state?.rawValue ?? ""): \(job.message ?? "")")
                }
                result["state"] = try outcome.get(operation).state?.deployValue
            }
        }
        try await output.printRecord(TreeValue(result), to: console)
    }
}
