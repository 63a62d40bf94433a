// Generated from MailStore/functions.json. Change the data, not this file.
// swift-format-ignore-file

/// What is publicly known of the functions of the Service Provider Edition.
enum ServiceProviderCatalogue {
    static let all: [MailStoreFunction] = [
        attachStore,
        canRunArchiveProfiles,
        cancelJobAsync,
        clearUserPrivilegesOnFolders,
        compactStore,
        createClientAccessServer,
        createClientOneTimeUrlForArchiveAdmin,
        createCredential,
        createDirectoryOnInstanceHost,
        createInstance,
        createInstanceHost,
        createJob,
        createLicenseRequest,
        createProfile,
        createStore,
        createSystemAdministrator,
        createSystemAdministratorAPIPassword,
        createUser,
        deactivateSystemAdministratorMFA,
        deleteAppPasswords,
        deleteClientAccessServer,
        deleteCredential,
        deleteEmptyFolders,
        deleteInstanceHost,
        deleteInstances,
        deleteJob,
        deleteMessage,
        deleteProfile,
        deleteSystemAdministrator,
        deleteUser,
        detachStore,
        disableMFA,
        freezeInstances,
        getArchiveAdminEnabled,
        getChildFolders,
        getClientAccessServers,
        getComplianceConfiguration,
        getCredentialSettings,
        getCredentials,
        getDirectoriesOnInstanceHost,
        getDirectoryServicesConfiguration,
        getEnvironmentInfo,
        getFolderStatistics,
        getIndexConfiguration,
        getInstanceConfiguration,
        getInstanceHosts,
        getInstanceProcessLiveStatistics,
        getInstanceStatistics,
        getInstances,
        getJobResults,
        getJobs,
        getMessages,
        getProfiles,
        getRetentionPolicies,
        getServiceStatus,
        getSmtpSettings,
        getStoreAutoCreateConfiguration,
        getStores,
        getSystemAdministrators,
        getSystemSmtpConfiguration,
        getTimeZones,
        getUserInfo,
        getUsers,
        getWorkerResultReport,
        getWorkerResults,
        initializeMFA,
        initializeSystemAdministratorMFA,
        maintainFileSystemDatabases,
        mergeStore,
        moveFolder,
        pairWithManagementServer,
        ping,
        processRetentionPolicies,
        rebuildSelectedStoreIndexes,
        recoverStore,
        recreateRecoveryRecords,
        refreshAllStoreStatistics,
        reloadBranding,
        renameJob,
        renameStore,
        renameUser,
        repairStoreDatabase,
        restartInstances,
        retryOpenStores,
        runJobAsync,
        runProfile,
        runTemporaryProfile,
        selectAllStoreIndexesForRebuild,
        sendStatusReport,
        setArchiveAdminEnabled,
        setClientAccessServerConfiguration,
        setComplianceConfiguration,
        setCredentialSettings,
        setDirectoryServicesConfiguration,
        setIndexConfiguration,
        setInstanceConfiguration,
        setInstanceHostConfiguration,
        setJobEnabled,
        setJobSchedule,
        setProfileServerSideExecution,
        setRetentionPolicies,
        setSmtpSettings,
        setStoreAutoCreateConfiguration,
        setStorePath,
        setStoreRequestedState,
        setSystemAdministratorConfiguration,
        setSystemAdministratorPassword,
        setSystemSmtpConfiguration,
        setUserAuthentication,
        setUserDistinguishedName,
        setUserEmailAddresses,
        setUserFullName,
        setUserLoginPrivileges,
        setUserPassword,
        setUserPop3UserNames,
        setUserPrivileges,
        setUserPrivilegesOnAllFolders,
        setUserPrivilegesOnFolder,
        startInstances,
        stopInstances,
        syncUsersWithDirectoryServices,
        testSmtpSettings,
        testSystemSmtpConfiguration,
        thawInstances,
        transferStores,
        unlockStore,
        upgradeStore,
        upgradeStores,
        verifyStore,
        verifyStores,
    ]

    static let attachStore = MailStoreFunction(
        .serviceProvider,
        "AttachStore",
        parameters: [
            FunctionParameter("instanceID", .string, isRequired: true),
            FunctionParameter("name", .string, isRequired: true),
            FunctionParameter("databasePath", .string, isRequired: true),
            FunctionParameter("contentPath", .string, isRequired: false),
            FunctionParameter("indexPath", .string, isRequired: false),
            FunctionParameter("requestedState", .string, isRequired: false, values: ["current", "normal", "writeProtected", "disabled"]),
        ],
        since: "9.0",
        note: "Older SPE takes path; from about 2022 the reference has databasePath (required), contentPath and indexPath (optional) instead. server: type optional in 9.x references, required later."
    )

    static let canRunArchiveProfiles = MailStoreFunction(
        .serviceProvider,
        "CanRunArchiveProfiles",
        parameters: [FunctionParameter("instanceID", .string, isRequired: true)],
        since: "after 9.0, by 12"
    )

    static let cancelJobAsync = MailStoreFunction(
        .serviceProvider,
        "CancelJobAsync",
        parameters: [FunctionParameter("instanceID", .string, isRequired: true), FunctionParameter("id", .number, isRequired: true)],
        longRunning: .no,
        since: "after 9.0, by 12"
    )

    static let clearUserPrivilegesOnFolders = MailStoreFunction(
        .serviceProvider,
        "ClearUserPrivilegesOnFolders",
        parameters: [FunctionParameter("instanceID", .string, isRequired: true), FunctionParameter("userName", .string, isRequired: true)],
        since: "9.0"
    )

    static let compactStore = MailStoreFunction(
        .serviceProvider,
        "CompactStore",
        parameters: [FunctionParameter("instanceID", .string, isRequired: true), FunctionParameter("id", .number, isRequired: true)],
        longRunning: .yes,
        since: "9.0"
    )

    static let createClientAccessServer = MailStoreFunction(
        .serviceProvider,
        "CreateClientAccessServer",
        parameters: [FunctionParameter("config", .json, isRequired: true)],
        since: "9.0"
    )

    static let createClientOneTimeUrlForArchiveAdmin = MailStoreFunction(
        .serviceProvider,
        "CreateClientOneTimeUrlForArchiveAdmin",
        parameters: [
            FunctionParameter("instanceID", .string, isRequired: true),
            FunctionParameter("instanceUrl", .string, isRequired: false),
        ],
        since: "9.0"
    )

    static let createCredential = MailStoreFunction(.serviceProvider, "CreateCredential", parameters: nil, since: "after 12, by 25.3")

    static let createDirectoryOnInstanceHost = MailStoreFunction(
        .serviceProvider,
        "CreateDirectoryOnInstanceHost",
        parameters: [FunctionParameter("serverName", .string, isRequired: true), FunctionParameter("path", .string, isRequired: true)],
        since: "9.0"
    )

    static let createInstance = MailStoreFunction(
        .serviceProvider,
        "CreateInstance",
        parameters: [FunctionParameter("config", .json, isRequired: true)],
        since: "9.0"
    )

    static let createInstanceHost = MailStoreFunction(
        .serviceProvider,
        "CreateInstanceHost",
        parameters: [FunctionParameter("config", .json, isRequired: true)],
        since: "9.0"
    )

    static let createJob = MailStoreFunction(
        .serviceProvider,
        "CreateJob",
        parameters: [
            FunctionParameter("instanceID", .string, isRequired: true),
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

    static let createLicenseRequest = MailStoreFunction(.serviceProvider, "CreateLicenseRequest", parameters: [], since: "9.0")

    static let createProfile = MailStoreFunction(
        .serviceProvider,
        "CreateProfile",
        parameters: [
            FunctionParameter("instanceID", .string, isRequired: true),
            FunctionParameter("properties", .json, isRequired: true),
            FunctionParameter("raw", .bool, isRequired: true, values: ["true"]),
        ],
        since: "9.0",
        note: "properties is the raw profile object without id and version; only raw=true is supported."
    )

    static let createStore = MailStoreFunction(
        .serviceProvider,
        "CreateStore",
        parameters: [
            FunctionParameter("instanceID", .string, isRequired: true),
            FunctionParameter("name", .string, isRequired: true),
            FunctionParameter("path", .string, isRequired: true),
            FunctionParameter("requestedState", .string, isRequired: false, values: ["current", "normal", "writeProtected", "disabled"]),
        ],
        since: "9.0",
        note: "Older SPE takes path; later parameters assumed to match AttachStore (not confirmed)."
    )

    static let createSystemAdministrator = MailStoreFunction(
        .serviceProvider,
        "CreateSystemAdministrator",
        parameters: [FunctionParameter("config", .json, isRequired: true), FunctionParameter("password", .string, isRequired: true)],
        longRunning: .no,
        since: "9.0"
    )

    static let createSystemAdministratorAPIPassword = MailStoreFunction(
        .serviceProvider,
        "CreateSystemAdministratorAPIPassword",
        parameters: nil,
        since: "after 12, by 25.3"
    )

    static let createUser = MailStoreFunction(
        .serviceProvider,
        "CreateUser",
        parameters: [
            FunctionParameter("instanceID", .string, isRequired: true),
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

    static let deactivateSystemAdministratorMFA = MailStoreFunction(
        .serviceProvider,
        "DeactivateSystemAdministratorMFA",
        parameters: nil,
        since: "after 12, by 25.3"
    )

    static let deleteAppPasswords = MailStoreFunction(
        .serviceProvider,
        "DeleteAppPasswords",
        parameters: [FunctionParameter("instanceID", .string, isRequired: true), FunctionParameter("userName", .string, isRequired: true)],
        since: "after 12, by 25.3"
    )

    static let deleteClientAccessServer = MailStoreFunction(
        .serviceProvider,
        "DeleteClientAccessServer",
        parameters: [FunctionParameter("serverName", .string, isRequired: true)],
        since: "9.0"
    )

    static let deleteCredential = MailStoreFunction(.serviceProvider, "DeleteCredential", parameters: nil, since: "after 12, by 25.3")

    static let deleteEmptyFolders = MailStoreFunction(
        .serviceProvider,
        "DeleteEmptyFolders",
        parameters: [FunctionParameter("instanceID", .string, isRequired: true), FunctionParameter("folder", .string, isRequired: false)],
        longRunning: .likely,
        since: "9.0"
    )

    static let deleteInstanceHost = MailStoreFunction(
        .serviceProvider,
        "DeleteInstanceHost",
        parameters: [FunctionParameter("serverName", .string, isRequired: true)],
        since: "9.0"
    )

    static let deleteInstances = MailStoreFunction(
        .serviceProvider,
        "DeleteInstances",
        parameters: [FunctionParameter("instanceFilter", .string, isRequired: true)],
        longRunning: .likely,
        since: "9.0"
    )

    static let deleteJob = MailStoreFunction(
        .serviceProvider,
        "DeleteJob",
        parameters: [FunctionParameter("instanceID", .string, isRequired: true), FunctionParameter("id", .number, isRequired: true)],
        since: "after 9.0, by 12"
    )

    static let deleteMessage = MailStoreFunction(
        .serviceProvider,
        "DeleteMessage",
        parameters: [
            FunctionParameter("instanceID", .string, isRequired: true),
            FunctionParameter("id", .string, isRequired: true, format: "<storeId>:<messageNumber>"),
            FunctionParameter("reason", .string, isRequired: false),
        ],
        since: "9.0",
        note: "reason is absent from the 9.x wrapper and present (required) later."
    )

    static let deleteProfile = MailStoreFunction(
        .serviceProvider,
        "DeleteProfile",
        parameters: [FunctionParameter("instanceID", .string, isRequired: true), FunctionParameter("id", .number, isRequired: true)],
        since: "9.0"
    )

    static let deleteSystemAdministrator = MailStoreFunction(
        .serviceProvider,
        "DeleteSystemAdministrator",
        parameters: [FunctionParameter("userName", .string, isRequired: true)],
        since: "9.0"
    )

    static let deleteUser = MailStoreFunction(
        .serviceProvider,
        "DeleteUser",
        parameters: [FunctionParameter("instanceID", .string, isRequired: true), FunctionParameter("userName", .string, isRequired: true)],
        since: "9.0"
    )

    static let detachStore = MailStoreFunction(
        .serviceProvider,
        "DetachStore",
        parameters: [FunctionParameter("instanceID", .string, isRequired: true), FunctionParameter("id", .number, isRequired: true)],
        since: "9.0"
    )

    static let disableMFA = MailStoreFunction(
        .serviceProvider,
        "DisableMFA",
        parameters: [FunctionParameter("instanceID", .string, isRequired: true), FunctionParameter("userName", .string, isRequired: true)],
        since: "after 12, by 25.3"
    )

    static let freezeInstances = MailStoreFunction(
        .serviceProvider,
        "FreezeInstances",
        parameters: [FunctionParameter("instanceFilter", .string, isRequired: true)],
        longRunning: .likely,
        since: "9.0"
    )

    static let getArchiveAdminEnabled = MailStoreFunction(
        .serviceProvider,
        "GetArchiveAdminEnabled",
        parameters: [FunctionParameter("instanceID", .string, isRequired: true)],
        since: "9.0"
    )

    static let getChildFolders = MailStoreFunction(
        .serviceProvider,
        "GetChildFolders",
        parameters: [
            FunctionParameter("instanceID", .string, isRequired: true),
            FunctionParameter("folder", .string, isRequired: false),
            FunctionParameter("maxLevels", .number, isRequired: false),
        ],
        since: "9.0"
    )

    static let getClientAccessServers = MailStoreFunction(
        .serviceProvider,
        "GetClientAccessServers",
        parameters: [
            FunctionParameter("withServiceStatus", .bool, isRequired: true),
            FunctionParameter("serverNameFilter", .string, isRequired: false),
        ],
        since: "9.0"
    )

    static let getComplianceConfiguration = MailStoreFunction(
        .serviceProvider,
        "GetComplianceConfiguration",
        parameters: [FunctionParameter("instanceID", .string, isRequired: true)],
        since: "9.0"
    )

    static let getCredentialSettings = MailStoreFunction(
        .serviceProvider,
        "GetCredentialSettings",
        parameters: nil,
        since: "after 12, by 25.3"
    )

    static let getCredentials = MailStoreFunction(
        .serviceProvider,
        "GetCredentials",
        parameters: [FunctionParameter("instanceID", .string, isRequired: true)],
        since: "after 12, by 25.3"
    )

    static let getDirectoriesOnInstanceHost = MailStoreFunction(
        .serviceProvider,
        "GetDirectoriesOnInstanceHost",
        parameters: [FunctionParameter("serverName", .string, isRequired: true), FunctionParameter("path", .string, isRequired: false)],
        since: "9.0"
    )

    static let getDirectoryServicesConfiguration = MailStoreFunction(
        .serviceProvider,
        "GetDirectoryServicesConfiguration",
        parameters: [FunctionParameter("instanceID", .string, isRequired: true)],
        since: "9.0"
    )

    static let getEnvironmentInfo = MailStoreFunction(
        .serviceProvider,
        "GetEnvironmentInfo",
        parameters: [],
        longRunning: .no,
        since: "9.0"
    )

    static let getFolderStatistics = MailStoreFunction(
        .serviceProvider,
        "GetFolderStatistics",
        parameters: [FunctionParameter("instanceID", .string, isRequired: true)],
        since: "9.0"
    )

    static let getIndexConfiguration = MailStoreFunction(
        .serviceProvider,
        "GetIndexConfiguration",
        parameters: [FunctionParameter("instanceID", .string, isRequired: true)],
        since: "9.0"
    )

    static let getInstanceConfiguration = MailStoreFunction(
        .serviceProvider,
        "GetInstanceConfiguration",
        parameters: [FunctionParameter("instanceID", .string, isRequired: true)],
        since: "9.0"
    )

    static let getInstanceHosts = MailStoreFunction(
        .serviceProvider,
        "GetInstanceHosts",
        parameters: [FunctionParameter("serverNameFilter", .string, isRequired: false)],
        longRunning: .no,
        since: "9.0"
    )

    static let getInstanceProcessLiveStatistics = MailStoreFunction(
        .serviceProvider,
        "GetInstanceProcessLiveStatistics",
        parameters: [FunctionParameter("instanceID", .string, isRequired: true)],
        since: "9.0"
    )

    static let getInstanceStatistics = MailStoreFunction(
        .serviceProvider,
        "GetInstanceStatistics",
        parameters: [FunctionParameter("instanceID", .string, isRequired: true)],
        since: "9.0"
    )

    static let getInstances = MailStoreFunction(
        .serviceProvider,
        "GetInstances",
        parameters: [FunctionParameter("instanceFilter", .string, isRequired: true)],
        since: "9.0"
    )

    static let getJobResults = MailStoreFunction(
        .serviceProvider,
        "GetJobResults",
        parameters: [
            FunctionParameter("instanceID", .string, isRequired: true),
            FunctionParameter("fromIncluding", .string, isRequired: true, format: "YYYY-MM-DDThh:mm:ss"),
            FunctionParameter("toExcluding", .string, isRequired: true, format: "YYYY-MM-DDThh:mm:ss"),
            FunctionParameter("timeZoneId", .string, isRequired: true, example: "$Local"),
            FunctionParameter("jobId", .number, isRequired: false),
        ],
        since: "after 9.0, by 12"
    )

    static let getJobs = MailStoreFunction(
        .serviceProvider,
        "GetJobs",
        parameters: [FunctionParameter("instanceID", .string, isRequired: true)],
        since: "after 9.0, by 12"
    )

    static let getMessages = MailStoreFunction(
        .serviceProvider,
        "GetMessages",
        parameters: [FunctionParameter("instanceID", .string, isRequired: true), FunctionParameter("folder", .string, isRequired: true)],
        since: "9.0",
        note: "Online reference marks folder optional; the wrappers require it."
    )

    static let getProfiles = MailStoreFunction(
        .serviceProvider,
        "GetProfiles",
        parameters: [
            FunctionParameter("instanceID", .string, isRequired: true),
            FunctionParameter("raw", .bool, isRequired: true, values: ["true"]),
        ],
        since: "9.0"
    )

    static let getRetentionPolicies = MailStoreFunction(
        .serviceProvider,
        "GetRetentionPolicies",
        parameters: [FunctionParameter("instanceID", .string, isRequired: true)],
        since: "after 9.0, by 12"
    )

    static let getServiceStatus = MailStoreFunction(.serviceProvider, "GetServiceStatus", parameters: [], since: "9.0")

    static let getSmtpSettings = MailStoreFunction(
        .serviceProvider,
        "GetSmtpSettings",
        parameters: [FunctionParameter("instanceID", .string, isRequired: true)],
        since: "after 9.0, by 12"
    )

    static let getStoreAutoCreateConfiguration = MailStoreFunction(
        .serviceProvider,
        "GetStoreAutoCreateConfiguration",
        parameters: [FunctionParameter("instanceID", .string, isRequired: true)],
        since: "9.0"
    )

    static let getStores = MailStoreFunction(
        .serviceProvider,
        "GetStores",
        parameters: [
            FunctionParameter("instanceID", .string, isRequired: true),
            FunctionParameter("includeSize", .bool, isRequired: false),
        ],
        since: "9.0",
        note: "includeSize is absent from the 9.x wrapper."
    )

    static let getSystemAdministrators = MailStoreFunction(.serviceProvider, "GetSystemAdministrators", parameters: [], since: "9.0")

    static let getSystemSmtpConfiguration = MailStoreFunction(
        .serviceProvider,
        "GetSystemSmtpConfiguration",
        parameters: [],
        since: "after 9.0, by 12"
    )

    static let getTimeZones = MailStoreFunction(
        .serviceProvider,
        "GetTimeZones",
        parameters: [FunctionParameter("instanceID", .string, isRequired: true)],
        since: "9.0"
    )

    static let getUserInfo = MailStoreFunction(
        .serviceProvider,
        "GetUserInfo",
        parameters: [FunctionParameter("instanceID", .string, isRequired: true), FunctionParameter("userName", .string, isRequired: true)],
        longRunning: .no,
        since: "9.0",
        note: "2014 SPE wrapper comments use other words for authentication values; integrated/directoryServices come from the server reference."
    )

    static let getUsers = MailStoreFunction(
        .serviceProvider,
        "GetUsers",
        parameters: [FunctionParameter("instanceID", .string, isRequired: true)],
        longRunning: .no,
        since: "9.0"
    )

    static let getWorkerResultReport = MailStoreFunction(
        .serviceProvider,
        "GetWorkerResultReport",
        parameters: [FunctionParameter("instanceID", .string, isRequired: true), FunctionParameter("id", .number, isRequired: true)],
        since: "after 12, by 25.3"
    )

    static let getWorkerResults = MailStoreFunction(
        .serviceProvider,
        "GetWorkerResults",
        parameters: [
            FunctionParameter("instanceID", .string, isRequired: true),
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
        .serviceProvider,
        "InitializeMFA",
        parameters: [FunctionParameter("instanceID", .string, isRequired: true), FunctionParameter("userName", .string, isRequired: true)],
        since: "after 12, by 25.3"
    )

    static let initializeSystemAdministratorMFA = MailStoreFunction(
        .serviceProvider,
        "InitializeSystemAdministratorMFA",
        parameters: nil,
        since: "after 12, by 25.3"
    )

    static let maintainFileSystemDatabases = MailStoreFunction(
        .serviceProvider,
        "MaintainFileSystemDatabases",
        parameters: [FunctionParameter("instanceID", .string, isRequired: true)],
        longRunning: .likely,
        since: "9.0"
    )

    static let mergeStore = MailStoreFunction(
        .serviceProvider,
        "MergeStore",
        parameters: [
            FunctionParameter("instanceID", .string, isRequired: true),
            FunctionParameter("id", .number, isRequired: true),
            FunctionParameter("sourceId", .number, isRequired: true),
        ],
        longRunning: .likely,
        since: "9.0"
    )

    static let moveFolder = MailStoreFunction(
        .serviceProvider,
        "MoveFolder",
        parameters: [
            FunctionParameter("instanceID", .string, isRequired: true),
            FunctionParameter("fromFolder", .string, isRequired: true),
            FunctionParameter("toFolder", .string, isRequired: true),
        ],
        longRunning: .likely,
        since: "9.0"
    )

    static let pairWithManagementServer = MailStoreFunction(
        .serviceProvider,
        "PairWithManagementServer",
        parameters: [
            FunctionParameter("serverType", .string, isRequired: true),
            FunctionParameter("serverName", .string, isRequired: true),
            FunctionParameter("port", .number, isRequired: true),
            FunctionParameter("thumbprint", .string, isRequired: true),
        ],
        since: "9.0",
        note: "serverType values not found in public material."
    )

    static let ping = MailStoreFunction(.serviceProvider, "Ping", parameters: [], since: "9.0")

    static let processRetentionPolicies = MailStoreFunction(
        .serviceProvider,
        "ProcessRetentionPolicies",
        parameters: [FunctionParameter("instanceID", .string, isRequired: true)],
        longRunning: .likely,
        since: "after 9.0, by 12"
    )

    static let rebuildSelectedStoreIndexes = MailStoreFunction(
        .serviceProvider,
        "RebuildSelectedStoreIndexes",
        parameters: [FunctionParameter("instanceID", .string, isRequired: true)],
        longRunning: .yes,
        since: "9.0"
    )

    static let recoverStore = MailStoreFunction(
        .serviceProvider,
        "RecoverStore",
        parameters: [
            FunctionParameter("instanceID", .string, isRequired: true),
            FunctionParameter("id", .number, isRequired: true),
            FunctionParameter("encryptionKey", .string, isRequired: false),
            FunctionParameter("recoverDeletedMessages", .bool, isRequired: false),
        ],
        longRunning: .yes,
        since: "after 9.0, by 12"
    )

    static let recreateRecoveryRecords = MailStoreFunction(
        .serviceProvider,
        "RecreateRecoveryRecords",
        parameters: [FunctionParameter("instanceID", .string, isRequired: true), FunctionParameter("id", .number, isRequired: true)],
        longRunning: .likely,
        since: "after 9.0, by 12"
    )

    static let refreshAllStoreStatistics = MailStoreFunction(
        .serviceProvider,
        "RefreshAllStoreStatistics",
        parameters: [FunctionParameter("instanceID", .string, isRequired: true)],
        longRunning: .likely,
        since: "9.0"
    )

    static let reloadBranding = MailStoreFunction(.serviceProvider, "ReloadBranding", parameters: [], since: "after 9.0, by 12")

    static let renameJob = MailStoreFunction(
        .serviceProvider,
        "RenameJob",
        parameters: [
            FunctionParameter("instanceID", .string, isRequired: true),
            FunctionParameter("id", .number, isRequired: true),
            FunctionParameter("name", .string, isRequired: true),
        ],
        since: "after 9.0, by 12",
        note: "Online reference marks both arguments optional."
    )

    static let renameStore = MailStoreFunction(
        .serviceProvider,
        "RenameStore",
        parameters: [
            FunctionParameter("instanceID", .string, isRequired: true),
            FunctionParameter("id", .number, isRequired: true),
            FunctionParameter("name", .string, isRequired: true),
        ],
        since: "9.0"
    )

    static let renameUser = MailStoreFunction(
        .serviceProvider,
        "RenameUser",
        parameters: [
            FunctionParameter("instanceID", .string, isRequired: true),
            FunctionParameter("oldUserName", .string, isRequired: true),
            FunctionParameter("newUserName", .string, isRequired: true),
        ],
        since: "9.0"
    )

    static let repairStoreDatabase = MailStoreFunction(
        .serviceProvider,
        "RepairStoreDatabase",
        parameters: [FunctionParameter("instanceID", .string, isRequired: true), FunctionParameter("id", .number, isRequired: true)],
        longRunning: .likely,
        since: "after 9.0, by 12"
    )

    static let restartInstances = MailStoreFunction(
        .serviceProvider,
        "RestartInstances",
        parameters: [FunctionParameter("instanceFilter", .string, isRequired: true)],
        longRunning: .likely,
        since: "9.0"
    )

    static let retryOpenStores = MailStoreFunction(
        .serviceProvider,
        "RetryOpenStores",
        parameters: [FunctionParameter("instanceID", .string, isRequired: true)],
        longRunning: .likely,
        since: "9.0"
    )

    static let runJobAsync = MailStoreFunction(
        .serviceProvider,
        "RunJobAsync",
        parameters: [FunctionParameter("instanceID", .string, isRequired: true), FunctionParameter("id", .number, isRequired: true)],
        longRunning: .no,
        since: "after 9.0, by 12",
        note: "Returns at once; result is read with GetJobResults."
    )

    static let runProfile = MailStoreFunction(
        .serviceProvider,
        "RunProfile",
        parameters: [FunctionParameter("instanceID", .string, isRequired: true), FunctionParameter("id", .number, isRequired: true)],
        longRunning: .likely,
        since: "9.0"
    )

    static let runTemporaryProfile = MailStoreFunction(
        .serviceProvider,
        "RunTemporaryProfile",
        parameters: [
            FunctionParameter("instanceID", .string, isRequired: true),
            FunctionParameter("properties", .json, isRequired: true),
            FunctionParameter("raw", .bool, isRequired: true, values: ["true"]),
        ],
        longRunning: .likely,
        since: "9.0"
    )

    static let selectAllStoreIndexesForRebuild = MailStoreFunction(
        .serviceProvider,
        "SelectAllStoreIndexesForRebuild",
        parameters: [FunctionParameter("instanceID", .string, isRequired: true)],
        since: "9.0"
    )

    static let sendStatusReport = MailStoreFunction(
        .serviceProvider,
        "SendStatusReport",
        parameters: [
            FunctionParameter("instanceID", .string, isRequired: true),
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

    static let setArchiveAdminEnabled = MailStoreFunction(
        .serviceProvider,
        "SetArchiveAdminEnabled",
        parameters: [FunctionParameter("instanceID", .string, isRequired: true), FunctionParameter("enabled", .bool, isRequired: true)],
        since: "9.0"
    )

    static let setClientAccessServerConfiguration = MailStoreFunction(
        .serviceProvider,
        "SetClientAccessServerConfiguration",
        parameters: [FunctionParameter("config", .json, isRequired: true)],
        since: "9.0"
    )

    static let setComplianceConfiguration = MailStoreFunction(
        .serviceProvider,
        "SetComplianceConfiguration",
        parameters: [FunctionParameter("instanceID", .string, isRequired: true), FunctionParameter("config", .json, isRequired: true)],
        since: "9.0"
    )

    static let setCredentialSettings = MailStoreFunction(
        .serviceProvider,
        "SetCredentialSettings",
        parameters: nil,
        since: "after 12, by 25.3"
    )

    static let setDirectoryServicesConfiguration = MailStoreFunction(
        .serviceProvider,
        "SetDirectoryServicesConfiguration",
        parameters: [FunctionParameter("instanceID", .string, isRequired: true), FunctionParameter("config", .json, isRequired: true)],
        since: "9.0"
    )

    static let setIndexConfiguration = MailStoreFunction(
        .serviceProvider,
        "SetIndexConfiguration",
        parameters: [FunctionParameter("instanceID", .string, isRequired: true), FunctionParameter("config", .json, isRequired: true)],
        since: "9.0"
    )

    static let setInstanceConfiguration = MailStoreFunction(
        .serviceProvider,
        "SetInstanceConfiguration",
        parameters: [FunctionParameter("config", .json, isRequired: true)],
        since: "9.0"
    )

    static let setInstanceHostConfiguration = MailStoreFunction(
        .serviceProvider,
        "SetInstanceHostConfiguration",
        parameters: [FunctionParameter("config", .json, isRequired: true)],
        since: "9.0"
    )

    static let setJobEnabled = MailStoreFunction(
        .serviceProvider,
        "SetJobEnabled",
        parameters: [
            FunctionParameter("instanceID", .string, isRequired: true),
            FunctionParameter("id", .number, isRequired: true),
            FunctionParameter("enabled", .bool, isRequired: true),
        ],
        since: "after 9.0, by 12",
        note: "Online reference marks both arguments optional."
    )

    static let setJobSchedule = MailStoreFunction(
        .serviceProvider,
        "SetJobSchedule",
        parameters: [
            FunctionParameter("instanceID", .string, isRequired: true),
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
        .serviceProvider,
        "SetProfileServerSideExecution",
        parameters: [
            FunctionParameter("instanceID", .string, isRequired: true),
            FunctionParameter("id", .number, isRequired: true),
            FunctionParameter("automatic", .bool, isRequired: true),
            FunctionParameter("automaticPauseBetweenExecutions", .number, isRequired: false),
            FunctionParameter("automaticMaintenanceWindows", .string, isRequired: false),
        ],
        since: "after 12, by 25.3",
        note: "automatic=false alone disables; automatic=true needs automaticPauseBetweenExecutions (seconds)."
    )

    static let setRetentionPolicies = MailStoreFunction(
        .serviceProvider,
        "SetRetentionPolicies",
        parameters: [FunctionParameter("instanceID", .string, isRequired: true), FunctionParameter("config", .json, isRequired: true)],
        since: "after 9.0, by 12"
    )

    static let setSmtpSettings = MailStoreFunction(
        .serviceProvider,
        "SetSmtpSettings",
        parameters: [FunctionParameter("instanceID", .string, isRequired: true), FunctionParameter("settings", .json, isRequired: true)],
        since: "after 9.0, by 12"
    )

    static let setStoreAutoCreateConfiguration = MailStoreFunction(
        .serviceProvider,
        "SetStoreAutoCreateConfiguration",
        parameters: [FunctionParameter("instanceID", .string, isRequired: true), FunctionParameter("config", .json, isRequired: true)],
        since: "9.0"
    )

    static let setStorePath = MailStoreFunction(
        .serviceProvider,
        "SetStorePath",
        parameters: [
            FunctionParameter("instanceID", .string, isRequired: true),
            FunctionParameter("id", .number, isRequired: true),
            FunctionParameter("path", .string, isRequired: true),
        ],
        since: "9.0"
    )

    static let setStoreRequestedState = MailStoreFunction(
        .serviceProvider,
        "SetStoreRequestedState",
        parameters: [
            FunctionParameter("instanceID", .string, isRequired: true),
            FunctionParameter("id", .number, isRequired: true),
            FunctionParameter("requestedState", .string, isRequired: true, values: ["current", "normal", "writeProtected", "disabled"]),
        ],
        since: "9.0"
    )

    static let setSystemAdministratorConfiguration = MailStoreFunction(
        .serviceProvider,
        "SetSystemAdministratorConfiguration",
        parameters: [FunctionParameter("config", .json, isRequired: true)],
        since: "9.0"
    )

    static let setSystemAdministratorPassword = MailStoreFunction(
        .serviceProvider,
        "SetSystemAdministratorPassword",
        parameters: [FunctionParameter("userName", .string, isRequired: true), FunctionParameter("password", .string, isRequired: true)],
        since: "9.0"
    )

    static let setSystemSmtpConfiguration = MailStoreFunction(
        .serviceProvider,
        "SetSystemSmtpConfiguration",
        parameters: [FunctionParameter("config", .json, isRequired: true)],
        since: "after 9.0, by 12"
    )

    static let setUserAuthentication = MailStoreFunction(
        .serviceProvider,
        "SetUserAuthentication",
        parameters: [
            FunctionParameter("instanceID", .string, isRequired: true),
            FunctionParameter("userName", .string, isRequired: true),
            FunctionParameter("authentication", .string, isRequired: true, values: ["integrated", "directoryServices"]),
        ],
        since: "9.0"
    )

    static let setUserDistinguishedName = MailStoreFunction(
        .serviceProvider,
        "SetUserDistinguishedName",
        parameters: [
            FunctionParameter("instanceID", .string, isRequired: true),
            FunctionParameter("userName", .string, isRequired: true),
            FunctionParameter("distinguishedName", .string, isRequired: false),
        ],
        since: "9.0"
    )

    static let setUserEmailAddresses = MailStoreFunction(
        .serviceProvider,
        "SetUserEmailAddresses",
        parameters: [
            FunctionParameter("instanceID", .string, isRequired: true),
            FunctionParameter("userName", .string, isRequired: true),
            FunctionParameter("emailAddresses", .string, isRequired: false, isList: true),
        ],
        since: "9.0"
    )

    static let setUserFullName = MailStoreFunction(
        .serviceProvider,
        "SetUserFullName",
        parameters: [
            FunctionParameter("instanceID", .string, isRequired: true),
            FunctionParameter("userName", .string, isRequired: true),
            FunctionParameter("fullName", .string, isRequired: false),
        ],
        since: "9.0"
    )

    static let setUserLoginPrivileges = MailStoreFunction(
        .serviceProvider,
        "SetUserLoginPrivileges",
        parameters: [
            FunctionParameter("instanceID", .string, isRequired: true),
            FunctionParameter("userName", .string, isRequired: true),
            FunctionParameter(
                "loginPrivileges",
                .string,
                isRequired: true,
                values: ["none", "windows", "web", "outlook", "windowsCmd", "imap", "api"],
                isList: true
            ),
        ],
        since: "after 12, by 25.3"
    )

    static let setUserPassword = MailStoreFunction(
        .serviceProvider,
        "SetUserPassword",
        parameters: [
            FunctionParameter("instanceID", .string, isRequired: true),
            FunctionParameter("userName", .string, isRequired: true),
            FunctionParameter("password", .string, isRequired: true),
        ],
        since: "9.0"
    )

    static let setUserPop3UserNames = MailStoreFunction(
        .serviceProvider,
        "SetUserPop3UserNames",
        parameters: [
            FunctionParameter("instanceID", .string, isRequired: true),
            FunctionParameter("userName", .string, isRequired: true),
            FunctionParameter("pop3UserNames", .string, isRequired: false, isList: true),
        ],
        since: "9.0"
    )

    static let setUserPrivileges = MailStoreFunction(
        .serviceProvider,
        "SetUserPrivileges",
        parameters: [
            FunctionParameter("instanceID", .string, isRequired: true),
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

    static let setUserPrivilegesOnAllFolders = MailStoreFunction(
        .serviceProvider,
        "SetUserPrivilegesOnAllFolders",
        parameters: nil,
        since: "after 12, by 25.3"
    )

    static let setUserPrivilegesOnFolder = MailStoreFunction(
        .serviceProvider,
        "SetUserPrivilegesOnFolder",
        parameters: [
            FunctionParameter("instanceID", .string, isRequired: true),
            FunctionParameter("userName", .string, isRequired: true),
            FunctionParameter("folder", .string, isRequired: true),
            FunctionParameter("privileges", .string, isRequired: true, values: ["none", "read", "write", "delete"], isList: true),
        ],
        longRunning: .no,
        since: "9.0"
    )

    static let startInstances = MailStoreFunction(
        .serviceProvider,
        "StartInstances",
        parameters: [FunctionParameter("instanceFilter", .string, isRequired: true)],
        longRunning: .likely,
        since: "9.0"
    )

    static let stopInstances = MailStoreFunction(
        .serviceProvider,
        "StopInstances",
        parameters: [FunctionParameter("instanceFilter", .string, isRequired: true)],
        longRunning: .likely,
        since: "9.0"
    )

    static let syncUsersWithDirectoryServices = MailStoreFunction(
        .serviceProvider,
        "SyncUsersWithDirectoryServices",
        parameters: [FunctionParameter("instanceID", .string, isRequired: true), FunctionParameter("dryRun", .bool, isRequired: false)],
        longRunning: .yes,
        since: "9.0"
    )

    static let testSmtpSettings = MailStoreFunction(
        .serviceProvider,
        "TestSmtpSettings",
        parameters: [FunctionParameter("instanceID", .string, isRequired: true)],
        since: "after 9.0, by 12"
    )

    static let testSystemSmtpConfiguration = MailStoreFunction(
        .serviceProvider,
        "TestSystemSmtpConfiguration",
        parameters: [],
        since: "after 9.0, by 12"
    )

    static let thawInstances = MailStoreFunction(
        .serviceProvider,
        "ThawInstances",
        parameters: [FunctionParameter("instanceFilter", .string, isRequired: true)],
        longRunning: .likely,
        since: "9.0"
    )

    static let transferStores = MailStoreFunction(
        .serviceProvider,
        "TransferStores",
        parameters: nil,
        longRunning: .likely,
        since: "after 12, by 25.3"
    )

    static let unlockStore = MailStoreFunction(
        .serviceProvider,
        "UnlockStore",
        parameters: [
            FunctionParameter("instanceID", .string, isRequired: true),
            FunctionParameter("id", .number, isRequired: true),
            FunctionParameter("passphrase", .string, isRequired: true),
        ],
        since: "after 9.0, by 12"
    )

    static let upgradeStore = MailStoreFunction(
        .serviceProvider,
        "UpgradeStore",
        parameters: [FunctionParameter("instanceID", .string, isRequired: true), FunctionParameter("id", .number, isRequired: true)],
        longRunning: .yes,
        since: "9.0"
    )

    static let upgradeStores = MailStoreFunction(
        .serviceProvider,
        "UpgradeStores",
        parameters: [FunctionParameter("instanceID", .string, isRequired: true)],
        longRunning: .yes,
        since: "after 12, by 25.3"
    )

    static let verifyStore = MailStoreFunction(
        .serviceProvider,
        "VerifyStore",
        parameters: [
            FunctionParameter("instanceID", .string, isRequired: true),
            FunctionParameter("id", .number, isRequired: true),
            FunctionParameter("includeIndexes", .bool, isRequired: false),
        ],
        longRunning: .yes,
        since: "9.0",
        note: "Only id in the 9.x wrapper; includeIndexes (bool) exists later and the current reference lists it without the optional mark."
    )

    static let verifyStores = MailStoreFunction(
        .serviceProvider,
        "VerifyStores",
        parameters: [
            FunctionParameter("instanceID", .string, isRequired: true),
            FunctionParameter("includeIndexes", .bool, isRequired: false),
        ],
        longRunning: .yes,
        since: "after 9.0, by 12",
        note: "Current reference lists includeIndexes without the optional mark."
    )
}
