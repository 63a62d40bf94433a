extension IPSTables {
    /// A property set type without a company is there for all.
    static let properties = """
        CREATE TABLE setting (owner TEXT NOT NULL, name TEXT NOT NULL, value TEXT NOT NULL, UNIQUE (owner, name));
        CREATE TABLE propertySetType (
            id INTEGER PRIMARY KEY, companyID INTEGER REFERENCES company, name TEXT NOT NULL, propertyType TEXT NOT NULL,
            allowMultiple INTEGER NOT NULL
        );
        CREATE TABLE propertySet (
            id INTEGER PRIMARY KEY, typeID INTEGER NOT NULL REFERENCES propertySetType, primaryID INTEGER NOT NULL, secondaryID INTEGER,
            properties TEXT NOT NULL
        );
        """
}
