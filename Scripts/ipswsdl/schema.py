"""Writes the two schemas: the API's own and the one of authHeader and faults."""

from ipswsdl import xml
from ipswsdl.catalogue import COMMON_NAMESPACE, selects_fields
from ipswsdl.documentation import field_text, root_text, type_text
from ipswsdl.handles import handle_type_of

COMMENT = "Written by Scripts/write-wsdl from WSDL/catalogue.json. Do not edit: change the catalogue and run the script."
# The one limit that the catalogue calls a limit of the WSDL itself.
ITEM_LIMITS = {"UrlArray": "1000"}
FAULT_TEXTS = {
    "authenticationFault": "The credentials are missing or wrong.",
    "authorizationFault": "The user may not do this.",
    "ipsApiFault": "The request is wrong, or the service failed.",
}
HEADER_TEXTS = {
    "user": "The user's email address.",
    "password": "The user's password.",
    "locale": "The language of the answer, as ll or ll-CC, such as de-DE.",
    "appName": "The name of the calling application.",
    "appVersion": "The version of the calling application.",
    "gzipResponse": "Whether the answer is compressed, whatever Accept-Encoding says.",
    "faultHttpStatusCode": "The HTTP status of a fault; 500 without it.",
}


def api_schema(catalogue, options):
    """The text of IpsApi-2014-04-03.xsd."""
    schema = _schema(catalogue.namespace)
    for item in catalogue.types:
        complex_type = xml.add(schema, xml.XS, "complexType", name=item["name"])
        xml.describe(complex_type, type_text(item, catalogue))
        optional = item["name"] in catalogue.answered_types
        note = "A request must hold it." if optional else ""
        _sequence(complex_type, item["fields"], options, optional, note, ITEM_LIMITS.get(item["name"]))
    for name, fields, operation, is_request in catalogue.roots():
        optional = not is_request and selects_fields(operation)
        note = "Absent only where the selection leaves it out." if optional else ""
        complex_type = _root(schema, name, root_text(name, fields, operation, is_request))
        _sequence(complex_type, fields, options, optional, note)
    return xml.document(schema, COMMENT)


def common_schema(catalogue):
    """The text of IpsApi.xsd."""
    schema = _schema(COMMON_NAMESPACE)
    header = _root(schema, "authHeader", "The SOAP header with the credentials; the same in every version of the API.")
    _described_sequence(header, catalogue.data["authHeader"]["fields"], HEADER_TEXTS)
    for fault in catalogue.data["faults"]:
        complex_type = _root(schema, fault["name"], f"Detail of a SOAP fault. {FAULT_TEXTS[fault['name']]}")
        codes = ", ".join(f"{item['code']} {item['constant']}" for item in fault["codes"])
        _described_sequence(complex_type, fault["fields"], {"code": f"One of {codes}, or another value.", "reason": "Words for people."})
    return xml.document(schema, COMMENT)


def _schema(namespace):
    return xml.root(xml.XS, "schema", {"tns": namespace}, targetNamespace=namespace, elementFormDefault="qualified")


def _root(schema, name, text):
    element = xml.add(schema, xml.XS, "element", name=name)
    xml.describe(element, text)
    return xml.add(element, xml.XS, "complexType")


def _sequence(complex_type, fields, options, optional, note, limit=None):
    sequence = xml.add(complex_type, xml.XS, "sequence")
    for field in fields:
        required = field["required"] and not optional
        element = xml.add(sequence, xml.XS, "element", **_field_attributes(field, required, limit))
        own_note = note if field["required"] and optional else ""
        xml.describe(element, field_text(field, handle_type_of(field["name"], options), own_note))


def _described_sequence(complex_type, fields, texts):
    sequence = xml.add(complex_type, xml.XS, "sequence")
    for field in fields:
        element = xml.add(sequence, xml.XS, "element", **_field_attributes(dict(field, repeated=False), field["required"], None))
        xml.describe(element, texts[field["name"]])


def _field_attributes(field, required, limit):
    prefix = "xs" if field["type"][0].islower() else "tns"
    attributes = {"name": field["name"], "type": f"{prefix}:{field['type']}"}
    if not required:
        attributes["minOccurs"] = "0"
    if field["repeated"]:
        attributes["maxOccurs"] = limit or "unbounded"
    return attributes
