"""Taking a paragraph or table out: anchors used elsewhere and marks that end elsewhere are saved, the rest is told."""

from __future__ import annotations

from tdkt_tui.assembly.twin.objects import local
from tdkt_tui.assembly.twin.over.job import Job
from tdkt_tui.assembly.xml import Node, w

_PAIRS = {
    "bookmarkStart": "bookmarkEnd",
    "commentRangeStart": "commentRangeEnd",
    "permStart": "permEnd",
    "moveFromRangeStart": "moveFromRangeEnd",
    "moveToRangeStart": "moveToRangeEnd",
}
_MARKS = {name: mate for pair in _PAIRS.items() for name, mate in (pair, pair[::-1])}
_CODES = ("fldChar", "instrText", "delInstrText")
_TOLD = {
    "hyperlink": "liên kết",
    "ins": "thay đổi được theo dõi",
    "del": "thay đổi được theo dõi",
    "fldSimple": "trường",
}


def discard(node: Node, job: Job) -> None:
    """Take a block out of the document."""
    inside = {local(item) for item in node.iter() if isinstance(item.tag, str)}
    for name, piece in job.read.anchors.items() if inside else ():
        if name in job.wanted and name not in job.held and any(up is node for up in piece.nodes[0].iterancestors()):
            job.take(name)
    _save_marks(node, job)
    _save_codes(node)
    for name in sorted({_TOLD[name] for name in inside & set(_TOLD)}):
        job.tell(node, f"mất cùng lời cũ của đoạn: {name}")
    node.getparent().remove(node)


def prune(wrapper: Node, job: Job) -> None:
    """Take out what stood around runs that are gone; marks in it stay."""
    for mark in [item for item in wrapper.iter() if local(item) in _MARKS]:
        wrapper.addprevious(mark)
    name = {"sdt": "ô điều khiển nội dung", **_TOLD}.get(local(wrapper), "")
    if name:
        job.tell(wrapper, f"{name} không còn lời nên đã bỏ")
    wrapper.getparent().remove(wrapper)


def _save_marks(node: Node, job: Job) -> None:
    marks = list(node.iter(*(w(name) for name in _MARKS)))
    keys = {(local(mark), mark.get(w("id"))) for mark in marks}
    for mark in marks:
        name, number = local(mark), mark.get(w("id"))
        if (_MARKS[name], number) not in keys:
            mark.tail = None
            node.addprevious(mark)  # its other end stands elsewhere
        elif name == "bookmarkStart" and not mark.get(w("name"), "_").startswith("_"):
            job.tell(node, f"mất cùng lời cũ của đoạn: dấu trang “{mark.get(w('name'))}”")
    if next(node.iter(w("commentReference")), None) is not None:
        job.tell(node, "mất cùng lời cũ của đoạn: nhận xét")


def _save_codes(node: Node) -> None:
    """Move the codes of fields that begin or end elsewhere to the next paragraph, or the one before."""
    depth, whole = 0, True
    for mark in node.iter(w("fldChar")):
        kind = mark.get(w("fldCharType"))
        depth += (kind == "begin") - (kind == "end")
        whole = whole and depth >= 0
    if whole and not depth:
        return
    runs = [run for run in node.iter(w("r")) if any(local(item) in _CODES for item in run)]
    for run in runs:
        for item in [item for item in run if local(item) not in (*_CODES, "rPr")]:
            run.remove(item)
    after = next((other for other in node.itersiblings() if other.tag == w("p")), None)
    before = next((other for other in node.itersiblings(preceding=True) if other.tag == w("p")), None)
    if after is not None:
        at = 1 if len(after) and after[0].tag == w("pPr") else 0
        after[at:at] = runs
    elif before is not None:
        before.extend(runs)
