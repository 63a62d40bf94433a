/// A Swift type for a parameter whose documented values are words.
struct ConstantType: Equatable {
    /// Name of the type.
    var name: String
    /// What the values mean, as a sentence.
    var summary: String
    /// The parameter that has it.
    var parameter: String
    /// A value that tells two parameters of one name apart; nil when there is only one.
    var value: String?

    /// Sorted by name.
    static let all = [
        ConstantType(
            name: "DayOfMonth",
            summary: "The day of a month on which a job runs: a number, or the last.",
            parameter: "dayOfMonth"
        ),
        ConstantType(name: "DayOfWeek", summary: "The day of a week on which a job runs.", parameter: "dayOfWeek"),
        ConstantType(
            name: "FolderPrivilege",
            summary: "What a user may do in a folder of the archive.",
            parameter: "privileges",
            value: "read"
        ),
        ConstantType(name: "LoginPrivilege", summary: "How a user may log in.", parameter: "loginPrivileges"),
        ConstantType(name: "ReportTimespan", summary: "The days that a status report covers.", parameter: "timespan"),
        ConstantType(name: "StoreState", summary: "The state that an archive store should have.", parameter: "requestedState"),
        ConstantType(name: "StoreType", summary: "Where an archive store keeps its data.", parameter: "type"),
        ConstantType(name: "UserAuthentication", summary: "Who checks the password of a user.", parameter: "authentication"),
        ConstantType(name: "UserPrivilege", summary: "What a user may do.", parameter: "privileges", value: "admin"),
    ]

    func matches(_ parameter: ParameterDescription) -> Bool {
        guard parameter.name == self.parameter, parameter.type == "string", let values = parameter.values else { return false }
        guard let value else { return true }
        return values.contains { $0.text == value }
    }
}
