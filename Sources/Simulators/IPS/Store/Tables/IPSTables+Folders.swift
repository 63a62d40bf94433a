extension IPSTables {
    /// A deleted folder stays, because assets in the trash may come back into it.
    static let folders = """
        CREATE TABLE permissionSet (id INTEGER PRIMARY KEY, companyID INTEGER NOT NULL REFERENCES company);
        CREATE TABLE permission (
            setID INTEGER NOT NULL REFERENCES permissionSet, groupID INTEGER NOT NULL REFERENCES userGroup, type TEXT NOT NULL,
            isAllowed INTEGER NOT NULL, isOverride INTEGER NOT NULL, PRIMARY KEY (setID, groupID, type)
        );
        CREATE TABLE folder (
            id INTEGER PRIMARY KEY, companyID INTEGER NOT NULL REFERENCES company, parentID INTEGER REFERENCES folder, path TEXT NOT NULL,
            modified TEXT NOT NULL, modifiedAt INTEGER NOT NULL, permissionSetID INTEGER NOT NULL REFERENCES permissionSet,
            isDeleted INTEGER NOT NULL DEFAULT 0, UNIQUE (companyID, path)
        );
        """
}
