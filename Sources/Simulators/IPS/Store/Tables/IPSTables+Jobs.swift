extension IPSTables {
    /// Items are there as long as their job works on them, lines as long as the job is remembered.
    ///
    /// An asset that was posted has a file in the ``UploadFolder``.
    static let jobs = """
        CREATE TABLE job (
            id INTEGER PRIMARY KEY, companyID INTEGER NOT NULL REFERENCES company, kind TEXT NOT NULL, name TEXT NOT NULL,
            originalName TEXT NOT NULL, user TEXT NOT NULL, locale TEXT, description TEXT, parameters TEXT NOT NULL,
            submittedAt INTEGER NOT NULL, schedule TEXT, fireAt INTEGER, isReceiving INTEGER NOT NULL, folder TEXT, pausedAt INTEGER, startedAt INTEGER,
            idle INTEGER NOT NULL DEFAULT 0, duration INTEGER NOT NULL DEFAULT 0, itemCount INTEGER NOT NULL DEFAULT 0,
            doneCount INTEGER NOT NULL DEFAULT 0, stopAt INTEGER, endedAt INTEGER
        );
        CREATE INDEX waitingJob ON job (fireAt) WHERE fireAt IS NOT NULL;
        CREATE INDEX activeJob ON job (startedAt) WHERE endedAt IS NULL;
        CREATE TABLE jobItem (
            jobID INTEGER NOT NULL REFERENCES job ON DELETE CASCADE, position INTEGER NOT NULL, name TEXT NOT NULL, assetID INTEGER,
            source TEXT, size INTEGER, PRIMARY KEY (jobID, position)
        ) WITHOUT ROWID;
        CREATE TABLE assetFile (assetID INTEGER PRIMARY KEY REFERENCES asset ON DELETE CASCADE, storedName TEXT NOT NULL);
        CREATE TABLE jobLine (
            id INTEGER PRIMARY KEY, jobID INTEGER NOT NULL REFERENCES job ON DELETE CASCADE, moment INTEGER NOT NULL, type TEXT NOT NULL,
            outcome TEXT NOT NULL, message TEXT NOT NULL, arguments TEXT NOT NULL, assetID INTEGER, assetType TEXT
        );
        CREATE INDEX lineByJob ON jobLine (jobID);
        CREATE INDEX lineByAsset ON jobLine (assetID) WHERE assetID IS NOT NULL;
        """
}
