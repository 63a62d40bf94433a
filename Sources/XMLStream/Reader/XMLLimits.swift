/// How much of an untrusted document the reader accepts.
///
/// An error that crosses a limit names it, so that the one who hits it knows which value to raise.
public struct XMLLimits: Hashable, Sendable {
    /// The size of the whole document, in bytes; by default 1 GiB.
    public var documentBytes = 1 << 30

    /// The text of one element or attribute, in bytes of UTF-8; by default 64 MiB.
    public var textBytes = 64 << 20

    /// How deep elements nest; by default 128.
    public var depth = 128

    /// The elements, attributes and texts that are held at once; by default 16,777,216.
    ///
    /// Each takes 24 bytes beside its name and text, so that a document of empty elements needs six times its size. The end of an element
    /// that holds others counts too; records that are taken one by one count until they are taken.
    public var nodes = 1 << 24

    /// The different names of elements and attributes that the reader's vocabulary does not hold; by default 65,536.
    ///
    /// Each takes memory for as long as the document is used, and longer than its text does.
    public var unknownNames = 1 << 16

    /// The attributes of one element, namespace declarations included; by default 256.
    public var attributesPerElement = 256

    /// The size of one tag, comment or processing instruction, in bytes; by default 128 KiB.
    ///
    /// libxml2 compares the attributes of a tag with each other, so that a very long tag would take quadratic time.
    public var markupBytes = 128 << 10

    /// Makes the default limits; change the properties that should differ.
    public init() {}

    /// The default limits.
    public static let standard = XMLLimits()
}
