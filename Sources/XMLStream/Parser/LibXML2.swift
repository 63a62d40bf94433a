internal import CLibXML2

/// The set-up of libxml2.
enum LibXML2 {
    /// Sets the library up once in a process; its own lazy set-up races between threads.
    static let ready: Void = xmlInitParser()
}
