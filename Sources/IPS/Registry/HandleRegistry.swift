internal import ServiceClient
internal import Synchronization

/// The handles of one session by name: each name is looked up once, when it is first needed.
public final class HandleRegistry: Sendable {
    private struct State {
        var statistics = RegistryStatistics()
        var generation = 0
        var serverVersion: String?
    }

    /// A handle, and whether it stood in a listing that was fetched earlier.
    private struct Found: Sendable {
        let handle: AnyHandle
        let wasListed: Bool
    }

    /// What a source says; with the refusal if it says that the caller may not have what has the name.
    private struct Listing: Sendable {
        var entries: [NamedHandle]
        var refusal: IPSError?
    }

    private let handles = JoinedLookups<LookupQuestion, Found>()
    private let answers = JoinedLookups<LookupKey, Listing>()
    private let state = Mutex(State())

    init() {}

    /// What was looked up so far, and how often everything was forgotten.
    public var statistics: RegistryStatistics { state.withLock { $0.statistics } }

    /// How often everything was forgotten; a caller who saw a stale handle forgets only the generation that it came from.
    var generation: Int { state.withLock { $0.generation } }

    /// Finds a handle.
    ///
    /// - Throws: ``IPSError`` with the code ``IPSError/Code/unknownName`` or ``IPSError/Code/ambiguousName``; what the look-up throws.
    func handle(for question: LookupQuestion, in session: IPSSession) async throws -> AnyHandle {
        do {
            let (found, wasKnown) = try await handles.answer(to: question) { try await self.find(question, in: session) }
            let isOld = wasKnown || found.wasListed
            count(question.kind) { $0.hits += isOld ? 1 : 0 }
            HandleUses.current?.add(HandleUses.Use(kind: question.kind, name: question.name, wasKnown: isOld))
            return found.handle
        } catch {
            count(question.kind) { $0.failures += 1 }
            throw error
        }
    }

    /// Keeps a handle that came with others.
    func keep(_ handle: AnyHandle, for question: LookupQuestion) {
        handles.keep(Found(handle: handle, wasListed: false), to: question)
    }

    /// Forgets every handle.
    ///
    /// - Parameters:
    ///   - reason: Why, for the statistics.
    ///   - generation: What the caller's handles came from: nothing is done if it was forgotten already; by default the current one.
    func forget(_ reason: RegistryStatistics.Reason, generation: Int? = nil) {
        let isCurrent = state.withLock { state in
            guard generation ?? state.generation == state.generation else { return false }
            state.generation += 1
            state.statistics.forgotten[reason, default: 0] += 1
            return true
        }
        guard isCurrent else { return }
        handles.removeAll()
        answers.removeAll()
    }

    /// Compares the version of the service with what it was before; another one makes every handle doubtful, since their format may change
    /// with any release (IPS protocol, “Handles”).
    func note(serverVersion: String) {
        let isOther = state.withLock { state in
            defer { state.serverVersion = serverVersion }
            return state.serverVersion != nil && state.serverVersion != serverVersion
        }
        if isOther { forget(.serverVersion) }
    }

    private func find(_ question: LookupQuestion, in session: IPSSession) async throws -> Found {
        var seen: [String] = []
        var answered: String?
        var refusal: IPSError?
        for source in question.kind.sources {
            do {
                let (listing, wasKnown) = try await listing(of: source, for: question, in: session)
                let matches = listing.entries.filter(question.means)
                guard matches.count <= 1 else { throw LookupFailure.ambiguous(question, matches.count, source.operation) }
                if let match = matches.first { return Found(handle: match.handle, wasListed: wasKnown) }
                answered = answered ?? source.operation
                seen += listing.entries.map(\.name)
                refusal = refusal ?? listing.refusal
            } catch let error as IPSError where LookupFailure.isRefusal(error) {
                refusal = refusal ?? error
            }
        }
        guard let answered else { throw refusal ?? LookupFailure.unknown(question, near: [], operation: nil, refusal: nil) }
        throw LookupFailure.unknown(question, near: seen, operation: answered, refusal: refusal)
    }

    /// What a source says; if it said so before the name was asked for, and does not have it, it is asked anew.
    private func listing(
        of source: LookupSource,
        for question: LookupQuestion,
        in session: IPSSession
    ) async throws -> (answer: Listing, wasKnown: Bool) {
        let key = source.key(question)
        func ask() async throws -> (answer: Listing, wasKnown: Bool) {
            try await answers.answer(to: key) {
                do {
                    return Listing(entries: try await source.ask(session, question))
                } catch let error as IPSError where source.isByName && LookupFailure.meansNone(error) {
                    return Listing(entries: [], refusal: error.code == .authorization ? error : nil)
                }
            }
        }
        let (listing, wasKnown) = try await ask()
        if !wasKnown || listing.entries.contains(where: question.means) { return (listing, wasKnown) }
        answers.remove(key)
        return try await ask()
    }

    private func count(_ kind: RegistryKind, _ change: (inout RegistryStatistics.Count) -> Void) {
        func countLookup(_ count: inout RegistryStatistics.Count) {
            count.lookups += 1
            change(&count)
        }
        state.withLock { countLookup(&$0.statistics.counts[kind, default: .init()]) }
    }
}
