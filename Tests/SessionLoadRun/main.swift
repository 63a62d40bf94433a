import SessionLoad

#if canImport(Darwin)
    import Darwin
#elseif canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#endif

// Exits with 0 if there was one login, one look-up per name, and nothing left: a small program for sanitizers and profilers.
let outcome = try await SessionLoad(operations: CommandLine.arguments.dropFirst().first.flatMap { Int($0) } ?? 1_000).run()
print(outcome)
let isRight =
    outcome.passwords == 1 && outcome.lookups == ["getCompanyInfo": 1, "getUserInfo": 3, "getGroups": 1] && !outcome.hasLeftovers
    && outcome.leftSockets == 0
exit(isRight ? 0 : 1)
