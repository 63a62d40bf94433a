/// What a fault code of the service means for the session: the one table of the catalogue's codes.
struct FaultRule: Hashable, Sendable {
    let code: Int

    /// The constant of the catalogue.
    let name: String

    /// The kinds of handles that may be out of date when this code comes.
    var suspects: Set<RegistryKind> = []

    /// Whether the service checks this before it does anything, so that a write can be repeated after it too.
    ///
    /// Authorization is checked before an operation begins. 30001 is not such a proof: it can concern one of many objects, when others
    /// were changed already.
    var provesNothingDone = false

    /// Whether a look-up by name that is answered so was told “there is none”.
    var meansNoSuchName = false

    /// The rule for a fault; nil for a code that the catalogue does not have.
    static func of(_ fault: IPSFault) -> FaultRule? { all.first { $0.code == fault.code } }

    static let all: [FaultRule] = [
        FaultRule(code: 10000, name: "NO_CREDENTIALS", provesNothingDone: true),
        FaultRule(code: 10001, name: "INVALID_CREDENTIALS", provesNothingDone: true),
        FaultRule(code: 10002, name: "INVALID_USER", provesNothingDone: true),
        FaultRule(code: 20000, name: "INVALID_COMPANY", suspects: [.company], provesNothingDone: true, meansNoSuchName: true),
        FaultRule(code: 20001, name: "INVALID_REQUEST_USERNAME", provesNothingDone: true, meansNoSuchName: true),
        FaultRule(code: 20002, name: "INVALID_REQUEST_USER", suspects: [.user], provesNothingDone: true, meansNoSuchName: true),
        FaultRule(code: 20003, name: "NO_OPERATION_PERMISSION", provesNothingDone: true),
        FaultRule(code: 20004, name: "NO_IMPERSONATION_PERMISSION", provesNothingDone: true),
        FaultRule(code: 20005, name: "ILLEGAL_PARAMETER_VALUE"),
        FaultRule(code: 20006, name: "ILLEGAL_COMPANY", suspects: [.company], provesNothingDone: true, meansNoSuchName: true),
        FaultRule(code: 20007, name: "ILLEGAL_REQUEST_USER", suspects: [.user], provesNothingDone: true, meansNoSuchName: true),
        FaultRule(code: 20008, name: "ILLEGAL_ACCESS_GROUP", suspects: [.group], provesNothingDone: true),
        FaultRule(code: 20009, name: "MISSING_PERMISSION"),
        FaultRule(code: 30000, name: "EXCEPTION"),
        FaultRule(
            code: 30001,
            name: "INVALID_PARAMETER",
            // A company handle that is out of date is told by 20000.
            suspects: Set(RegistryKind.allCases).subtracting([.company]),
            meansNoSuchName: true
        ),
        FaultRule(code: 30002, name: "MISSING_PARAMETER"),
        FaultRule(code: 30003, name: "INVALID_REQUEST_XML"),
    ]
}
