extension IPSTables {
    static let metadata = """
        CREATE TABLE metadataField (
            id INTEGER PRIMARY KEY, companyID INTEGER NOT NULL REFERENCES company, assetType TEXT NOT NULL, name TEXT NOT NULL,
            type TEXT NOT NULL, defaultValue TEXT, isRequired INTEGER NOT NULL DEFAULT 0,
            isUserDefined INTEGER NOT NULL DEFAULT 1, isHidden INTEGER NOT NULL DEFAULT 0,
            isEnforced INTEGER NOT NULL DEFAULT 0, initialTagValue TEXT, UNIQUE (companyID, name)
        );
        CREATE TABLE metadataValue (
            assetID INTEGER NOT NULL REFERENCES asset, fieldID INTEGER NOT NULL REFERENCES metadataField, text TEXT NOT NULL,
            number REAL, moment INTEGER
        );
        CREATE INDEX metadataByAsset ON metadataValue (assetID, fieldID);
        CREATE TABLE tagValue (
            fieldID INTEGER NOT NULL REFERENCES metadataField, text TEXT NOT NULL, UNIQUE (fieldID, text)
        );
        """
}
