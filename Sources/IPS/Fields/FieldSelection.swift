internal import XMLStream
public import SOAP

/// Which fields of an operation's response are wanted: all, only some, or all but some.
///
///     let light = try await session.searchAssets(selecting: .only { [$0.assetArray.items.name, $0.totalRows] })
///     let named = try await session.searchAssets(selecting: .only("assetArray/items/name", "totalRows"))
///
/// A field that holds fields brings all of them when it is named alone, and only the named ones when some in it are named
/// (IPS protocol, “Field selection”). Paths in code are checked by the compiler, those in texts before a call is sent.
public struct FieldSelection<Output>: Hashable, Sendable {
    package var paths: FieldPaths

    /// Makes a selection.
    ///
    /// - Parameters:
    ///   - only: The paths of the only fields that are wanted (`responseFieldArray`); by default all fields are.
    ///   - allBut: The paths of the fields that are not wanted (`excludeFieldArray`); by default none.
    public init(only: [FieldPath] = [], allBut: [FieldPath] = []) {
        paths = FieldPaths(only: only, allBut: allBut)
    }

    /// The paths of the only fields that are wanted; empty for all.
    public var only: [FieldPath] {
        get { paths.only }
        set { paths.only = newValue }
    }

    /// The paths of the fields that are not wanted.
    public var allBut: [FieldPath] {
        get { paths.allBut }
        set { paths.allBut = newValue }
    }

    /// Every field.
    public static var all: FieldSelection { FieldSelection() }

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
    /// - Parameter path: The field.
    /// - Returns: Whether the field, or a field in it, is wanted.
    public func selects(_ path: FieldPath) -> Bool { paths.filter.selects(path.parts) }
}

extension FieldSelection where Output: DescribedRecord {
    /// Checks that each path is one of the response's fields, as a call does before it sends anything.
    ///
    /// - Parameter operation: The name of the operation, for the error.
    /// - Throws: ``IPSError`` that names the wrong part and the fields that are nearest to it.
    package func check(of operation: String) throws { try paths.check(against: Output.elements, of: operation) }

    /// Some fields.
    ///
    /// - Parameter fields: Names the fields, as properties of the response: `{ [$0.assetArray.items.name] }`.
    /// - Returns: The selection.
    public static func only(_ fields: (Fields<Output>) -> [any FieldReference]) -> FieldSelection {
        FieldSelection(only: fields(Fields()).map { $0.fieldPath })
    }

    /// Every field but some.
    ///
    /// - Parameter fields: Names the fields that are left out, as properties of the response.
    /// - Returns: The selection.
    public static func allBut(_ fields: (Fields<Output>) -> [any FieldReference]) -> FieldSelection {
        FieldSelection().without(fields)
    }

    /// The same selection without some fields.
    ///
    /// - Parameter fields: Names the fields that are left out, as properties of the response.
    /// - Returns: The selection.
    public func without(_ fields: (Fields<Output>) -> [any FieldReference]) -> FieldSelection {
        var selection = self
        selection.allBut += fields(Fields()).map { $0.fieldPath }
        return selection
    }
}
