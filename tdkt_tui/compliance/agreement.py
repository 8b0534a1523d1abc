"""Documents of one set, as written, must say the same: number, date, place, issuer, totals."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from tdkt_tui.compliance.layout.document import Document
from tdkt_tui.model.finding import Finding, Severity

_ATTACHED = re.compile(r"số (?P<number>\S*/\S+) ngày (?P<date>.+?) của (?P<issuer>.+?)\)?$")
_HEAD_DATE = re.compile(r"^(?P<place>.+), ngày (?P<date>.+)$")
_TOTAL = re.compile(r"[Tt]ổng (?:số|cộng)[^:\d]*:\s*(\d[\d.]*)")


@dataclass(frozen=True, slots=True)
class Written:
    """A document of the set: its file name, its kind, itself as the layout's checks read it.

    owner: the kind of document that an annex is attached to.
    """

    name: str
    kind: str
    document: Document
    owner: str = "plan"


def disagreements(written: list[Written], *, people: int | None = None) -> list[Finding]:
    """Return where documents of one set contradict each other or the number of people that the profile counts.

    The plan is the one that the others are held against, and an annex is held against what it is attached to; what is
    not in the set cannot disagree.
    """
    by_kind = {item.kind: item.document for item in reversed(written)}
    plan = by_kind.get("plan")
    found: list[Finding] = []
    for item in written:
        if (owner := by_kind.get(item.owner)) is not None:
            found.extend(_against_owner(item.name, item.document, owner))
        if plan is not None and item.kind != "plan":
            found.extend(_against_plan(item.name, item.document, plan))
        if item.kind == "delegate-list" and people is not None:
            found.extend(_total(item.name, item.document, people))
    return found


def _against_owner(name: str, document: Document, owner: Document) -> Iterator[Finding]:
    head = _head(owner)
    for paragraph in document.written("kem-theo"):
        match = _ATTACHED.search(paragraph.line)
        if match is None:
            continue
        for key, label in (("number", "số, ký hiệu"), ("date", "ngày"), ("issuer", "cơ quan ban hành")):
            if key in head and _same(match[key]) != _same(head[key]):
                yield _finding(
                    "set.attached", f"Dòng “Kèm theo” ghi {label} khác với văn bản mà nó kèm theo.", name,
                    paragraph.place,
                )  # fmt: skip


def _against_plan(name: str, document: Document, plan: Document) -> Iterator[Finding]:
    head = _head(plan)
    own = _head(document)
    if "place" in own and "place" in head and own["place"] != head["place"]:
        yield _finding("set.place", "Địa danh khác với địa danh của kế hoạch.", name, "")
    if "issuer" in own and "issuer" in head and _same(own["issuer"]) != _same(head["issuer"]):
        yield _finding("set.issuer", "Cơ quan ban hành khác với kế hoạch.", name, "")


def _head(document: Document) -> Mapping[str, str]:
    told: dict[str, str] = {}
    for paragraph in document.written("so-ky-hieu"):
        told["number"] = paragraph.line.removeprefix("Số:").strip()
    for paragraph in document.written("dia-danh-thoi-gian"):
        if match := _HEAD_DATE.match(paragraph.line):
            told |= {"place": match["place"], "date": match["date"]}
    for paragraph in document.written("co-quan-ban-hanh"):
        told["issuer"] = paragraph.line
    return told


def _same(text: str) -> str:
    return re.sub(r"\s+", "", text).casefold()


def _total(name: str, document: Document, people: int) -> Iterator[Finding]:
    for paragraph in document.paragraphs:
        match = _TOTAL.search(paragraph.line)
        if match and "đại biểu" in paragraph.line.casefold() and paragraph.cell is None:
            stated = int(match[1].replace(".", ""))
            if stated != people:
                told = f"Danh sách ghi tổng số {stated}, hồ sơ có {people} người."
                yield _finding("set.total", told, name, paragraph.place)


def _finding(rule: str, message: str, name: str, place: str) -> Finding:
    return Finding(
        rule,
        Severity.ERROR,
        message,
        place=", ".join(part for part in (name, place) if part),
        fix="để các văn bản cùng lấy từ một hồ sơ; kiểm tra mẫu của văn bản này",
    )
