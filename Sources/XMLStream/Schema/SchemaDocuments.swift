internal import CLibXML2
internal import Synchronization

/// Hands schema documents from memory to libxml2, which asks for imports by URL.
///
/// The documents stand behind URLs of a scheme of our own; no other input of the process is touched.
enum SchemaDocuments {
    private static let scheme = "castile-schema:///"

    /// A set of documents that are compiled together.
    struct Registration {
        let number: Int
        func url(of location: String) -> String { "\(scheme)\(number)/\(location)" }
    }

    private struct State {
        var lastNumber = 0
        var documents: [String: [UInt8]] = [:]
    }

    private static let state = Mutex(State())

    /// libxml2 has room for few call-backs in a process, so ours are registered once.
    private static let callbacks: Void = {
        _ = unsafe xmlRegisterInputCallbacks(
            { url in unsafe url.map { unsafe String(cString: $0).hasPrefix(scheme) } == true ? 1 : 0 },
            { url in
                guard let url = unsafe url.map({ unsafe String(cString: $0) }), let bytes = document(url) else { return nil }
                return unsafe Unmanaged.passRetained(OpenDocument(bytes)).toOpaque()
            },
            { context, buffer, count in
                guard let context = unsafe context, let buffer = unsafe buffer else { return -1 }
                let document = unsafe Unmanaged<OpenDocument>.fromOpaque(context).takeUnretainedValue()
                return unsafe document.read(into: UnsafeMutableRawBufferPointer(start: buffer, count: Int(count)))
            },
            { context in
                guard let context = unsafe context else { return -1 }
                unsafe Unmanaged<OpenDocument>.fromOpaque(context).release()
                return 0
            }
        )
    }()

    static func register(_ documents: [(location: String, bytes: [UInt8])]) -> Registration {
        LibXML2.ready
        callbacks
        return state.withLock { state in
            state.lastNumber += 1
            let registration = Registration(number: state.lastNumber)
            for document in documents { state.documents[registration.url(of: document.location)] = document.bytes }
            return registration
        }
    }

    static func remove(_ registration: Registration) {
        state.withLock { state in
            state.documents = state.documents.filter { !$0.key.hasPrefix(registration.url(of: "")) }
        }
    }

    private static func document(_ url: String) -> [UInt8]? { state.withLock { $0.documents[url] } }
}

/// A document that libxml2 is reading.
private final class OpenDocument {
    private let bytes: [UInt8]
    private var position = 0

    init(_ bytes: [UInt8]) { self.bytes = bytes }

    func read(into buffer: UnsafeMutableRawBufferPointer) -> Int32 {
        let count = min(buffer.count, bytes.count - position)
        unsafe buffer.copyBytes(from: bytes[position..<position + count])
        position += count
        return Int32(count)
    }
}
