internal import CLibXML2

/// Collects what libxml2 reports while it compiles a schema or validates.
@safe final class SchemaErrorLog {
    /// Enough to mend a document by; a hostile one could make millions.
    private static let most = 100

    private(set) var errors: [XMLError] = []

    /// The user pointer for ``receive``; valid while the log lives.
    var pointer: UnsafeMutableRawPointer { unsafe Unmanaged.passUnretained(self).toOpaque() }

    /// The call-back for libxml2.
    static let receive: xmlStructuredErrorFunc = { data, error in
        guard let data = unsafe data, let error = unsafe error else { return }
        let log = unsafe Unmanaged<SchemaErrorLog>.fromOpaque(data).takeUnretainedValue()
        guard log.errors.count < most, unsafe error.pointee.level.rawValue >= XML_ERR_ERROR.rawValue else { return }
        let text = unsafe error.pointee.message.map { unsafe String(cString: $0) } ?? "does not follow the schema"
        let message = text.split(whereSeparator: \.isNewline).first.map(String.init) ?? text
        let line = unsafe Int(error.pointee.line)
        log.errors.append(
            XMLError(
                .schemaViolation,
                message,
                location: line > 0 ? XMLLocation(line: line, column: 1) : nil,
                path: unsafe path(of: error.pointee.node)
            )
        )
    }

    private static func path(of node: UnsafeMutableRawPointer?) -> [String] {
        var path: [String] = []
        var current = unsafe node?.assumingMemoryBound(to: xmlNode.self)
        while let element = unsafe current, unsafe element.pointee.type == XML_ELEMENT_NODE {
            unsafe path.insert(String(cString: element.pointee.name), at: 0)
            unsafe current = unsafe element.pointee.parent
        }
        return path
    }
}
