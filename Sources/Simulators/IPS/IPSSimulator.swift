import HTTPTypes
import Hummingbird

/// A local IPS Web Service with sample data, for development, tests and demonstrations.
///
/// What is the simulator's own, because nothing says how the service does it:
/// - the description in imageInfo is in the language of the call (en, de, fr, ja), as the reasons of faults are;
/// - a folder path that does not begin with the company's root is taken relative to it;
/// - a search without folder and includeSubfolders is one of the whole company;
/// - a caller must be an active member of a company to use its handle, whatever the role;
/// - constants for jobs that no list of the service has (Export, PdfRip, Reprocess, AutomatedSetGeneration, UploadPost);
/// - a paused job is WaitingCoordinator, one that waits for files WaitingClient;
/// - each directory of the server holds the same files, each PDF has two pages;
/// - a page that is too large is a fault, as is a value outside a closed set; a type that no asset has finds nothing;
/// - assets that are not in the trash have names of their own in a company; one in the trash has given its name up;
/// - a deleted folder puts its assets into the trash, and comes back when one of them does;
/// - a folder without permissions of its own has a copy of those above it; an asset has its folder's;
/// - users need Write where they change or bring something and Delete where they take something away, administrators nothing;
/// - in a batch, what was done already is a warning: the asset is in the trash, or in the folder, already;
/// - whoever adds a company becomes its administrator, with a group Everyone that may do everything;
/// - names of metadata fields are unique in a company; what leaves the dictionary of a tag field leaves the assets;
/// - what is in the trash for seven days leaves it for good, by the clock of the simulator;
/// - a document's search strings are its keywords.
package struct IPSSimulator: Sendable {
    /// How often each operation was asked for.
    package let calls: CallCounter
    /// Makes answers go wrong.
    package let misbehaviour: MisbehaviourSwitch
    /// For tests that need a handle that no carried operation gives out.
    var handles: HandleMint { keeper.current }
    /// The files that were posted.
    let uploads: UploadFolder
    let store: IPSStore
    private let keeper: HandleKeeper
    private let server: SimulatorServer

    /// Prepares a simulator: loads the WSDL, opens and fills the store.
    ///
    /// - Parameter configuration: How it is set up.
    /// - Throws: ``SimulatorError`` when the store cannot be opened or the configuration makes no sense.
    package init(configuration: IPSSimulatorConfiguration = .init()) throws {
        guard configuration.assetCount >= 0 else {
            throw SimulatorError(.invalidConfiguration, "the number of assets is \(configuration.assetCount); it must be 0 or more")
        }
        let sample = SampleData(seed: configuration.seed, assetCount: configuration.assetCount, accounts: configuration.accounts)
        var random = configuration.random()
        let contract = try IPSContract.shared.get()
        let calls = CallCounter()
        let keeper = HandleKeeper(HandleMint(random: &random))
        let misbehaviour = MisbehaviourSwitch(seed: configuration.seed)
        for fault in configuration.faults { misbehaviour.add(try contract.checked(fault)) }
        store = try IPSStore(configuration.store, copying: configuration.loadedFile, sample: sample)
        let service = IPSService(
            contract: contract,
            store: store,
            keeper: keeper,
            configuration: configuration,
            random: SharedGenerator(random),
            calendar: SimulatedCalendar(
                start: Int(configuration.now()) * 1_000_000_000,
                time: SimulatedTime(configuration.server.clock)
            ),
            calls: calls,
            misbehaviour: misbehaviour
        )
        let files = IPSFiles(contract: contract, isEncrypted: configuration.server.encryption != .none)
        let traffic = TrafficRecorder(clock: configuration.server.clock)
        let admin = AdminService(contract: contract, misbehaviour: misbehaviour, keeper: keeper, traffic: traffic)
        self.calls = calls
        self.keeper = keeper
        self.misbehaviour = misbehaviour
        let uploads = UploadFolder(configuration.store)
        self.uploads = uploads
        let upload = UploadService(service: service, folder: uploads)
        server = SimulatorServer(
            name: "castile-ips",
            configuration: configuration.server,
            misbehaviour: misbehaviour,
            traffic: traffic
        ) { router in
            router.post("\(IPSFiles.servicePath)") { request, context in try await service.answer(request, context) }
            router.post("\(UploadService.path)") { request, context in try await upload.answer(request, context) }
            router.get("\(IPSFiles.folder)/{file}") { request, context in
                try files.answer(context.parameters.require("file"), request)
            }
            admin.addRoutes(to: router)
        }
    }

    /// Makes every handle that was given out so far unknown, as a restart of the server does.
    package func expireHandles() {
        keeper.expireAll()
    }

    /// The address of the service of a running simulator.
    ///
    /// - Parameter running: What ``withServer(_:)`` or ``run(onStart:)`` handed out.
    /// - Returns: The URL that requests are posted to.
    package static func serviceURL(of running: RunningSimulator) -> String {
        running.url + IPSFiles.servicePath
    }

    /// The address of the upload servlet of a running simulator.
    ///
    /// - Parameter running: What ``withServer(_:)`` or ``run(onStart:)`` handed out.
    /// - Returns: The URL that forms with files are posted to.
    package static func uploadURL(of running: RunningSimulator) -> String {
        running.url + UploadService.path
    }

    /// Runs the simulator for as long as the body runs.
    ///
    /// - Parameter body: Receives where it answers.
    /// - Returns: What the body returns.
    /// - Throws: What the body throws; ``SimulatorError`` when the server cannot start.
    package func withServer<Value: Sendable>(_ body: (RunningSimulator) async throws -> Value) async throws -> Value {
        try await server.withServer(body)
    }

    /// Runs the simulator until the process is asked to end or the task is cancelled.
    ///
    /// - Parameter onStart: Called once, when it answers.
    /// - Throws: ``SimulatorError`` when the server cannot start.
    package func run(onStart: @Sendable (RunningSimulator) -> Void = { _ in }) async throws {
        try await server.run(onStart: onStart)
    }
}
