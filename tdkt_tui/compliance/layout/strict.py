"""Files saved as "Strict Open XML": the same words under other namespaces (ISO/IEC 29500-1 against its part 4)."""

from __future__ import annotations

from tdkt_tui.assembly.package import DOCUMENT, Package

_STRICT = b"http://purl.oclc.org/ooxml/"
_COMMON = b"http://schemas.openxmlformats.org/"
_NAMES = {
    b"wordprocessingml/main": b"wordprocessingml/2006/main",
    b"officeDocument/relationships": b"officeDocument/2006/relationships",
    b"officeDocument/math": b"officeDocument/2006/math",
    b"drawingml/": b"drawingml/2006/",
}


def in_common_names(package: Package) -> None:
    """Put a strict package's parts under the transitional names, which everything here reads; leave others alone."""
    if _STRICT not in package.parts[DOCUMENT][:10_000]:
        return
    for name, data in package.parts.items():
        if name.endswith((".xml", ".rels")) and _STRICT in data:
            package.parts[name] = _renamed(data)


def _renamed(data: bytes) -> bytes:
    for strict, common in _NAMES.items():
        data = data.replace(_STRICT + strict, _COMMON + common)
    return data
