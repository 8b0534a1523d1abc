"""Files saved as "Strict Open XML": the same words under other namespaces, and measures with units.

ISO/IEC 29500-1 against its part 4.
"""

from __future__ import annotations

import re

_STRICT = b"http://purl.oclc.org/ooxml/"
_COMMON = b"http://schemas.openxmlformats.org/"
# What one form runs together the other writes with a hyphen; all else only lacks the year of its issue.
_NAMES = {
    b"officeDocument/relationships/extendedProperties": b"officeDocument/2006/relationships/extended-properties",
    b"officeDocument/relationships/customProperties": b"officeDocument/2006/relationships/custom-properties",
    b"officeDocument/extendedProperties": b"officeDocument/2006/extended-properties",
    b"officeDocument/customProperties": b"officeDocument/2006/custom-properties",
    b"officeDocument/": b"officeDocument/2006/",
    b"wordprocessingml/": b"wordprocessingml/2006/",
    b"spreadsheetml/": b"spreadsheetml/2006/",
    b"schemaLibrary/": b"schemaLibrary/2006/",
    b"drawingml/": b"drawingml/2006/",
}
_IS_STRICT = re.compile(rb"xmlns(?::[\w-]+)?=[\"']" + re.escape(_STRICT) + rb"wordprocessingml/main[\"']")
_NAME = re.compile(rb"(?<=[\"'])" + re.escape(_STRICT) + b"(" + b"|".join(map(re.escape, _NAMES)) + b")")
"""As the value of an attribute: words of the document that speak of the form stay."""
_MEASURED = re.compile(rb"<w:(\w+)([^<>]*?[\d.](?:pt|cm|mm|in|pc|pi)[\"'][^<>]*)>")
_MEASURE = re.compile(rb"(?<=[\"'])(-?[\d.]{1,20})(pt|cm|mm|in|pc|pi)(?=[\"'])")
_POINTS = {b"pt": 1.0, b"cm": 72 / 2.54, b"mm": 72 / 25.4, b"in": 72.0, b"pc": 12.0, b"pi": 12.0}
_HALF_POINTS = frozenset((b"sz", b"szCs", b"kern", b"position", b"hps", b"hpsRaise", b"hpsBaseText"))
_CLAIM = re.compile(rb"\s+(?:[\w-]+:)?conformance=([\"'])strict\1")


def is_strict(document: bytes) -> bool:
    """Tell whether the main part of a package is in the strict form."""
    return _STRICT in document and _IS_STRICT.search(document) is not None


def in_common_names(parts: dict[str, bytes]) -> None:
    """Put the parts of a strict package under the transitional names, which everything here reads and writes."""
    for name, data in parts.items():
        if name.endswith((".xml", ".rels")) and _STRICT in data:
            parts[name] = _MEASURED.sub(_plain, _CLAIM.sub(b"", _NAME.sub(_common, data), count=1))


def _common(found: re.Match[bytes]) -> bytes:
    return _COMMON + _NAMES[found[1]]


def _plain(found: re.Match[bytes]) -> bytes:
    """Write the measures of one element as whole twips, or half-points: older programs read no units."""
    each = 2.0 if found[1] in _HALF_POINTS else 20.0
    said = _MEASURE.sub(lambda measure: _counted(measure, each), found[2])
    return b"<w:" + found[1] + said + b">"


def _counted(measure: re.Match[bytes], each: float) -> bytes:
    try:
        return str(round(float(measure[1]) * _POINTS[measure[2]] * each)).encode()
    except ValueError:  # no number at all: as odd as it was
        return measure[0]
