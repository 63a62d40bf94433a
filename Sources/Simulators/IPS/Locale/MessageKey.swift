/// The sentences that the simulator says; `%1`, `%2` stand for what they speak of.
enum MessageKey: String, CaseIterable, Sendable {
    case noCredentials
    case wrongCredentials
    case invalidUser
    case expiredPassword
    case unknownCompanyHandle
    case unknownCompanyName
    case foreignCompany
    case expiredCompany
    case unknownUserName
    case unknownUserHandle
    case foreignUser
    case missingRole
    case noImpersonation
    case unknownGroup
    case unknownHandle
    case invalidLocale
    case invalidFaultStatus
    case notSOAP
    case wrongContentType
    case wrongVersion
    case severalBodies
    case notUnderstood
    case unknownOperation
    case actionMismatch
    case invalidXML
    case notCarried
    case parameterNotCarried
    case missingParameter
    case oneOfParameters
    case invalidValue
    case outOfRange
    case tooManyRecords
    case unknownField
    case unknownFolder
    case unknownName
    case wrongOperator
    case wrongOperand
    case excludingParameters
    case invalidSchedule
    case invalidFormData
    case fileTooLarge
    case jobTakesNoFiles
    case jobNotActive
    case jobNotScheduled
    case jobPaused
    case jobNotPaused
    case jobWaits
    case jobWorks
    case jobBegan
    case jobEnded
    case jobStopped
    case fileProcessed
    case fileUpdated
    case fileSkipped
    case impossibleName
    case unknownFileType
    case unreachableAddress
    case assetPublished
    case assetReprocessed
    case assetExported
    case setNotExported
    case assetGone
    case assetInTrash
    case notPDF
    case pagesRipped
    case assetGrouped
    case failed
    // Changes of the store.
    case missingPermission
    case emptyValue
    case nameTaken
    case noName
    case systemDefined
    case wrongAssetType
    case noFolderPath
    case intoItself
    case tooDeep
    case rootFolder
    case inTrash
    case notInTrash
    case alreadyThere
    case wrongMetadata
    case tooManyTags
    case noTagField
    case noAddress
    case shortPassword

    /// The sentence in a language, with the arguments in their places.
    func text(in language: Language, _ arguments: [String]) -> String {
        let sentence = Messages.table[self]?[language] ?? rawValue
        let parts = sentence.split(separator: "%", omittingEmptySubsequences: false)
        return parts.dropFirst().reduce(into: String(parts.first ?? "")) { text, part in
            let place = part.first?.wholeNumberValue ?? 0
            text += arguments.indices.contains(place - 1) ? arguments[place - 1] + part.dropFirst() : "%" + part
        }
    }
}
