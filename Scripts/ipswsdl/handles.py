"""Which handle type a field has, by the patterns of the options file, and whether these patterns are complete."""

import re
from fnmatch import fnmatchcase

HANDLE_NAME = re.compile(r"[hH]andle(Array)?$")
HANDLE_LIST = "HandleArray"


def handle_type_of(name, options):
    """The handle type of a field name; None for a field that holds no handle."""
    types = _matches(name, options)
    return types[0] if types else None


def handle_problems(catalogue, options):
    """What is wrong with the patterns: a handle without one, with two, a pattern that nothing needs."""
    names = {field["name"] for _, field in catalogue.fields()}
    # Some lists of handles have other names.
    handles = {field["name"] for _, field in catalogue.fields() if HANDLE_NAME.search(field["name"]) or field["type"] == HANDLE_LIST}
    problems = []
    for name in sorted(handles):
        types = _matches(name, options)
        if len(types) != 1:
            problems.append(f"handles: {name} matches {len(types)} patterns ({', '.join(types) or 'none'}); one is right")
    for pattern in _patterns(options):
        matched = [name for name in names if fnmatchcase(name, pattern)]
        if not matched:
            problems.append(f"handles: no field matches {pattern}")
        problems += [f"handles: {pattern} matches {name}, which is no handle" for name in matched if name not in handles]
    return problems


def session_field_problems(catalogue, options):
    """Session fields that no request has at its root, or that stand there twice."""
    roots = {field["name"] for _, fields, operation, is_request in catalogue.roots() if operation and is_request for field in fields}
    named = [name for entry in options["sessionFields"] for name in entry["fields"]]
    missing = [f"sessionFields: no request has a root field {name}" for name in named if name not in roots]
    twice = [f"sessionFields: {name} stands there twice" for name in sorted(set(named)) if named.count(name) > 1]
    return missing + twice


def namespace_problems(catalogue, options):
    """The namespaces to accept are those of all other versions of the API."""
    known = [item["namespace"] for item in catalogue.data["apiVersions"] if item["namespace"] != catalogue.namespace]
    if sorted(options["acceptNamespaces"]) == sorted(known):
        return []
    return [f"acceptNamespaces: expected {', '.join(known)}"]


def _matches(name, options):
    return [entry["type"] for entry in options["handles"] for pattern in entry["fields"] if fnmatchcase(name, pattern)]


def _patterns(options):
    return [pattern for entry in options["handles"] for pattern in entry["fields"]]
