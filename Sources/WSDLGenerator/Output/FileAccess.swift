#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// Files and folders through the system's own calls, since this target does without Foundation.
enum FileAccess {
    static func read(_ path: String) throws(GeneratorError) -> [UInt8] {
        guard let file = fopen(path, "rb") else { throw failure("cannot open", path) }
        defer { fclose(file) }
        var result: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: 64 << 10)
        while true {
            let count = fread(&buffer, 1, buffer.count, file)
            result += buffer[..<count]
            if count < buffer.count { break }
        }
        guard ferror(file) == 0 else { throw failure("cannot read", path) }
        return result
    }

    /// Writes a file beside its place and moves it there, so that nobody sees half of it.
    static func write(_ bytes: [UInt8], to path: String) throws(GeneratorError) {
        let temporary = path + ".new"
        guard let file = fopen(temporary, "wb") else { throw failure("cannot write", temporary) }
        let written = fwrite(bytes, 1, bytes.count, file)
        guard fclose(file) == 0, written == bytes.count, rename(temporary, path) == 0 else {
            let error = failure("cannot write", path)
            unlink(temporary)
            throw error
        }
    }

    static func makeFolder(_ path: String) throws(GeneratorError) {
        var partial = path.hasPrefix("/") ? "/" : ""
        for part in path.split(separator: "/") {
            partial += (partial.isEmpty || partial == "/" ? "" : "/") + part
            guard mkdir(partial, 0o777) == 0 || errno == EEXIST || errno == EISDIR else { throw failure("cannot make the folder", partial) }
        }
    }

    /// The names in a folder, sorted; none if there is no such folder.
    static func names(in path: String) throws(GeneratorError) -> [String] {
        guard let folder = opendir(path) else {
            if errno == ENOENT { return [] }
            throw failure("cannot list the folder", path)
        }
        defer { closedir(folder) }
        var result: [String] = []
        while let entry = readdir(folder) {
            let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
                pointer.withMemoryRebound(to: CChar.self, capacity: MemoryLayout.size(ofValue: pointer.pointee)) { String(cString: $0) }
            }
            if name != ".", name != ".." { result.append(name) }
        }
        return result.sorted()
    }

    static func remove(_ path: String) throws(GeneratorError) {
        guard unlink(path) == 0 else { throw failure("cannot remove", path) }
    }

    private static func failure(_ what: String, _ path: String) -> GeneratorError {
        GeneratorError(.fileFailure, "\(what) \(path): \(String(cString: strerror(errno)))")
    }
}
