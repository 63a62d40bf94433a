extension IPSTables {
    /// An asset without a permission set of its own has that of its folder.
    ///
    /// A link leads from an asset to another: Member from a set to what is in it, Generated from an original to what an engine made of it,
    /// Derived from an owner to its view, LayerReference from a template to what its layers show.
    static let assets = """
        CREATE TABLE subjectText (subject INTEGER NOT NULL, language TEXT NOT NULL, text TEXT NOT NULL, PRIMARY KEY (subject, language));
        CREATE TABLE asset (
            id INTEGER PRIMARY KEY, companyID INTEGER NOT NULL REFERENCES company, folderID INTEGER NOT NULL REFERENCES folder,
            permissionSetID INTEGER REFERENCES permissionSet, thumbID INTEGER REFERENCES asset,
            type TEXT NOT NULL, subType TEXT, name TEXT NOT NULL, foldedName TEXT NOT NULL, fileName TEXT NOT NULL,
            readyForPublish INTEGER NOT NULL, trashState TEXT NOT NULL, trashedAt INTEGER, engine TEXT,
            created TEXT NOT NULL, createdAt INTEGER NOT NULL, createUser TEXT NOT NULL, createdWith TEXT,
            modified TEXT NOT NULL, modifiedAt INTEGER NOT NULL, modifyUser TEXT NOT NULL,
            fileSize INTEGER NOT NULL, width INTEGER, height INTEGER, resolution REAL, anchorX INTEGER, anchorY INTEGER,
            urlModifier TEXT, urlPostApplyModifier TEXT, subject INTEGER, description TEXT, keywords TEXT, comments TEXT, userData TEXT
        );
        CREATE INDEX assetByFolder ON asset (folderID);
        CREATE INDEX assetByTrash ON asset (trashedAt) WHERE trashedAt IS NOT NULL;
        CREATE INDEX assetByName ON asset (companyID, name);
        CREATE TABLE assetField (
            assetID INTEGER NOT NULL REFERENCES asset, name TEXT NOT NULL, value TEXT NOT NULL, PRIMARY KEY (assetID, name)
        );
        CREATE TABLE assetLink (
            kind TEXT NOT NULL, sourceID INTEGER NOT NULL REFERENCES asset, targetID INTEGER NOT NULL REFERENCES asset,
            position INTEGER NOT NULL DEFAULT 0, pageReset INTEGER NOT NULL DEFAULT 0, engine TEXT
        );
        CREATE INDEX assetLinkBySource ON assetLink (sourceID, kind, position);
        CREATE INDEX assetLinkByTarget ON assetLink (targetID, kind);
        """
}
