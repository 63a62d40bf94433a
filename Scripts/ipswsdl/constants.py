"""Writes the open constants: a Swift type name, its values, and the fields that have it."""

import json

# Where the singular of the title would clash with a structure, or say less than the field does.
TYPE_NAMES = {
    "Asset Search System Fields": "SystemField",
    "Generation Info": "GenerationEngine",
    "Login Status": "LoginStatus",
    "Property Set Types": "PropertyType",
    "Publish Context": "PublishContextType",
    "System Properties": "SystemProperty",
}
PLURALS = (("sses", "ss"), ("s", ""))


def constants(catalogue):
    """The text of IpsApi-2014-04-03.constants.json: only enumerations that some field has, by type name."""
    entries = sorted(_entries(catalogue), key=lambda entry: entry["type"])
    return json.dumps(entries, indent=2, ensure_ascii=False) + "\n"


def constant_problems(catalogue):
    """A name used twice, the name of a structure, a field without the enumeration that claims it."""
    names = [entry["type"] for entry in _entries(catalogue)]
    problems = [f"constants: two types are named {name}" for name in sorted(set(names)) if names.count(name) > 1]
    taken = {item["name"].lower() for item in catalogue.types}
    problems += [f"constants: {name} is the name of a structure" for name in names if name.lower() in taken]
    fields = dict(catalogue.fields())
    known = {item["name"] for item in catalogue.enumerations}
    for enumeration in catalogue.enumerations:
        for path in enumeration["usedBy"]:
            if fields.get(path, {}).get("enumeration") not in known:
                problems.append(f"constants: {enumeration['name']} is used by {path}, which has no enumeration")
    problems += [f"constants: {path} has no known enumeration" for path, field in fields.items()
                 if field.get("enumeration", "") not in known | {""}]
    return problems


def _entries(catalogue):
    """A field's own marker decides: where several enumerations name a field, the others are parts of the marked one."""
    for enumeration in catalogue.enumerations:
        title = enumeration["name"]
        fields = sorted(path for path, field in catalogue.fields() if field.get("enumeration") == title)
        if fields:
            yield {"type": _type_name(title), "title": title, "values": enumeration["values"], "fields": fields}


def _type_name(title):
    if title in TYPE_NAMES:
        return TYPE_NAMES[title]
    name = title.replace(" ", "")
    ending, singular = next(((ending, singular) for ending, singular in PLURALS if name.endswith(ending)), ("", ""))
    return name.removesuffix(ending) + singular
