"""Two states of a .docx held against each other: paragraphs, tables, pages, and whatever else differs."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from tdkt_tui.assembly.twin.over.align import in_order
from tdkt_tui.compliance.layout.reporting import said

if TYPE_CHECKING:
    from tdkt_tui.assembly.twin.blocks import Block
    from tdkt_tui.compliance.comparing import Change
    from tdkt_tui.compliance.layout.document import Section

_TWIPS_PER_MM = 1440 / 25.4
_MARGINS = {"top": "lề trên", "bottom": "lề dưới", "left": "lề trái", "right": "lề phải"}
_SHOWN_LINES = 12
_KINDS = (
    ("word/media/", "ảnh"), ("word/embeddings/", "tệp nhúng"), ("word/comments", "nhận xét"),
    ("word/footnotes", "cước chú"), ("word/endnotes", "chú thích cuối"), ("word/header", "đầu trang"),
    ("word/footer", "cuối trang"), ("word/styles", "kiểu"), ("word/numbering", "danh sách đánh số"),
    ("word/theme", "bộ phông, màu"), ("word/settings", "thiết đặt"), ("docProps/", "thông tin của tệp"),
    ("word/document.xml", "thân văn bản"),
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Difference:
    """What is another between two states. changes: by paragraph; sheets: tables and pages, a line for each; parts:
    parts of the file whose bytes differ, each with what it is; identical: not one byte differs.
    """

    changes: tuple[Change, ...] = ()
    sheets: tuple[str, ...] = ()
    parts: tuple[str, ...] = ()
    identical: bool = False

    def as_dict(self) -> dict[str, Any]:
        """Return plain data."""
        return {
            "identical": self.identical,
            "paragraphs": [_plain(change) for change in self.changes],
            "sheets": list(self.sheets),
            "parts": list(self.parts),
        }


def _plain(change: Change) -> dict[str, Any]:
    looks = [{"property": one.prop, "label": one.label, "from": one.was, "to": one.now, "words": one.words}
             for one in change.looks]  # fmt: skip
    words = [{"what": piece.what, "text": piece.text} for piece in change.words]
    return {"what": change.what, "old": change.old, "new": change.new, "component": change.component, "words": words,
            "formatting": looks}  # fmt: skip


def difference(old: bytes, new: bytes) -> Difference:
    """Return what is another. Raises TdktError for what is no .docx, is broken, or unpacks to too much."""
    from tdkt_tui.assembly.package import read_sound
    from tdkt_tui.assembly.twin.decompose import decompose
    from tdkt_tui.compliance.comparing import compared
    from tdkt_tui.compliance.layout import read_document
    from tdkt_tui.regulations import load

    if old == new:
        return Difference(identical=True)
    regulation = load("nd30_2020")  # only names of components are taken from it, and they are those of any other
    before, after = read_document(old, regulation), read_document(new, regulation)
    changes = tuple(compared(before, after))
    sheets = (*_pages(before.sections, after.sections), *_tables(decompose(old), decompose(new)))
    return Difference(changes, sheets, tuple(_parts(read_sound(old).parts, read_sound(new).parts)))


def _parts(old: dict[str, bytes], new: dict[str, bytes]) -> Iterator[str]:
    for name in sorted({*old, *new}):
        if old.get(name) != new.get(name):
            kind = next((words for begin, words in _KINDS if name.startswith(begin)), "")
            what = "thêm" if name not in old else "bỏ" if name not in new else "đổi"
            yield f"{name}{f' ({kind})' if kind else ''}: {what}"


def _pages(old: Sequence[Section], new: Sequence[Section]) -> Iterator[str]:
    if len(old) != len(new):
        yield f"số phần trang: {len(old)} → {len(new)}"
    for was, now in zip(old, new, strict=False):
        if was.landscape != now.landscape:
            yield f"{now.place}: {_turned(was)} → {_turned(now)}"
        elif (was.width, was.height) != (now.width, now.height):
            yield f"{now.place}: khổ giấy {_mm(was.width)} × {_mm(was.height)} → {_mm(now.width)} × {_mm(now.height)}"
        for side, label in _MARGINS.items():
            before, after = was.margins.get(side), now.margins.get(side)
            if before != after:
                yield f"{now.place}: {label}: {_mm(before)} → {_mm(after)}"
        if was.sides != now.sides or len(was.numbers) != len(now.numbers) or was.first_differs != now.first_differs:
            yield f"{now.place}: cách đánh số trang đổi"


def _turned(section: Section) -> str:
    return "trang ngang" if section.landscape else "trang dọc"


def _mm(twips: float | None) -> str:
    return "không ghi" if twips is None else said("length", round(twips / _TWIPS_PER_MM, 1), "mm")


def _tables(old: Sequence[Block], new: Sequence[Block]) -> Iterator[str]:
    """Yield what is another in the frames of tables: columns, borders, rows and cells as the text form writes them."""
    before, after = _frames(old), _frames(new)
    if len(before) != len(after):
        yield f"số bảng: {len(before)} → {len(after)}"
        return
    for number, (was, now) in enumerate(zip(before, after, strict=True), start=1):
        for gone, came in _unlike(was, now):
            yield f"bảng {number}: {_short(gone) or '(không có)'} → {_short(came) or '(bỏ)'}"


def _unlike(was: Sequence[str], now: Sequence[str]) -> Iterator[tuple[Sequence[str], Sequence[str]]]:
    """Yield the stretches of lines that are not the same, (old, new), in order; about linear in their number."""
    first = start = 0
    for number, index in enumerate([*in_order(was, now), len(was)]):
        if index is None:
            continue
        if index > first or number > start:
            yield was[first:index], now[start:number]
        first, start = index + 1, number + 1


def _short(lines: Sequence[str]) -> str:
    more = f" … và {len(lines) - _SHOWN_LINES} dòng nữa" if len(lines) > _SHOWN_LINES else ""
    return " ".join(lines[:_SHOWN_LINES]) + more


def _frames(blocks: Sequence[Block]) -> list[list[str]]:
    from tdkt_tui.assembly.twin.blocks import Table
    from tdkt_tui.assembly.twin.write_text import write_text

    tables = (write_text([block]) for block in blocks if isinstance(block, Table))
    return [[line[4:] for line in text.splitlines() if line.startswith(":::")] for text in tables]
