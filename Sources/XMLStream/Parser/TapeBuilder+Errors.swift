internal import CLibXML2

/// What ends a document early: a limit, markup that is refused, what is no XML.
extension TapeBuilder {
    mutating func passOver(_ markup: UnsafePointer<xmlChar>?) {
        guard let markup = unsafe markup, unsafe Int(xmlStrlen(markup)) > limits.markupBytes else { return }
        unsafe stop(.limit("markupBytes", limits.markupBytes, "a tag, comment or processing instruction is longer than this"))
    }

    mutating func refuseDocumentType() {
        unsafe stop(XMLError(.documentTypeForbidden, "the document has a document type declaration (<!DOCTYPE …>), which is refused"))
    }

    mutating func malformed(_ message: String, _ location: XMLLocation) {
        guard unsafe error == nil else { return }
        let text = message.split(whereSeparator: \.isNewline).first.map(String.init) ?? "not well-formed"
        unsafe error = unsafe XMLError(.malformed, text, location: location, path: openPath)
    }

    // No part of the call-backs: to make an error there takes room on the stack at each event.

    @inline(never)
    mutating func stopAtDepth() {
        unsafe stop(.limit("depth", limits.depth, "the elements nest deeper than this"))
    }

    @inline(never)
    mutating func stopAtAttributes() {
        unsafe stop(.limit("attributesPerElement", limits.attributesPerElement, "an element has more attributes than this"))
    }

    @inline(never)
    mutating func stopAtNames() {
        unsafe stop(.limit("unknownNames", limits.unknownNames, "the document has more different names than this"))
    }

    @inline(never)
    mutating func stopAtNodes() {
        unsafe stop(.limit("nodes", limits.nodes, "the document has more elements, attributes and texts than this"))
    }

    @inline(never)
    mutating func stopAtMemory() {
        unsafe stop(XMLError(.limitExceeded, "the document's names and texts need more than 4 GiB; take its records one by one"))
    }

    @inline(never)
    mutating func stopAtText() {
        unsafe stop(.limit("textBytes", limits.textBytes, "the text of one element or attribute is longer than this"))
    }

    private mutating func stop(_ reason: XMLError) {
        guard unsafe error == nil else { return }
        var reason = reason
        reason.location = unsafe location
        reason.path = unsafe openPath
        unsafe error = reason
        unsafe xmlStopParser(context)
    }
}
