"""Recipients as a person sees them: only those lines of which something is told that the original does not say."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from tdkt_tui.model.abbreviated import in_full
from tdkt_tui.model.issuer import Recipient
from tdkt_tui.model.plan import Plan
from tdkt_tui.model.text import folded, plain_words
from tdkt_tui.model.unit_names import AREAS
from tdkt_tui.workflow.confirming.grouping import fact_at

from .understood_rows import beside

_KINDS = (*sorted(AREAS.keys() - {"tỉnh"}, key=len, reverse=True), "sở", "ban")
"""Kinds that begin the names of units which a line of recipients takes in by naming the kind."""
_SMALL = frozenset(("các", "những", "mỗi", "từng", "và", "của", "tỉnh", "việt", "nam", "thường", "trực", "chủ", "tịch",
                    "ủy", "ban", "nhân", "dân", "ubnd"))  # fmt: skip
"""Words by which the name of a body differs from how a line of recipients calls it."""
_EVERYBODY = frozenset(("cơ", "quan", "đơn", "vị", "địa", "phương", "ngành", "cấp"))
"""Words of what is said to all: whichever lines take them in, nobody is left out."""
_UNIONS = re.compile(r"(?:hội(?! đồng)|liên đoàn|tỉnh đoàn|đoàn thanh niên)(?!\w)")
"""How the names of those begin that a line of recipients takes in as "đoàn thể"."""
_REPORT = re.compile(r"\bb/c\b|\bbáo cáo\b")


def recipient_rows(plan: Plan, rows: Sequence[tuple[str, str]]) -> list[str]:
    """Return recipients of whom something is told besides the original's line, then how many others there are.

    rows: (fact, original).
    """
    lines = ["HIỂU LÀ (cột phải): nhận để báo cáo (b/c), gồm thêm ai ngoài loại dòng nêu"]
    of = [{*item.covers} for fact, _ in rows if isinstance(item := fact_at(plan, fact), Recipient)]
    wide = {name: count for name in set().union(*of) if (count := sum(name in one for one in of)) > 1}
    known = _known_by(plan, rows)
    alike = 0
    for number, (fact, row) in enumerate(rows, 1):
        item = fact_at(plan, fact)
        words = item.words().replace(" (b/c)", "") if isinstance(item, Recipient) else plan.archive.words()
        told = [] if words.rstrip(".;") in row else [words]
        if isinstance(item, Recipient):
            told += [] if item.for_report == bool(_REPORT.search(row)) else ["b/c" if item.for_report else "không b/c"]
            told += _covers(item, row, wide, known)
        lines += beside(f"{number}. {row.lstrip('-–+ ')}", "; ".join(told), share=36) if told else []
        alike += not told
    if alike == len(rows):
        return [f"HIỂU LÀ: cả {alike:02d} dòng đúng lời bản gốc"]
    others = f"  │ … {alike:02d} dòng khác: đúng lời bản gốc"
    return [*lines, *([others] if alike else [])]


def _known_by(plan: Plan, rows: Sequence[tuple[str, str]]) -> dict[str, set[str]]:
    """Return of each name that lines take in the words of all these lines, abbreviations in full."""
    known: dict[str, set[str]] = {}
    for fact, row in rows:
        item = fact_at(plan, fact)
        for name in item.covers if isinstance(item, Recipient) else ():
            known.setdefault(name, set()).update(plain_words(in_full(row)))
    return known


def _covers(item: Recipient, row: str, wide: dict[str, int], known: Mapping[str, set[str]]) -> list[str]:
    """Return whom a line takes in besides those that it names itself; one whom several take in is told at the first."""
    named = f" {' '.join(plain_words(row))} "
    new = [name for name in item.covers if f" {' '.join(plain_words(name))} " not in named and wide.get(name) != 0]
    new = [name for name in new if not (_of_kind(name, named) or _in_words(name, known[name]))]
    told = [f"{name} (ở {wide[name]} dòng)" if name in wide else name for name in new]
    wide.update(dict.fromkeys([name for name in new if name in wide], 0))
    return [f"gồm: {'; '.join(told)}"] if told else []


def _in_words(name: str, known: set[str]) -> bool:
    """Tell a name of which the lines that take it in have every word that counts, or that is everybody's."""
    words = set(plain_words(in_full(name))) - _SMALL
    return words <= _EVERYBODY or words <= known


def _of_kind(name: str, named: str) -> bool:
    """Tell the name of one of the kinds that a line of recipients names itself: "Sở Y tế" of "Các sở, ban, ngành"."""
    said = folded(name)
    kind = next((kind for kind in _KINDS if said.startswith(f"{kind} ")), "")
    union = " đoàn thể " in named and _UNIONS.match(said) is not None
    listed = any(part.strip()[:1].islower() for part in re.split("[;,]", name)[1:])
    return (union or (bool(kind) and f" {kind} " in named)) and not listed
