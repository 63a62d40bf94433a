import IPS

/// Something in a folder that is to be uploaded, and cannot be: a file, or a folder whose files nobody sees.
struct RefusedFile: Hashable {
    let file: UploadFile
    let reason: String
}
