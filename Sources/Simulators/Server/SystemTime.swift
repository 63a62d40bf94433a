#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

/// The time of the machine.
package enum SystemTime {
    package static func secondsSince1970() -> Int64 {
        Int64(Date().timeIntervalSince1970)
    }
}
