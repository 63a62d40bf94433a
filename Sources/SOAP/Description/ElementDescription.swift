/// What a type says about one of its elements: enough to check a path of element names, and to know handles from texts.
///
/// Children are made when they are asked for, since types can contain themselves.
public struct ElementDescription: Sendable {
    /// What an element holds.
    public enum Kind: Hashable, Sendable {
        /// Text, dates and bytes included.
        case text
        /// A whole or decimal number.
        case number
        /// `true` or `false`.
        case boolean
        /// An opaque reference that must not leave its session.
        case handle
        /// Other elements.
        case record
    }

    /// The element's local name.
    public let name: String

    /// What it holds.
    public let kind: Kind

    /// Whether it can stand more than once.
    public let isRepeated: Bool

    /// The property that holds it in the type's struct; `nil` for the items of an array.
    public let property: (any AnyKeyPath & Sendable)?

    private let makeChildren: (@Sendable () -> [ElementDescription])?

    /// Describes an element that holds a value.
    ///
    /// - Parameters:
    ///   - name: The element's local name.
    ///   - kind: What it holds; by default text.
    ///   - property: The property that holds it; by default none.
    ///   - isRepeated: Whether it can stand more than once; by default it cannot.
    public init(_ name: String, _ kind: Kind = .text, at property: (any AnyKeyPath & Sendable)? = nil, isRepeated: Bool = false) {
        self.name = name
        self.kind = kind
        self.property = property
        self.isRepeated = isRepeated
        makeChildren = nil
    }

    /// Describes an element that holds elements.
    ///
    /// - Parameters:
    ///   - name: The element's local name.
    ///   - property: The property that holds it; by default none.
    ///   - isRepeated: Whether it can stand more than once; by default it cannot.
    ///   - children: Describes the elements in it.
    public init(
        _ name: String,
        at property: (any AnyKeyPath & Sendable)? = nil,
        isRepeated: Bool = false,
        _ children: @escaping @Sendable () -> [ElementDescription]
    ) {
        self.name = name
        kind = .record
        self.property = property
        self.isRepeated = isRepeated
        makeChildren = children
    }

    /// The name of the type that has it; by default that of the struct with the property, `nil` for the items of an array.
    package var owner: String? {
        get { ownerName ?? property.map { "\(type(of: $0).rootType)" } }
        set { ownerName = newValue }
    }

    private var ownerName: String?

    /// The elements in it; empty for a value.
    public var children: [ElementDescription] { makeChildren?() ?? [] }
}
