// Generated from MailStore/functions.json. Change the data, not this file.
// swift-format-ignore-file

/// What is publicly known of the functions of MailStore Server.
enum ServerCatalogue {
    static let all: [MailStoreFunction] = [
        attachStore,
        cancelJobAsync,
        clearUserPrivilegesOnFolders,
        compactMasterDatabase,
        compactStore,
        createBackup,
        createJob,
        createProfile,
        createStore,
        createUser,
        deleteAppPasswords,
        deleteEmptyFolders,
        deleteJob,
        deleteMessage,
        deleteProfile,
        deleteUser,
        detachStore,
        disableMFA,
        getActiveSessions,
        getChildFolders,
        getComplianceConfiguration,
        getCredentials,
        getDirectoryServicesConfiguration,
        getFolderStatistics,
        getJobResults,
        getJobs,
        getLicenseInformation,
        getMessages,
        getProfiles,
        getRetentionPolicies,
        getServerInfo,
        getServiceConfiguration,
        getSmtpSettings,
        getStoreAutoCreateConfiguration,
        getStoreIndexes,
        getStores,
        getTimeZones,
        getUserInfo,
        getUsers,
        getWorkerResultReport,
        getWorkerResults,
        initializeMFA,
        maintainFileSystemDatabases,
        mergeStore,
        moveFolder,
        processRetentionPolicies,
        rebuildSelectedStoreIndexes,
        rebuildStoreIndex,
        recoverStore,
        recreateRecoveryRecords,
        refreshAllStoreStatistics,
        renameJob,
        renameStore,
        renameUser,
        renewMasterKey,
        repairStoreDatabase,
        retryOpenStores,
        runJobAsync,
        runProfile,
        runTemporaryProfile,
        selectAllStoreIndexesForRebuild,
        sendStatusReport,
        setComplianceConfiguration,
        setDirectoryServicesConfiguration,
        setJobEnabled,
        setJobSchedule,
        setProfileServerSideExecution,
        setRetentionPolicies,
        setServiceCertificate,
        setSmtpSettings,
        setStoreAutoCreateConfiguration,
        setStoreProperties,
        setStoreRequestedState,
        setUserAuthentication,
        setUserDistinguishedName,
        setUserEmailAddresses,
        setUserFullName,
        setUserLoginPrivileges,
        setUserPassword,
        setUserPop3UserNames,
        setUserPrivileges,
        setUserPrivilegesOnFolder,
        syncUsersWithDirectoryServices,
        testSmtpSettings,
        unlockStore,
        upgradeStore,
        upgradeStores,
        verifyStore,
        verifyStores,
    ]

    static let attachStore = MailStoreFunction(
        .server,
        "AttachStore",
        parameters: [
            FunctionParameter("name", .string, isRequired: true),
            FunctionParameter(
                "type",
                .string,
                isRequired: true,
                values: ["FileSystemInternal", "SQLServer", "PostgreSQL"],
                legacyValues: ["FileSystemStandard", "FileSystemAdvanced", "FileSystemFlat"]
            ),
            FunctionParameter("databasePath", .string, isRequired: false),
            FunctionParameter("contentPath", .string, isRequired: false),
            FunctionParameter("indexPath", .string, isRequired: false),
            FunctionParameter("serverName", .string, isRequired: false),
            FunctionParameter("userName", .string, isRequired: false),
            FunctionParameter("password", .string, isRequired: false),
            FunctionParameter("databaseName", .string, isRequired: false),
            FunctionParameter("requestedState", .string, isRequired: false, values: ["current", "normal", "writeProtected", "disabled"]),
        ],
        since: "9.0",
        note: "server: type optional in 9.x references, required later."
    )

    static let cancelJobAsync = MailStoreFunction(
        .server,
        "CancelJobAsync",
        parameters: [FunctionParameter("id", .number, isRequired: true)],
        longRunning: .no,
        since: "after 9.0, by 12"
    )

    static let clearUserPrivilegesOnFolders = MailStoreFunction(
        .server,
        "ClearUserPrivilegesOnFolders",
        parameters: [FunctionParameter("userName", .string, isRequired: true)],
        since: "9.0"
    )

    static let compactMasterDatabase = MailStoreFunction(
        .server,
        "CompactMasterDatabase",
        parameters: [],
        longRunning: .likely,
        since: "9.0"
    )

    static let compactStore = MailStoreFunction(
        .server,
        "CompactStore",
        parameters: [FunctionParameter("id", .number, isRequired: true)],
        longRunning: .yes,
        since: "9.0"
    )

    static let createBackup = MailStoreFunction(
        .server,
        "CreateBackup",
        parameters: [
            FunctionParameter("path", .string, isRequired: true),
            FunctionParameter("excludeSearchIndexes", .bool, isRequired: false),
        ],
        longRunning: .likely,
        since: "after 9.0, by 12"
    )

    static let createJob = MailStoreFunction(
        .server,
        "CreateJob",
        parameters: [
            FunctionParameter("name", .string, isRequired: true),
            FunctionParameter("action", .string, isRequired: true),
            FunctionParameter("owner", .string, isRequired: true),
            FunctionParameter("timeZoneId", .string, isRequired: true, example: "$Local"),
            FunctionParameter("date", .string, isRequired: false, format: "YYYY-MM-DDThh:mm:ss"),
            FunctionParameter(
                "interval",
                .number,
                isRequired: false,
                values: ["5", "10", "15", "20", "30", "60", "120", "180", "240", "360", "720"],
                unit: "minutes (inferred)"
            ),
            FunctionParameter("time", .string, isRequired: false),
            FunctionParameter(
                "dayOfWeek",
                .string,
                isRequired: false,
                values: ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"]
            ),
            FunctionParameter(
                "dayOfMonth",
                .string,
                isRequired: false,
                values: [
                    "1",
                    "2",
                    "3",
                    "4",
                    "5",
                    "6",
                    "7",
                    "8",
                    "9",
                    "10",
                    "11",
                    "12",
                    "13",
                    "14",
                    "15",
                    "16",
                    "17",
                    "18",
                    "19",
                    "20",
                    "21",
                    "22",
                    "23",
                    "24",
                    "25",
                    "26",
                    "27",
                    "28",
                    "29",
                    "30",
                    "31",
                    "Last",
                ]
            ),
        ],
        since: "after 9.0, by 12",
        note: "Online reference marks every argument optional; the 2018 vendor wrapper requires name, action, owner, timeZoneId. dayOfWeek/dayOfMonth need time as well."
    )

    static let createProfile = MailStoreFunction(
        .server,
        "CreateProfile",
        parameters: [
            FunctionParameter("properties", .json, isRequired: true),
            FunctionParameter("raw", .bool, isRequired: true, values: ["true"]),
        ],
        since: "9.0",
        note: "properties is the raw profile object without id and version; only raw=true is supported."
    )

    static let createStore = MailStoreFunction(
        .server,
        "CreateStore",
        parameters: [
            FunctionParameter("name", .string, isRequired: true),
            FunctionParameter(
                "type",
                .string,
                isRequired: false,
                values: ["FileSystemInternal", "SQLServer", "PostgreSQL"],
                legacyValues: ["FileSystemStandard", "FileSystemAdvanced", "FileSystemFlat"]
            ),
            FunctionParameter("databasePath", .string, isRequired: false),
            FunctionParameter("contentPath", .string, isRequired: false),
            FunctionParameter("indexPath", .string, isRequired: false),
            FunctionParameter("serverName", .string, isRequired: false),
            FunctionParameter("userName", .string, isRequired: false),
            FunctionParameter("password", .string, isRequired: false),
            FunctionParameter("databaseName", .string, isRequired: false),
            FunctionParameter("requestedState", .string, isRequired: false, values: ["current", "normal", "writeProtected", "disabled"]),
        ],
        since: "9.0"
    )

    static let createUser = MailStoreFunction(
        .server,
        "CreateUser",
        parameters: [
            FunctionParameter("userName", .string, isRequired: true),
            FunctionParameter(
                "privileges",
                .string,
                isRequired: true,
                values: [
                    "none",
                    "admin",
                    "login",
                    "changePassword",
                    "archive",
                    "modifyArchiveProfiles",
                    "export",
                    "modifyExportProfiles",
                    "delete",
                ],
                isList: true
            ),
            FunctionParameter("fullName", .string, isRequired: false),
            FunctionParameter("distinguishedName", .string, isRequired: false),
            FunctionParameter("authentication", .string, isRequired: false, values: ["integrated", "directoryServices"]),
            FunctionParameter("password", .string, isRequired: false),
            FunctionParameter(
                "loginPrivileges",
                .string,
                isRequired: false,
                values: ["none", "windows", "web", "outlook", "windowsCmd", "imap", "api"],
                isList: true
            ),
        ],
        since: "9.0",
        note: "loginPrivileges only in newer versions; when absent all login privileges are granted."
    )

    static let deleteAppPasswords = MailStoreFunction(
        .server,
        "DeleteAppPasswords",
        parameters: [FunctionParameter("userName", .string, isRequired: true)],
        since: "after 12, by 24"
    )

    static let deleteEmptyFolders = MailStoreFunction(
        .server,
        "DeleteEmptyFolders",
        parameters: [FunctionParameter("folder", .string, isRequired: false)],
        longRunning: .likely,
        since: "9.0"
    )

    static let deleteJob = MailStoreFunction(
        .server,
        "DeleteJob",
        parameters: [FunctionParameter("id", .number, isRequired: true)],
        since: "after 9.0, by 12"
    )

    static let deleteMessage = MailStoreFunction(
        .server,
        "DeleteMessage",
        parameters: [
            FunctionParameter("id", .string, isRequired: true, format: "<storeId>:<messageNumber>"),
            FunctionParameter("reason", .string, isRequired: true),
        ],
        since: "9.0",
        note: "reason is absent from the 9.x wrapper and present (required) later."
    )

    static let deleteProfile = MailStoreFunction(
        .server,
        "DeleteProfile",
        parameters: [FunctionParameter("id", .number, isRequired: true)],
        since: "9.0"
    )

    static let deleteUser = MailStoreFunction(
        .server,
        "DeleteUser",
        parameters: [FunctionParameter("userName", .string, isRequired: true)],
        since: "9.0"
    )

    static let detachStore = MailStoreFunction(
        .server,
        "DetachStore",
        parameters: [FunctionParameter("id", .number, isRequired: true)],
        since: "9.0"
    )

    static let disableMFA = MailStoreFunction(
        .server,
        "DisableMFA",
        parameters: [FunctionParameter("userName", .string, isRequired: true)],
        since: "after 12, by 24"
    )

    static let getActiveSessions = MailStoreFunction(.server, "GetActiveSessions", parameters: [], since: "9.0")

    static let getChildFolders = MailStoreFunction(
        .server,
        "GetChildFolders",
        parameters: [FunctionParameter("folder", .string, isRequired: false), FunctionParameter("maxLevels", .number, isRequired: false)],
        since: "9.0"
    )

    static let getComplianceConfiguration = MailStoreFunction(.server, "GetComplianceConfiguration", parameters: [], since: "9.0")

    static let getCredentials = MailStoreFunction(.server, "GetCredentials", parameters: [], since: "after 12, by 24")

    static let getDirectoryServicesConfiguration = MailStoreFunction(
        .server,
        "GetDirectoryServicesConfiguration",
        parameters: [],
        since: "9.0"
    )

    static let getFolderStatistics = MailStoreFunction(.server, "GetFolderStatistics", parameters: [], since: "9.0")

    static let getJobResults = MailStoreFunction(
        .server,
        "GetJobResults",
        parameters: [
            FunctionParameter("fromIncluding", .string, isRequired: true, format: "YYYY-MM-DDThh:mm:ss"),
            FunctionParameter("toExcluding", .string, isRequired: true, format: "YYYY-MM-DDThh:mm:ss"),
            FunctionParameter("timeZoneId", .string, isRequired: true, example: "$Local"),
            FunctionParameter("jobId", .number, isRequired: false),
        ],
        since: "after 9.0, by 12"
    )

    static let getJobs = MailStoreFunction(.server, "GetJobs", parameters: [], since: "after 9.0, by 12")

    static let getLicenseInformation = MailStoreFunction(.server, "GetLicenseInformation", parameters: [], since: "after 12, by 24")

    static let getMessages = MailStoreFunction(
        .server,
        "GetMessages",
        parameters: [FunctionParameter("folder", .string, isRequired: true)],
        since: "9.0",
        note: "Online reference marks folder optional; the wrappers require it."
    )

    static let getProfiles = MailStoreFunction(
        .server,
        "GetProfiles",
        parameters: [FunctionParameter("raw", .bool, isRequired: true, values: ["true"])],
        since: "9.0"
    )

    static let getRetentionPolicies = MailStoreFunction(.server, "GetRetentionPolicies", parameters: [], since: "after 9.0, by 12")

    static let getServerInfo = MailStoreFunction(.server, "GetServerInfo", parameters: [], longRunning: .no, since: "9.0")

    static let getServiceConfiguration = MailStoreFunction(.server, "GetServiceConfiguration", parameters: [], since: "after 9.0, by 12")

    static let getSmtpSettings = MailStoreFunction(.server, "GetSmtpSettings", parameters: [], since: "after 9.0, by 12")

    static let getStoreAutoCreateConfiguration = MailStoreFunction(
        .server,
        "GetStoreAutoCreateConfiguration",
        parameters: [],
        since: "after 12, by 24"
    )

    static let getStoreIndexes = MailStoreFunction(
        .server,
        "GetStoreIndexes",
        parameters: [FunctionParameter("id", .number, isRequired: false)],
        since: "9.0",
        note: "id required in the 9.x wrapper, optional later."
    )

    static let getStores = MailStoreFunction(
        .server,
        "GetStores",
        parameters: [FunctionParameter("includeSize", .bool, isRequired: false)],
        since: "9.0",
        note: "includeSize is absent from the 9.x wrapper."
    )

    static let getTimeZones = MailStoreFunction(.server, "GetTimeZones", parameters: [], since: "9.0")

    static let getUserInfo = MailStoreFunction(
        .server,
        "GetUserInfo",
        parameters: [FunctionParameter("userName", .string, isRequired: true)],
        longRunning: .no,
        since: "9.0"
    )

    static let getUsers = MailStoreFunction(.server, "GetUsers", parameters: [], longRunning: .no, since: "9.0")

    static let getWorkerResultReport = MailStoreFunction(
        .server,
        "GetWorkerResultReport",
        parameters: [FunctionParameter("id", .number, isRequired: true)],
        since: "after 12, by 24"
    )

    static let getWorkerResults = MailStoreFunction(
        .server,
        "GetWorkerResults",
        parameters: [
            FunctionParameter("fromIncluding", .string, isRequired: true, format: "YYYY-MM-DDThh:mm:ss"),
            FunctionParameter("toExcluding", .string, isRequired: true, format: "YYYY-MM-DDThh:mm:ss"),
            FunctionParameter("timeZoneID", .string, isRequired: true, example: "$Local"),
            FunctionParameter("profileID", .number, isRequired: false),
            FunctionParameter("userName", .string, isRequired: false),
        ],
        since: "9.0",
        note: "Spells timeZoneID/profileID with a capital D; job functions use timeZoneId/jobId. Omit profileID/userName rather than sending 0 or empty."
    )

    static let initializeMFA = MailStoreFunction(
        .server,
        "InitializeMFA",
        parameters: [FunctionParameter("userName", .string, isRequired: true)],
        since: "after 12, by 24"
    )

    static let maintainFileSystemDatabases = MailStoreFunction(
        .server,
        "MaintainFileSystemDatabases",
        parameters: [],
        longRunning: .likely,
        since: "9.0"
    )

    static let mergeStore = MailStoreFunction(
        .server,
        "MergeStore",
        parameters: [FunctionParameter("id", .number, isRequired: true), FunctionParameter("sourceId", .number, isRequired: true)],
        longRunning: .likely,
        since: "9.0"
    )

    static let moveFolder = MailStoreFunction(
        .server,
        "MoveFolder",
        parameters: [FunctionParameter("fromFolder", .string, isRequired: true), FunctionParameter("toFolder", .string, isRequired: true)],
        longRunning: .likely,
        since: "9.0"
    )

    static let processRetentionPolicies = MailStoreFunction(
        .server,
        "ProcessRetentionPolicies",
        parameters: [],
        longRunning: .likely,
        since: "after 9.0, by 12"
    )

    static let rebuildSelectedStoreIndexes = MailStoreFunction(
        .server,
        "RebuildSelectedStoreIndexes",
        parameters: [],
        longRunning: .yes,
        since: "after 9.0, by 12"
    )

    static let rebuildStoreIndex = MailStoreFunction(
        .server,
        "RebuildStoreIndex",
        parameters: [FunctionParameter("id", .number, isRequired: true), FunctionParameter("folder", .string, isRequired: true)],
        longRunning: .likely,
        since: "9.0"
    )

    static let recoverStore = MailStoreFunction(
        .server,
        "RecoverStore",
        parameters: [
            FunctionParameter("id", .number, isRequired: true),
            FunctionParameter("encryptionKey", .string, isRequired: false),
            FunctionParameter("recoverDeletedMessages", .bool, isRequired: false),
        ],
        longRunning: .yes,
        since: "after 9.0, by 12"
    )

    static let recreateRecoveryRecords = MailStoreFunction(
        .server,
        "RecreateRecoveryRecords",
        parameters: [FunctionParameter("id", .number, isRequired: true)],
        longRunning: .likely,
        since: "after 9.0, by 12"
    )

    static let refreshAllStoreStatistics = MailStoreFunction(
        .server,
        "RefreshAllStoreStatistics",
        parameters: [],
        longRunning: .likely,
        since: "9.0"
    )

    static let renameJob = MailStoreFunction(
        .server,
        "RenameJob",
        parameters: [FunctionParameter("id", .number, isRequired: true), FunctionParameter("name", .string, isRequired: true)],
        since: "after 9.0, by 12",
        note: "Online reference marks both arguments optional."
    )

    static let renameStore = MailStoreFunction(
        .server,
        "RenameStore",
        parameters: [FunctionParameter("id", .number, isRequired: true), FunctionParameter("name", .string, isRequired: true)],
        since: "9.0"
    )

    static let renameUser = MailStoreFunction(
        .server,
        "RenameUser",
        parameters: [
            FunctionParameter("oldUserName", .string, isRequired: true),
            FunctionParameter("newUserName", .string, isRequired: true),
        ],
        since: "9.0"
    )

    static let renewMasterKey = MailStoreFunction(
        .server,
        "RenewMasterKey",
        parameters: [],
        longRunning: .likely,
        since: "after 9.0, by 12"
    )

    static let repairStoreDatabase = MailStoreFunction(
        .server,
        "RepairStoreDatabase",
        parameters: [FunctionParameter("id", .number, isRequired: true)],
        longRunning: .likely,
        since: "after 9.0, by 12"
    )

    static let retryOpenStores = MailStoreFunction(.server, "RetryOpenStores", parameters: [], longRunning: .likely, since: "9.0")

    static let runJobAsync = MailStoreFunction(
        .server,
        "RunJobAsync",
        parameters: [FunctionParameter("id", .number, isRequired: true)],
        longRunning: .no,
        since: "after 9.0, by 12",
        note: "Returns at once; result is read with GetJobResults."
    )

    static let runProfile = MailStoreFunction(
        .server,
        "RunProfile",
        parameters: [FunctionParameter("id", .number, isRequired: true)],
        longRunning: .likely,
        since: "9.0"
    )

    static let runTemporaryProfile = MailStoreFunction(
        .server,
        "RunTemporaryProfile",
        parameters: [
            FunctionParameter("properties", .json, isRequired: true),
            FunctionParameter("raw", .bool, isRequired: true, values: ["true"]),
        ],
        longRunning: .likely,
        since: "9.0"
    )

    static let selectAllStoreIndexesForRebuild = MailStoreFunction(
        .server,
        "SelectAllStoreIndexesForRebuild",
        parameters: [],
        since: "after 9.0, by 12"
    )

    static let sendStatusReport = MailStoreFunction(
        .server,
        "SendStatusReport",
        parameters: [
            FunctionParameter(
                "timespan",
                .string,
                isRequired: true,
                values: ["today", "yesterday", "thisweek", "lastweek", "thismonth", "lastmonth"]
            ),
            FunctionParameter("timeZoneId", .string, isRequired: true, example: "$Local"),
            FunctionParameter("recipients", .string, isRequired: true, isList: true),
        ],
        since: "after 9.0, by 12"
    )

    static let setComplianceConfiguration = MailStoreFunction(
        .server,
        "SetComplianceConfiguration",
        parameters: [FunctionParameter("config", .json, isRequired: true)],
        since: "9.0"
    )

    static let setDirectoryServicesConfiguration = MailStoreFunction(
        .server,
        "SetDirectoryServicesConfiguration",
        parameters: [FunctionParameter("config", .json, isRequired: true)],
        since: "9.0"
    )

    static let setJobEnabled = MailStoreFunction(
        .server,
        "SetJobEnabled",
        parameters: [FunctionParameter("id", .number, isRequired: true), FunctionParameter("enabled", .bool, isRequired: true)],
        since: "after 9.0, by 12",
        note: "Online reference marks both arguments optional."
    )

    static let setJobSchedule = MailStoreFunction(
        .server,
        "SetJobSchedule",
        parameters: [
            FunctionParameter("id", .number, isRequired: true),
            FunctionParameter("timeZoneId", .string, isRequired: true, example: "$Local"),
            FunctionParameter("date", .string, isRequired: false, format: "YYYY-MM-DDThh:mm:ss"),
            FunctionParameter(
                "interval",
                .number,
                isRequired: false,
                values: ["5", "10", "15", "20", "30", "60", "120", "180", "240", "360", "720"],
                unit: "minutes (inferred)"
            ),
            FunctionParameter("time", .string, isRequired: false),
            FunctionParameter(
                "dayOfWeek",
                .string,
                isRequired: false,
                values: ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"]
            ),
            FunctionParameter(
                "dayOfMonth",
                .string,
                isRequired: false,
                values: [
                    "1",
                    "2",
                    "3",
                    "4",
                    "5",
                    "6",
                    "7",
                    "8",
                    "9",
                    "10",
                    "11",
                    "12",
                    "13",
                    "14",
                    "15",
                    "16",
                    "17",
                    "18",
                    "19",
                    "20",
                    "21",
                    "22",
                    "23",
                    "24",
                    "25",
                    "26",
                    "27",
                    "28",
                    "29",
                    "30",
                    "31",
                    "Last",
                ]
            ),
        ],
        since: "after 9.0, by 12"
    )

    static let setProfileServerSideExecution = MailStoreFunction(
        .server,
        "SetProfileServerSideExecution",
        parameters: [
            FunctionParameter("id", .number, isRequired: true),
            FunctionParameter("automatic", .bool, isRequired: true),
            FunctionParameter("automaticPauseBetweenExecutions", .number, isRequired: false),
            FunctionParameter("automaticMaintenanceWindows", .string, isRequired: false),
        ],
        since: "about 22.3",
        note: "automatic=false alone disables; automatic=true needs automaticPauseBetweenExecutions (seconds)."
    )

    static let setRetentionPolicies = MailStoreFunction(
        .server,
        "SetRetentionPolicies",
        parameters: [FunctionParameter("config", .json, isRequired: true)],
        since: "after 9.0, by 12"
    )

    static let setServiceCertificate = MailStoreFunction(
        .server,
        "SetServiceCertificate",
        parameters: [FunctionParameter("thumbprint", .string, isRequired: true)],
        since: "after 12, by 24"
    )

    static let setSmtpSettings = MailStoreFunction(
        .server,
        "SetSmtpSettings",
        parameters: [FunctionParameter("settings", .json, isRequired: true)],
        since: "after 9.0, by 12"
    )

    static let setStoreAutoCreateConfiguration = MailStoreFunction(
        .server,
        "SetStoreAutoCreateConfiguration",
        parameters: [FunctionParameter("config", .json, isRequired: true)],
        since: "after 12, by 24"
    )

    static let setStoreProperties = MailStoreFunction(
        .server,
        "SetStoreProperties",
        parameters: [
            FunctionParameter("id", .number, isRequired: true),
            FunctionParameter(
                "type",
                .string,
                isRequired: false,
                values: ["FileSystemInternal", "SQLServer", "PostgreSQL"],
                legacyValues: ["FileSystemStandard", "FileSystemAdvanced", "FileSystemFlat"]
            ),
            FunctionParameter("databasePath", .string, isRequired: false),
            FunctionParameter("contentPath", .string, isRequired: false),
            FunctionParameter("indexPath", .string, isRequired: false),
            FunctionParameter("serverName", .string, isRequired: false),
            FunctionParameter("userName", .string, isRequired: false),
            FunctionParameter("password", .string, isRequired: false),
            FunctionParameter("databaseName", .string, isRequired: false),
        ],
        since: "9.0"
    )

    static let setStoreRequestedState = MailStoreFunction(
        .server,
        "SetStoreRequestedState",
        parameters: [
            FunctionParameter("id", .number, isRequired: true),
            FunctionParameter("requestedState", .string, isRequired: true, values: ["current", "normal", "writeProtected", "disabled"]),
        ],
        since: "9.0"
    )

    static let setUserAuthentication = MailStoreFunction(
        .server,
        "SetUserAuthentication",
        parameters: [
            FunctionParameter("userName", .string, isRequired: true),
            FunctionParameter("authentication", .string, isRequired: true, values: ["integrated", "directoryServices"]),
        ],
        since: "9.0"
    )

    static let setUserDistinguishedName = MailStoreFunction(
        .server,
        "SetUserDistinguishedName",
        parameters: [
            FunctionParameter("userName", .string, isRequired: true),
            FunctionParameter("distinguishedName", .string, isRequired: false),
        ],
        since: "9.0"
    )

    static let setUserEmailAddresses = MailStoreFunction(
        .server,
        "SetUserEmailAddresses",
        parameters: [
            FunctionParameter("userName", .string, isRequired: true),
            FunctionParameter("emailAddresses", .string, isRequired: false, isList: true),
        ],
        since: "9.0"
    )

    static let setUserFullName = MailStoreFunction(
        .server,
        "SetUserFullName",
        parameters: [FunctionParameter("userName", .string, isRequired: true), FunctionParameter("fullName", .string, isRequired: false)],
        since: "9.0"
    )

    static let setUserLoginPrivileges = MailStoreFunction(
        .server,
        "SetUserLoginPrivileges",
        parameters: [
            FunctionParameter("userName", .string, isRequired: true),
            FunctionParameter(
                "loginPrivileges",
                .string,
                isRequired: true,
                values: ["none", "windows", "web", "outlook", "windowsCmd", "imap", "api"],
                isList: true
            ),
        ],
        since: "after 12, by 24"
    )

    static let setUserPassword = MailStoreFunction(
        .server,
        "SetUserPassword",
        parameters: [FunctionParameter("userName", .string, isRequired: true), FunctionParameter("password", .string, isRequired: true)],
        since: "9.0"
    )

    static let setUserPop3UserNames = MailStoreFunction(
        .server,
        "SetUserPop3UserNames",
        parameters: [
            FunctionParameter("userName", .string, isRequired: true),
            FunctionParameter("pop3UserNames", .string, isRequired: false, isList: true),
        ],
        since: "9.0"
    )

    static let setUserPrivileges = MailStoreFunction(
        .server,
        "SetUserPrivileges",
        parameters: [
            FunctionParameter("userName", .string, isRequired: true),
            FunctionParameter(
                "privileges",
                .string,
                isRequired: true,
                values: [
                    "none",
                    "admin",
                    "login",
                    "changePassword",
                    "archive",
                    "modifyArchiveProfiles",
                    "export",
                    "modifyExportProfiles",
                    "delete",
                ],
                isList: true
            ),
        ],
        since: "9.0"
    )

    static let setUserPrivilegesOnFolder = MailStoreFunction(
        .server,
        "SetUserPrivilegesOnFolder",
        parameters: [
            FunctionParameter("userName", .string, isRequired: true),
            FunctionParameter("folder", .string, isRequired: true),
            FunctionParameter("privileges", .string, isRequired: true, values: ["none", "read", "write", "delete"], isList: true),
        ],
        longRunning: .no,
        since: "9.0"
    )

    static let syncUsersWithDirectoryServices = MailStoreFunction(
        .server,
        "SyncUsersWithDirectoryServices",
        parameters: [FunctionParameter("dryRun", .bool, isRequired: false)],
        longRunning: .yes,
        since: "9.0"
    )

    static let testSmtpSettings = MailStoreFunction(.server, "TestSmtpSettings", parameters: [], since: "after 9.0, by 12")

    static let unlockStore = MailStoreFunction(
        .server,
        "UnlockStore",
        parameters: [FunctionParameter("id", .number, isRequired: true), FunctionParameter("passphrase", .string, isRequired: true)],
        since: "after 9.0, by 12"
    )

    static let upgradeStore = MailStoreFunction(
        .server,
        "UpgradeStore",
        parameters: [FunctionParameter("id", .number, isRequired: true)],
        longRunning: .yes,
        since: "9.0"
    )

    static let upgradeStores = MailStoreFunction(.server, "UpgradeStores", parameters: [], longRunning: .yes, since: "after 12, by 24")

    static let verifyStore = MailStoreFunction(
        .server,
        "VerifyStore",
        parameters: [FunctionParameter("id", .number, isRequired: true), FunctionParameter("includeIndexes", .bool, isRequired: false)],
        longRunning: .yes,
        since: "9.0",
        note: "Only id in the 9.x wrapper; includeIndexes (bool) exists later and the current reference lists it without the optional mark."
    )

    static let verifyStores = MailStoreFunction(
        .server,
        "VerifyStores",
        parameters: [FunctionParameter("includeIndexes", .bool, isRequired: false)],
        longRunning: .yes,
        since: "after 9.0, by 12",
        note: "Current reference lists includeIndexes without the optional mark."
    )
}
