"""Sample values for any type that zeep has read from a schema."""

import datetime

import zeep.xsd

ZONE = datetime.timezone(datetime.timedelta(hours=-5, minutes=-30))
VALUES = {
    "string": " Füße & <Schuhe> ",
    "int": -7,
    "long": 2**40,
    "boolean": True,
    "double": 72.5,
    "dateTime": datetime.datetime(2011, 3, 30, 14, 32, 8, 858000, ZONE),
    "base64Binary": bytes(range(256)),
}


def sample(xsd_type, inside=()):
    """A value with every field set, two items in a repeated one; a type that holds itself is not repeated in itself."""
    if not isinstance(xsd_type, zeep.xsd.ComplexType):
        return VALUES[xsd_type.name]
    values = {}
    for name, element in xsd_type.elements:
        if element.type not in inside:
            value = sample(element.type, inside + (xsd_type,))
            values[name] = [value, value] if element.accepts_multiple else value
    return values


def difference(expected, read, path=""):
    """The first place where two values differ, in words; None where they are equal. Absent and None are the same."""
    if isinstance(expected, dict) and isinstance(read, dict):
        names = sorted(expected.keys() | read.keys())
        return _first(difference(expected.get(name), read.get(name), f"{path}/{name}") for name in names)
    if isinstance(expected, list) and isinstance(read, list) and len(expected) == len(read):
        return _first(difference(one, other, f"{path}[{index}]") for index, (one, other) in enumerate(zip(expected, read)))
    return None if expected == read else f"{path}: expected {expected!r}, read {read!r}"


def _first(differences):
    return next((item for item in differences if item is not None), None)
