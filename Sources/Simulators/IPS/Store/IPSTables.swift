import GRDB

/// The tables of the store.
///
/// Moments stand twice: as the text that goes over the wire, with its offset, and in milliseconds since 1970, for comparing.
enum IPSTables {
    static func create(in database: Database) throws {
        try database.execute(sql: people + folders + assets)
    }

    private static let people = """
        CREATE TABLE company (
            id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE, rootPath TEXT NOT NULL, expires TEXT, expiresAt INTEGER
        );
        CREATE TABLE user (
            id INTEGER PRIMARY KEY, email TEXT NOT NULL UNIQUE, firstName TEXT NOT NULL, lastName TEXT NOT NULL, role TEXT NOT NULL,
            isValid INTEGER NOT NULL, salt TEXT NOT NULL, passwordHash TEXT NOT NULL, passwordExpires TEXT, passwordExpiresAt INTEGER
        );
        CREATE TABLE membership (
            companyID INTEGER NOT NULL REFERENCES company, userID INTEGER NOT NULL REFERENCES user, role TEXT NOT NULL,
            isActive INTEGER NOT NULL, PRIMARY KEY (companyID, userID)
        );
        CREATE TABLE userGroup (id INTEGER PRIMARY KEY, companyID INTEGER NOT NULL REFERENCES company, name TEXT NOT NULL);
        CREATE TABLE groupMember (
            groupID INTEGER NOT NULL REFERENCES userGroup, userID INTEGER NOT NULL REFERENCES user, PRIMARY KEY (groupID, userID)
        );

        """

    private static let folders = """
        CREATE TABLE permissionSet (id INTEGER PRIMARY KEY, companyID INTEGER NOT NULL REFERENCES company);
        CREATE TABLE permission (
            setID INTEGER NOT NULL REFERENCES permissionSet, groupID INTEGER NOT NULL REFERENCES userGroup, type TEXT NOT NULL,
            isAllowed INTEGER NOT NULL, isOverride INTEGER NOT NULL, PRIMARY KEY (setID, groupID, type)
        );
        CREATE TABLE folder (
            id INTEGER PRIMARY KEY, companyID INTEGER NOT NULL REFERENCES company, parentID INTEGER REFERENCES folder, path TEXT NOT NULL,
            modified TEXT NOT NULL, modifiedAt INTEGER NOT NULL, permissionSetID INTEGER NOT NULL REFERENCES permissionSet,
            UNIQUE (companyID, path)
        );

        """

    private static let assets = """
        CREATE TABLE subjectText (subject INTEGER NOT NULL, language TEXT NOT NULL, text TEXT NOT NULL, PRIMARY KEY (subject, language));
        CREATE TABLE asset (
            id INTEGER PRIMARY KEY, companyID INTEGER NOT NULL REFERENCES company, folderID INTEGER NOT NULL REFERENCES folder,
            type TEXT NOT NULL, subType TEXT, name TEXT NOT NULL, foldedName TEXT NOT NULL, fileName TEXT NOT NULL,
            readyForPublish INTEGER NOT NULL, trashState TEXT NOT NULL, engine TEXT,
            created TEXT NOT NULL, createdAt INTEGER NOT NULL, createUser TEXT NOT NULL, createdWith TEXT,
            modified TEXT NOT NULL, modifiedAt INTEGER NOT NULL, modifyUser TEXT NOT NULL,
            fileSize INTEGER NOT NULL, width INTEGER, height INTEGER, resolution REAL,
            subject INTEGER, description TEXT, keywords TEXT, comments TEXT, userData TEXT
        );
        CREATE INDEX assetByFolder ON asset (folderID);
        CREATE INDEX assetByName ON asset (companyID, name);
        CREATE TABLE metadataField (
            id INTEGER PRIMARY KEY, companyID INTEGER NOT NULL REFERENCES company, name TEXT NOT NULL, type TEXT NOT NULL
        );
        CREATE TABLE metadataValue (
            assetID INTEGER NOT NULL REFERENCES asset, fieldID INTEGER NOT NULL REFERENCES metadataField, text TEXT NOT NULL,
            number REAL, moment INTEGER
        );
        CREATE INDEX metadataByAsset ON metadataValue (assetID, fieldID);
        CREATE TABLE project (id INTEGER PRIMARY KEY, companyID INTEGER NOT NULL REFERENCES company, name TEXT NOT NULL);
        CREATE TABLE projectAsset (
            projectID INTEGER NOT NULL REFERENCES project, assetID INTEGER NOT NULL REFERENCES asset, PRIMARY KEY (projectID, assetID)
        );
        CREATE INDEX projectByAsset ON projectAsset (assetID);
        """
}
