package import XMLStream

/// Writes what a text stands for instead of the text, for example the handle of something that was named, and says whether it did.
///
/// It is given the name of the field, or of the field around an array's items, and the text.
package typealias DynamicSubstitution = (_ field: String, _ text: String, _ writer: inout XMLWriter) throws(XMLError) -> Bool
