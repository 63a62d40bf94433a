"""The documentation texts of operations, elements, types and fields, made from the facts of the catalogue."""

import re

from ipswsdl.catalogue import selects_fields
from ipswsdl.words import listing, phrase, sentence, with_article

VERBS = {
    "add": "Adds", "batchGet": "Returns", "batchSet": "Sets", "check": "Checks", "copy": "Copies", "create": "Creates",
    "delete": "Deletes", "execute": "Executes", "generate": "Generates", "get": "Returns", "move": "Moves", "pause": "Pauses",
    "remove": "Removes", "rename": "Renames", "replace": "Replaces", "resume": "Resumes", "save": "Saves", "search": "Searches",
    "set": "Sets", "stop": "Stops", "submit": "Submits", "update": "Updates",
}
SUMMARIES = {
    "cdnCacheInvalidation": "Asks the CDN to forget what it has cached for some URLs.",
    "checkAssetNames": "Checks names of assets.",
    "checkLogin": "Checks a user's credentials.",
    "emptyAssetsFromTrash": "Removes assets that are in the trash for good.",
    "forceRepublishAssets": "Has assets published again.",
    "getUserChars": "Returns the initials that names of users begin with.",
    "setAssetPublishState": "Sets whether an asset is to be published.",
    "setAssetsContextState": "Sets for each publish context whether assets are to be published there.",
    "setAssetsPublishState": "Sets whether assets are to be published.",
    "restoreAssetsFromTrash": "Takes assets out of the trash again.",
}
TYPE_SUMMARIES = [
    ("Job", "The settings of {a_job}."),
    ("Options", "The options for {the}."),
    ("Info", "What is known about {a}."),
    ("FieldUpdate", "A change to the fields of {a}."),
    ("Update", "A change to {a}."),
    ("Fault", "What went wrong with {a}."),
    ("Condition", "A condition of a search: {the}."),
    ("Definition", "The definition of {a}."),
]
ORDERS = {
    "php-wrapper": "The order of its fields was read off an older WSDL.",
    "example": "The order of its fields was seen in a message.",
    "documentation": "The order of its fields is that of the reference's page, without further evidence.",
}


def operation_text(operation, catalogue):
    """Summary, roles, handles, limits."""
    texts = [_operation_summary(operation["name"])]
    if operation["deprecated"]:
        texts.append("Deprecated.")
    texts.append(f"Roles: {', '.join(operation['roles'])}." if operation["roles"] else "Roles: not documented.")
    if operation.get("returnsHandles"):
        texts.append(f"Answers with handles: {', '.join(operation['returnsHandles'])}.")
    texts += [sentence(fact) for fact in catalogue.limits(operation["name"])]
    return " ".join(texts)


def root_text(name, fields, operation, is_request):
    """What the root element of a message is."""
    if operation is None:
        return f"{'Request' if is_request else 'Answer'} of the UploadFile servlet: no SOAP envelope around it."
    text = f"{'Request' if is_request else 'Answer'} of {operation['name']}."
    if not fields:
        text += " It has no content."
    if not is_request and selects_fields(operation):
        text += " Holds only the fields that the request selects."
    return text


def type_text(item, catalogue):
    """Summary, uses and how sure the order is."""
    users = catalogue.users(item["name"])
    used = f"Used by {listing(users)}." if users else "No documented operation uses it."
    order = [ORDERS[item["orderFrom"]]] if len(item["fields"]) > 1 else []
    empty = [] if item["fields"] else ["Its fields are not documented."]
    return " ".join([_type_summary(item, users), used] + order + empty)


def field_text(field, handle_type, note):
    """The constants or the handle of a field; empty where there is nothing to say."""
    texts = []
    if "enumeration" in field:
        many = field["type"] != "string"
        texts.append(f"{'Each one of' if many else 'One of'} {field['enumeration']}, or another value.")
    if handle_type:
        kind = phrase(handle_type.removesuffix("Handle"))
        texts.append(f"{'Each one the' if field['type'] != 'string' else 'The'} handle of {with_article(kind)}, good for one session.")
    return " ".join(texts + ([note] if note else []))


def _operation_summary(name):
    if name in SUMMARIES:
        return SUMMARIES[name]
    verb, rest = re.match(r"(batch[A-Z][a-z]+|[a-z]+)(.*)", name).groups()
    if verb not in VERBS:
        return f"The operation {name}."
    batch = " in one batch" if verb.startswith("batch") else ""
    return f"{VERBS[verb]} {with_article(phrase(rest))}{batch}."


def _type_summary(item, users):
    if item["fields"] and item["fields"][0]["repeated"]:
        return f"A list of {item['fields'][0]['type'].replace('string', 'strings')}."
    if item["name"].endswith("Info") and len(users) == 1 and users[0].startswith("Asset/"):
        return f"Details of an asset: {phrase(item['name'].removesuffix('Info'))}."
    for suffix, template in TYPE_SUMMARIES:
        stem = item["name"].removesuffix(suffix)
        if stem and stem != item["name"]:
            text = phrase(stem)
            return template.format(a=with_article(text), a_job=with_article(f"{text} job"), the=text)
    return sentence(with_article(phrase(item["name"])))
