"""Documents of one template as one file: each begins a new page and counts its own pages."""

from __future__ import annotations

from collections.abc import Iterable

from tdkt_tui.assembly.pack import pack
from tdkt_tui.assembly.package import DOCUMENT, Package, read
from tdkt_tui.assembly.xml import Node, element, w
from tdkt_tui.model.fault import BadInput

_BEFORE_TYPE = frozenset(w(name) for name in ("headerReference", "footerReference", "footnotePr", "endnotePr"))
_BEFORE_NUMBER = _BEFORE_TYPE | {w(name) for name in ("type", "pgSz", "pgMar", "paperSrc", "pgBorders", "lnNumType")}


def joined(documents: Iterable[bytes]) -> bytes:
    """Return the documents one after the other; a page number starts again with each.

    Raises BadInput for no document, and where they differ in more than their text: header or footer of each would be
    that of the first.
    """
    whole: Package | None = None
    for number, data in enumerate(documents, start=1):
        package = read(data)
        if whole is None:
            whole = package
            body = whole.tree(DOCUMENT).find(w("body"))
            _starts_again(body[-1])
            continue
        if any(package.parts.get(name) != part for name, part in whole.parts.items() if name != DOCUMENT):
            raise BadInput("Đầu trang, chân trang của mẫu khác nhau theo từng người nên không ghép được vào một tệp.",
                           place=f"bản {number}", fix="bỏ --one-file, mỗi người một tệp")  # fmt: skip
        _close_section(body)
        for node in list(package.tree(DOCUMENT).find(w("body"))):
            body.append(node)
        _starts_again(body[-1])
    if whole is None:
        raise BadInput("Không có bản nào để ghép.", fix="xem lại danh sách và --status")
    return pack(whole)


def _close_section(body: Node) -> None:
    """Move the last section's settings into the last paragraph before it: what follows is a section of its own."""
    section = body[-1]
    last = section.getprevious()
    if last is None or last.tag != w("p") or last.find(f"{w('pPr')}/{w('sectPr')}") is not None:
        last = element("p")
        section.addprevious(last)
    look = last.find(w("pPr"))
    if look is None:
        look = element("pPr")
        last.insert(0, look)
    change = look.find(w("pPrChange"))
    look.append(section) if change is None else change.addprevious(section)


def _starts_again(section: Node) -> None:
    """Let a section begin a page, numbered 1."""
    for name in ("type", "pgNumType"):
        for old in section.findall(w(name)):
            section.remove(old)
    for name, before, attributes in (
        ("type", _BEFORE_TYPE, {"val": "nextPage"}),
        ("pgNumType", _BEFORE_NUMBER, {"start": 1}),
    ):
        at = sum(1 for node in section if node.tag in before)
        section.insert(at, element(name, **attributes))
