extension IPSTables {
    static let projects = """
        CREATE TABLE project (
            id INTEGER PRIMARY KEY, companyID INTEGER NOT NULL REFERENCES company, name TEXT NOT NULL, UNIQUE (companyID, name)
        );
        CREATE TABLE projectAsset (
            projectID INTEGER NOT NULL REFERENCES project, assetID INTEGER NOT NULL REFERENCES asset, PRIMARY KEY (projectID, assetID)
        );
        CREATE INDEX projectByAsset ON projectAsset (assetID);
        """
}
