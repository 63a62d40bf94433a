"""Turns names of the service into plain English."""

import re

SPELLINGS = {
    "aco": "ACO", "cdn": "CDN", "css": "CSS", "gif": "GIF", "icc": "ICC", "mp": "MP", "pdf": "PDF", "psd": "PSD", "rtf": "RTF",
    "svg": "SVG", "swc": "SWC", "swf": "SWF", "url": "URL", "urls": "URLs", "xml": "XML", "xmp": "XMP", "xsl": "XSL",
    "excel": "Excel", "flash": "Flash", "illustrator": "Illustrator", "indesign": "InDesign", "javascript": "JavaScript",
    "pdfs": "PDFs", "photoshop": "Photoshop", "postscript": "PostScript", "powerpoint": "PowerPoint", "word": "Word",
}
TAKES_AN = {"ICC", "MP", "RTF", "SVG", "SWC", "SWF", "XML", "XMP", "XSL"}
TAKES_A = {"URL", "user", "URLs", "unique"}
UNCOUNTED = {"info", "membership", "metadata", "usage", "settings"}


def words(name):
    """"IccProfileFieldUpdate" becomes ["ICC", "profile", "field", "update"]."""
    for spelling in ("InDesign", "PostScript", "PowerPoint", "UnCompress"):
        name = name.replace(spelling, spelling.capitalize())
    parts = re.findall(r"[A-Z]+(?=[A-Z][a-z])|[A-Z]?[a-z0-9]+|[A-Z]+", name)
    return [_word(part) for part in parts]


def phrase(name):
    """"AssetsByName" becomes "assets by name"."""
    return " ".join(words(name))


def with_article(text):
    """"asset" becomes "an asset"; plurals and what is not counted stay as they are."""
    head = re.split(r" (?:by|from) ", text)[0].split()[-1]
    if head in UNCOUNTED or (head.endswith("s") and not head.endswith("ss")):
        return text
    first = text.split()[0]
    vowel = first in TAKES_AN or (first[0].lower() in "aeiou" and first not in TAKES_A)
    return ("an " if vowel else "a ") + text


def sentence(text):
    """A sentence with a full stop, and a capital at its start unless it starts with the name of a field."""
    first = text.split()[0]
    start = text[0] if first != first.lower() else text[0].upper()
    return start + text[1:] + ("" if text.endswith(".") else ".")


def listing(names, most=4):
    """The first names, and how many more there are."""
    shown = ", ".join(names[:most])
    return shown if len(names) <= most else f"{shown} and {len(names) - most} more"


def _word(part):
    if part.lower() in SPELLINGS:
        return SPELLINGS[part.lower()]
    return part if part.isupper() and len(part) > 1 else part.lower()
