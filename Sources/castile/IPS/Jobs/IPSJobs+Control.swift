import ArgumentParser
import IPS
import IPSDynamic

extension IPSJobs {
    struct Stop: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            "stop",
            "Stop a job; what it has done stays done.",
            examples: "castile ips jobs stop nightly"
        )
        @OptionGroup var job: NamedJob

        func run() async throws { try await job.change("stopping") { try await $0.stop() } }
    }

    struct Pause: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            "pause",
            "Let a job rest until it is resumed.",
            examples: "castile ips jobs pause nightly"
        )
        @OptionGroup var job: NamedJob

        func run() async throws { try await job.change("paused") { try await $0.pause() } }
    }

    struct Resume: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            "resume",
            "Let a paused job go on.",
            examples: "castile ips jobs resume nightly"
        )
        @OptionGroup var job: NamedJob

        func run() async throws { try await job.change("resumed") { try await $0.resume() } }
    }

    struct Run: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            "run",
            "Run a scheduled job now.",
            details: "A job with a repeated schedule keeps it.",
            examples: "castile ips jobs run nightly"
        )
        @OptionGroup var job: NamedJob

        func run() async throws { try await job.change("started", among: [.scheduled]) { try await $0.execute() } }
    }

    struct Delete: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            "delete",
            "Delete a scheduled job.",
            examples: "castile ips jobs delete nightly --yes"
        )
        @OptionGroup var confirmation: ConfirmationOptions
        @OptionGroup var job: NamedJob

        func run() async throws {
            try await job.change("deleted", among: [.scheduled]) { [confirmation, name = job.job] job in
                try await confirmation.confirm("Delete the job \(name)?")
                try await job.delete()
            }
        }
    }
}
