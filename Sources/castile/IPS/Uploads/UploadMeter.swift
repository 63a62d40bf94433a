import Foundation
import IPS
import ServiceClient

/// Says how far an upload is, how fast, and how long it will still take.
struct UploadMeter: Sendable {
    private let start: ContinuousClock.Instant

    init(start: ContinuousClock.Instant = .now) { self.start = start }

    /// One line, for example `3 of 10 files, 12.5 of 80.0 MB, 2.1 MB/s, 32 s left`.
    func line(_ progress: UploadProgress, now: ContinuousClock.Instant = .now) -> String {
        let (sent, total) = (progress.bytes.completed, progress.bytes.total ?? 0)
        let unit = ByteUnit(for: total)
        var parts = ["\(progress.files.completed) of \(progress.files.total ?? 0) files"]
        parts.append("\(unit.digits(Double(sent))) of \(unit.digits(Double(total))) \(unit.name)")
        let seconds = (now - start) / .seconds(1)
        if seconds > 0, sent > 0 {
            let rate = Double(sent) / seconds
            let rateUnit = ByteUnit(for: Int(rate))
            parts.append("\(rateUnit.digits(rate)) \(rateUnit.name)/s")
            parts.append(Self.duration(Double(total - sent) / rate) + " left")
        }
        return parts.joined(separator: ", ")
    }

    private static func duration(_ seconds: Double) -> String {
        let whole = Int(min(max(seconds, 0), 86_400 * 99).rounded(.up))
        return whole < 120 ? "\(whole) s" : whole < 7_200 ? "\(whole / 60) min" : "\(whole / 3_600) h"
    }
}

/// The unit in which an amount of bytes is easy to read.
private enum ByteUnit {
    case kilobytes, megabytes, gigabytes

    init(for bytes: Int) {
        self = bytes < 1_000_000 ? .kilobytes : bytes < 1_000_000_000 ? .megabytes : .gigabytes
    }

    var name: String {
        switch self {
        case .kilobytes: "kB"
        case .megabytes: "MB"
        case .gigabytes: "GB"
        }
    }

    func digits(_ bytes: Double) -> String {
        let size =
            switch self {
            case .kilobytes: 1e3
            case .megabytes: 1e6
            case .gigabytes: 1e9
            }
        return String(format: "%.1f", bytes / size)
    }
}
