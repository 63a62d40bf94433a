"""The data of WSDL/catalogue.json, with the questions that the writers ask it."""

import json

SELECTION_FIELDS = {"responseFieldArray", "excludeFieldArray"}
COMMON_NAMESPACE = "http://www.scene7.com/IpsApi/xsd"
RELEASE = "2014-04-03"


class Catalogue:
    """One loaded catalogue."""

    def __init__(self, path):
        with open(path, encoding="utf-8") as file:
            self.data = json.load(file)
        self.operations = self.data["operations"]
        self.types = self.data["types"]
        self.enumerations = self.data["enumerations"]
        self.types_by_name = {item["name"]: item for item in self.types}
        self.namespace = f"{COMMON_NAMESPACE}/{RELEASE}"
        self.answered_types = self._answered_types()

    def roots(self):
        """Each root element once: (name, fields, operation or None, whether it is a request)."""
        for operation in self.operations:
            yield operation["input"]["element"], operation["input"]["fields"], operation, True
            yield operation["output"]["element"], operation["output"]["fields"], operation, False
        for name, is_request in (("uploadPostParam", True), ("uploadPostReturn", False)):
            yield name, self.data["upload"][name]["fields"], None, is_request

    def containers(self):
        """Everything that holds fields: (name, fields), roots first, then types."""
        for name, fields, _, _ in self.roots():
            yield name, fields
        for item in self.types:
            yield item["name"], item["fields"]

    def fields(self):
        """Every field: (path such as Asset/name, field)."""
        for container, fields in self.containers():
            for field in fields:
                yield f"{container}/{field['name']}", field

    def users(self, type_name):
        """The paths of the fields that have this type."""
        return [path for path, field in self.fields() if field["type"] == type_name]

    def limits(self, operation_name):
        """What is known about defaults and limits of one operation."""
        return [item["fact"] for item in self.data["limits"] if item["operation"] == operation_name]

    def service_url(self):
        """The address of the first region."""
        return self.data["regions"][0]["productionURL"] + "services/IpsApiService"

    def _answered_types(self):
        """The names of the types that an answer can hold, at any depth."""
        found = set()
        waiting = [field["type"] for _, fields, _, is_request in self.roots() if not is_request for field in fields]
        while waiting:
            name = waiting.pop()
            if name in self.types_by_name and name not in found:
                found.add(name)
                waiting += [field["type"] for field in self.types_by_name[name]["fields"]]
        return found


def selects_fields(operation):
    """Whether the caller of this operation may choose the fields of the answer."""
    return operation is not None and any(field["name"] in SELECTION_FIELDS for field in operation["input"]["fields"])
