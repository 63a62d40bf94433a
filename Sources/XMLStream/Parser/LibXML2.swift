internal import CLibXML2

/// The set-up of libxml2.
enum LibXML2 {
    /// Sets the library up once in a process.
    ///
    /// Its own lazy set-up races between threads: of two that read schemas at the same time for the first time, one found half of the
    /// types, or both waited for ever for a lock of the catalogs of which there were two.
    static let ready: Void = {
        xmlInitParser()
        xmlInitializeCatalog()
        xmlSchemaInitTypes()
    }()
}
