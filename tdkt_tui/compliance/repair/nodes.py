"""Finding one's way in the tree of a paragraph: its runs, the second telling of its text box, locks around it."""

from __future__ import annotations

from tdkt_tui.assembly.xml import Node, w

_MC = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
_HIDING = {w("del"), w("moveFrom"), w("p")}
_SEEN = {w("t"), w("tab"), w("br"), w("cr"), w("noBreakHyphen"), w("fldChar"), w("instrText")}


def runs_in(paragraph: Node) -> list[Node]:
    """Return the runs of a paragraph that can be seen: none deleted, none of a text box that hangs on it."""
    return [
        run
        for run in paragraph.iter(w("r"))
        if _first_above(run) is paragraph and any(item.tag in _SEEN for item in run)
    ]


def twins(paragraph: Node) -> list[Node]:
    """Return the same paragraph as the VML fallback of its text box tells it again."""
    for choice in paragraph.iterancestors(f"{_MC}Choice"):
        fallback = choice.getparent().find(f"{_MC}Fallback")
        if fallback is None:
            return []
        told, again = list(choice.iter(w("p"))), list(fallback.iter(w("p")))
        return [again[told.index(paragraph)]] if len(told) == len(again) else []
    return []


def is_locked(paragraph: Node) -> bool:
    """Tell whether a paragraph stands in a content control whose content somebody locked."""
    for control in paragraph.iterancestors(w("sdt")):
        lock = control.find(f"{w('sdtPr')}/{w('lock')}")
        if lock is not None and lock.get(w("val")) in {"contentLocked", "sdtContentLocked"}:
            return True
    return False


def _first_above(run: Node) -> Node | None:
    return next((outer for outer in run.iterancestors() if outer.tag in _HIDING), None)
