#if canImport(Glibc)
    import Glibc
#endif

/// The folder of the running program, by the system's own calls: Foundation needs longer to find a file and to read it than the model in it
/// takes, and a command that makes one call is over soon.
enum ProgramFolder {
    /// Reads a file at a path below the folder.
    ///
    /// - Returns: Its bytes; nil where the system does not tell the folder, or when there is no such file or it cannot be read.
    static func file(_ path: String) -> [UInt8]? {
        #if canImport(Glibc)
            guard let folder, let file = fopen(folder + "/" + path, "rbe") else { return nil }
            defer { fclose(file) }
            var about = stat()
            guard fstat(fileno(file), &about) == 0 else { return nil }
            let size = Int(about.st_size)
            let bytes = [UInt8](unsafeUninitializedCapacity: size) { buffer, count in count = fread(buffer.baseAddress, 1, size, file) }
            return bytes.count == size && ferror(file) == 0 ? bytes : nil
        #else
            nil
        #endif
    }

    #if canImport(Glibc)
        private static var folder: String? {
            guard let program = realpath("/proc/self/exe", nil) else { return nil }
            defer { free(program) }
            let path = String(cString: program)
            return path.lastIndex(of: "/").map { String(path[..<$0]) }
        }
    #endif
}
