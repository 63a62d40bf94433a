"""Small helpers around xml.etree: named elements, documentation, a file as text."""

import xml.etree.ElementTree as ElementTree

XS = "http://www.w3.org/2001/XMLSchema"
WSDL = "http://schemas.xmlsoap.org/wsdl/"
SOAP = "http://schemas.xmlsoap.org/wsdl/soap/"

for prefix, namespace in (("xs", XS), ("wsdl", WSDL), ("soap", SOAP)):
    ElementTree.register_namespace(prefix, namespace)


def root(namespace, tag, prefixes=None, /, **attributes):
    """A document's root element; `prefixes` are declared for names in attribute values."""
    declared = {f"xmlns:{prefix}": uri for prefix, uri in (prefixes or {}).items()}
    return ElementTree.Element(f"{{{namespace}}}{tag}", {**declared, **attributes})


def add(parent, namespace, tag, /, **attributes):
    """Adds a child element and returns it."""
    return ElementTree.SubElement(parent, f"{{{namespace}}}{tag}", attributes)


def describe(parent, text):
    """Adds the documentation of a schema component, if there is any."""
    if text:
        add(add(parent, XS, "annotation"), XS, "documentation").text = text


def document(element, comment):
    """The whole file: declaration, comment, indented elements."""
    ElementTree.indent(element, "  ")
    body = ElementTree.tostring(element, encoding="unicode")
    return f'<?xml version="1.0" encoding="UTF-8"?>\n<!-- {comment} -->\n{body}\n'
