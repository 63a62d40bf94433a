"""Builds the request and the answer of every operation with zeep, validates them against the schemas, reads them back.

No server is needed. Exits with 1 and says what differs if anything does.
"""

import pathlib
import sys

import zeep
import zeep.helpers
from lxml import etree

from samples import difference, sample

WSDL = pathlib.Path(__file__).resolve().parents[2] / "WSDL"
SOAP = "{http://schemas.xmlsoap.org/soap/envelope/}"
OPERATIONS = 156
HEADER = {"user": "admin@sample.example", "password": "sample-password", "locale": "de-DE", "gzipResponse": False, "faultHttpStatusCode": 200}
FAULTS = {"authenticationFault", "authorizationFault", "ipsApiFault"}


def main():
    """Checks all operations, prints each failure and a count."""
    client = zeep.Client(str(WSDL / "IpsApi-2014-04-03.wsdl"))
    schemas = {name: etree.XMLSchema(etree.parse(str(WSDL / name))) for name in ("IpsApi-2014-04-03.xsd", "IpsApi.xsd")}
    operations = list(client.service._binding.all().values())
    problems = [] if len(operations) == OPERATIONS else [f"{len(operations)} operations, expected {OPERATIONS}"]
    for operation in operations:
        try:
            check(client, operation, schemas)
        except Exception as error:  # noqa: BLE001 - a report names every operation that fails
            problems.append(f"{operation.name}: {error}")
    print("\n".join(problems) or f"{len(operations)} operations: requests and answers are valid and read back equal")
    return 1 if problems else 0


def check(client, operation, schemas):
    """Header, request and answer of one operation."""
    expect(operation.soapaction == operation.name, f"SOAPAction is {operation.soapaction}")
    expect(set(operation.faults) == FAULTS, f"faults are {sorted(operation.faults)}")
    request = sample(operation.input.body.type)
    envelope = client.create_message(client.service, operation.name, _soapheaders={"authHeader": HEADER}, **request)
    schemas["IpsApi.xsd"].assertValid(detached(envelope, "Header"))
    schemas["IpsApi-2014-04-03.xsd"].assertValid(detached(envelope, "Body"))
    check_round_trip(operation.input.body, request, detached(envelope, "Body"), client)
    answer = sample(operation.output.body.type)
    envelope = answer_envelope(operation.output.body, answer)
    schemas["IpsApi-2014-04-03.xsd"].assertValid(detached(envelope, "Body"))
    check_round_trip(operation.output.body, answer, detached(envelope, "Body"), client)


def answer_envelope(element, values):
    """An envelope as a server would send it."""
    envelope = etree.Element(SOAP + "Envelope", nsmap={"soapenv": SOAP[1:-1]})
    body = etree.SubElement(envelope, SOAP + "Body")
    element.render(body, element(**values))
    return etree.fromstring(etree.tostring(envelope))


def check_round_trip(element, values, node, client):
    """What is read from the message equals what was written."""
    read = zeep.helpers.serialize_object(element.parse(node, client.wsdl.types), dict)
    place = difference(values, read or {}, element.name)
    expect(place is None, place)


def detached(envelope, part):
    """The one child of Header or Body as a document of its own."""
    children = list(envelope.find(SOAP + part))
    expect(len(children) == 1, f"{part} has {len(children)} children")
    return etree.fromstring(etree.tostring(children[0]))


def expect(holds, message):
    """Raises with the message unless it holds."""
    if not holds:
        raise AssertionError(message)


if __name__ == "__main__":
    sys.exit(main())
