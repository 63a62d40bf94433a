extension IPSTables {
    static let people = """
        CREATE TABLE company (
            id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE, rootPath TEXT NOT NULL, expires TEXT, expiresAt INTEGER
        );
        CREATE TABLE companySettings (
            companyID INTEGER PRIMARY KEY REFERENCES company, overwriteMode TEXT NOT NULL DEFAULT 'OverwriteFullName',
            retainPublishState INTEGER NOT NULL DEFAULT 0, defaultSourceProfileID INTEGER, defaultDisplayProfileID INTEGER,
            iptcExifMappingXsltID INTEGER, xmpMappingXsltID INTEGER, diskSpaceWarningMin INTEGER NOT NULL DEFAULT 90,
            emailTrashCleanupWarning INTEGER NOT NULL DEFAULT 1, javascriptUploadEnabled INTEGER NOT NULL DEFAULT 0
        );
        CREATE TABLE user (
            id INTEGER PRIMARY KEY, email TEXT NOT NULL UNIQUE, firstName TEXT NOT NULL, lastName TEXT NOT NULL, role TEXT NOT NULL,
            isValid INTEGER NOT NULL, salt TEXT NOT NULL, passwordHash TEXT NOT NULL, passwordExpires TEXT, passwordExpiresAt INTEGER
        );
        CREATE TABLE membership (
            companyID INTEGER NOT NULL REFERENCES company, userID INTEGER NOT NULL REFERENCES user, role TEXT NOT NULL,
            isActive INTEGER NOT NULL, PRIMARY KEY (companyID, userID)
        );
        CREATE TABLE userGroup (
            id INTEGER PRIMARY KEY, companyID INTEGER NOT NULL REFERENCES company, name TEXT NOT NULL,
            isSystemDefined INTEGER NOT NULL DEFAULT 0, UNIQUE (companyID, name)
        );
        CREATE TABLE groupMember (
            groupID INTEGER NOT NULL REFERENCES userGroup, userID INTEGER NOT NULL REFERENCES user, PRIMARY KEY (groupID, userID)
        );
        """
}
