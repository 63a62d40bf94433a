/// Which fields of a response are wanted: all, only some, or all but some.
///
/// A field that holds fields brings all of them when it is named alone, and only the named ones when some in it are named
/// (IPS protocol, “Field selection”). The paths are checked against the response's type before a call is sent.
public struct FieldSelection: Hashable, Sendable {
    /// The paths of the only fields that are wanted; empty for all.
    public var only: [FieldPath]

    /// The paths of the fields that are not wanted.
    public var allBut: [FieldPath]

    /// Makes a selection.
    ///
    /// - Parameters:
    ///   - only: The paths of the only fields that are wanted (`responseFieldArray`); by default all fields are.
    ///   - allBut: The paths of the fields that are not wanted (`excludeFieldArray`); by default none.
    public init(only: [FieldPath] = [], allBut: [FieldPath] = []) {
        self.only = only
        self.allBut = allBut
    }

    /// Every field.
    public static let all = FieldSelection()

    /// Some fields.
    ///
    /// - Parameter paths: The paths of the fields.
    /// - Returns: The selection.
    public static func only(_ paths: FieldPath...) -> FieldSelection { FieldSelection(only: paths) }

    /// Every field but some.
    ///
    /// - Parameter paths: The paths of the fields that are left out.
    /// - Returns: The selection.
    public static func allBut(_ paths: FieldPath...) -> FieldSelection { FieldSelection(allBut: paths) }

    /// Tells whether a field is part of the response.
    ///
    /// - Parameter path: The names of the elements below the response's root, the outermost first.
    /// - Returns: Whether the field, or a field in it, is wanted.
    public func selects(_ path: [String]) -> Bool {
        let isWanted = only.isEmpty || only.contains { $0.contains(path) || $0.isBelow(path) }
        return isWanted && !allBut.contains { $0.contains(path) }
    }
}
