/// Why an upload ended before its last file, and what is known by then.
package struct UploadInterruption: Error {
    /// The files that were done, and their job.
    package let result: UploadResult

    /// The other files; the first of them may have been on its way.
    package let rest: [UploadFile]

    /// Why it ended: `CancellationError`, or ``IPSError`` when the user was refused.
    package let reason: any Error
}
