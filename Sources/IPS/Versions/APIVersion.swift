/// A version of the service's API; all of them live side by side, each with its namespace (IPS protocol, “Endpoint and request”).
public enum APIVersion: Int, Hashable, Sendable, CaseIterable, Comparable {
    /// Before 4.0.
    case pre4_0
    /// 4.0, of 2008-01-15.
    case v2008_01_15
    /// 4.2, of 2008-09-10.
    case v2008_09_10
    /// 4.4, of 2009-07-31.
    case v2009_07_31
    /// 4.5, of 2010-01-31.
    case v2010_01_31
    /// 6.0, of 2012-02-14.
    case v2012_02_14
    /// 6.6, of 2013-02-15.
    case v2013_02_15
    /// 6.8, of 2014-04-03; the newest.
    case v2014_04_03

    /// The newest version, whose types this package has.
    public static let newest = APIVersion.v2014_04_03

    /// The date of the version as file names and namespaces have it; `nil` for the one before 4.0, which has none.
    public var date: String? {
        switch self {
        case .pre4_0: nil
        case .v2008_01_15: "2008-01-15"
        case .v2008_09_10: "2008-09-10"
        case .v2009_07_31: "2009-07-31"
        case .v2010_01_31: "2010-01-31"
        case .v2012_02_14: "2012-02-14"
        case .v2013_02_15: "2013-02-15"
        case .v2014_04_03: "2014-04-03"
        }
    }

    /// The namespace of its messages.
    public var namespace: String { Self.namespaces[rawValue] }

    /// The namespaces of all versions, made once: each call needs one.
    static let namespaces = allCases.map { "http://www.scene7.com/IpsApi/xsd" + ($0.date.map { "/\($0)" } ?? "") }

    /// Finds a version by its date, `2014-04-03`.
    ///
    /// - Parameter date: The date.
    public init?(date: String) {
        guard let version = Self.allCases.first(where: { $0.date == date }) else { return nil }
        self = version
    }

    /// Whether a version is older than another.
    ///
    /// - Parameters:
    ///   - left: A version.
    ///   - right: Another.
    /// - Returns: Whether the left one is older.
    public static func < (left: APIVersion, right: APIVersion) -> Bool { left.rawValue < right.rawValue }
}
