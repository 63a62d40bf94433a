extension IPSTables {
    static let images = """
        CREATE TABLE imageMap (
            id INTEGER PRIMARY KEY, companyID INTEGER NOT NULL REFERENCES company, assetID INTEGER NOT NULL REFERENCES asset ON DELETE CASCADE,
            position INTEGER NOT NULL, modified TEXT NOT NULL, name TEXT, shapeType TEXT, region TEXT, action TEXT, enabled INTEGER
        );
        CREATE INDEX imageMapByAsset ON imageMap (assetID);
        CREATE TABLE zoomTarget (
            id INTEGER PRIMARY KEY, companyID INTEGER NOT NULL REFERENCES company, assetID INTEGER NOT NULL REFERENCES asset ON DELETE CASCADE,
            position INTEGER NOT NULL, modified TEXT NOT NULL, name TEXT, xPosition INTEGER, yPosition INTEGER, width INTEGER, height INTEGER,
            userData TEXT
        );
        CREATE INDEX zoomTargetByAsset ON zoomTarget (assetID);
        CREATE TABLE imageFormat (
            id INTEGER PRIMARY KEY, companyID INTEGER NOT NULL REFERENCES company, name TEXT NOT NULL, urlModifier TEXT NOT NULL
        );
        CREATE TABLE vignetteFormat (
            id INTEGER PRIMARY KEY, companyID INTEGER NOT NULL REFERENCES company, name TEXT NOT NULL, targetWidth INTEGER,
            targetHeight INTEGER, createPyramid INTEGER, thumbWidth INTEGER, saveAsVersion INTEGER, sizeSuffixSeparator TEXT,
            sharpen INTEGER, usmAmount REAL, usmRadius REAL, usmThreshold INTEGER
        );
        """
}
