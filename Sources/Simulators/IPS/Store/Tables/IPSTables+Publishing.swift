extension IPSTables {
    /// A publication says when an asset was last published to a context, and of when the asset was then.
    static let publishing = """
        CREATE TABLE publishContext (
            id INTEGER PRIMARY KEY, companyID INTEGER NOT NULL REFERENCES company, name TEXT NOT NULL, type TEXT NOT NULL
        );
        CREATE TABLE assetContext (
            assetID INTEGER NOT NULL REFERENCES asset ON DELETE CASCADE, contextID INTEGER NOT NULL REFERENCES publishContext,
            isMarked INTEGER NOT NULL, PRIMARY KEY (assetID, contextID)
        );
        CREATE TABLE publication (
            assetID INTEGER NOT NULL REFERENCES asset ON DELETE CASCADE, contextID INTEGER NOT NULL REFERENCES publishContext,
            publishedAt INTEGER NOT NULL, version INTEGER NOT NULL, PRIMARY KEY (assetID, contextID)
        );
        CREATE TABLE cacheInvalidation (
            id INTEGER PRIMARY KEY, companyID INTEGER NOT NULL REFERENCES company, urls TEXT NOT NULL, submittedAt INTEGER NOT NULL
        );
        """
}
