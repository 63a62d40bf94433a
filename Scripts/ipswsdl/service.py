"""Writes the WSDL: messages, port type, binding and service."""

from ipswsdl import xml
from ipswsdl.catalogue import COMMON_NAMESPACE
from ipswsdl.documentation import operation_text
from ipswsdl.schema import COMMENT

TARGET_NAMESPACE = "http://www.scene7.com/IpsApi"
TRANSPORT = "http://schemas.xmlsoap.org/soap/http"


def service_description(catalogue, schema_files):
    """The text of IpsApi-2014-04-03.wsdl; `schema_files` are the names of (API schema, common schema)."""
    prefixes = {"tns": TARGET_NAMESPACE, "api": catalogue.namespace, "ips": COMMON_NAMESPACE}
    definitions = xml.root(xml.WSDL, "definitions", prefixes, name="IpsApi", targetNamespace=TARGET_NAMESPACE)
    _types(definitions, zip((catalogue.namespace, COMMON_NAMESPACE), schema_files))
    faults = [fault["name"] for fault in catalogue.data["faults"]]
    _messages(definitions, catalogue, faults)
    _port_type(definitions, catalogue, faults)
    _binding(definitions, catalogue, faults)
    service = xml.add(definitions, xml.WSDL, "service", name="IpsApiService")
    port = xml.add(service, xml.WSDL, "port", name="IpsApi", binding="tns:IpsApiSoap")
    xml.add(port, xml.SOAP, "address", location=catalogue.service_url())
    return xml.document(definitions, COMMENT)


def _types(definitions, imports):
    schema = xml.add(xml.add(definitions, xml.WSDL, "types"), xml.XS, "schema")
    for namespace, location in imports:
        xml.add(schema, xml.XS, "import", namespace=namespace, schemaLocation=location)


def _messages(definitions, catalogue, faults):
    for operation in catalogue.operations:
        for direction in ("input", "output"):
            element = operation[direction]["element"]
            _message(definitions, element, "parameters", f"api:{element}")
    _message(definitions, "authHeader", "authHeader", "ips:authHeader")
    for fault in faults:
        _message(definitions, fault, "fault", f"ips:{fault}")


def _message(definitions, name, part, element):
    message = xml.add(definitions, xml.WSDL, "message", name=name)
    xml.add(message, xml.WSDL, "part", name=part, element=element)


def _port_type(definitions, catalogue, faults):
    port_type = xml.add(definitions, xml.WSDL, "portType", name="IpsApiPortType")
    for operation in catalogue.operations:
        element = xml.add(port_type, xml.WSDL, "operation", name=operation["name"])
        xml.add(element, xml.WSDL, "documentation").text = operation_text(operation, catalogue)
        xml.add(element, xml.WSDL, "input", message=f"tns:{operation['input']['element']}")
        xml.add(element, xml.WSDL, "output", message=f"tns:{operation['output']['element']}")
        for fault in faults:
            xml.add(element, xml.WSDL, "fault", name=fault, message=f"tns:{fault}")


def _binding(definitions, catalogue, faults):
    binding = xml.add(definitions, xml.WSDL, "binding", name="IpsApiSoap", type="tns:IpsApiPortType")
    xml.add(binding, xml.SOAP, "binding", style="document", transport=TRANSPORT)
    for operation in catalogue.operations:
        element = xml.add(binding, xml.WSDL, "operation", name=operation["name"])
        xml.add(element, xml.SOAP, "operation", soapAction=operation["name"], style="document")
        request = xml.add(element, xml.WSDL, "input")
        xml.add(request, xml.SOAP, "header", message="tns:authHeader", part="authHeader", use="literal")
        xml.add(request, xml.SOAP, "body", parts="parameters", use="literal")
        xml.add(xml.add(element, xml.WSDL, "output"), xml.SOAP, "body", use="literal")
        for fault in faults:
            xml.add(xml.add(element, xml.WSDL, "fault", name=fault), xml.SOAP, "fault", name=fault, use="literal")
