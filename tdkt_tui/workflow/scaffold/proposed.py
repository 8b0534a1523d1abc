"""The plan of a new province as read from an issued one: every fact a proposal, with the place of its sentence."""

from __future__ import annotations

import textwrap
import tomllib
from collections.abc import Iterable, Iterator, Sequence
from datetime import date, timedelta
from itertools import groupby
from typing import Any

from tdkt_tui.model.plan import Plan
from tdkt_tui.model.text import clean_tree
from tdkt_tui.model.validation import validated
from tdkt_tui.workflow.plan_notes import LEFT, WORDING
from tdkt_tui.workflow.reading_plan import Piece, Proposal, Reading, Unread, unread

from .asking import NewProvince
from .identity import identity_of
from .literals import literal
from .sample_level import parts_on_conference, sample_level
from .value_notes import value_notes
from .words import PlanFile, documents_of
from .year_title import year_title

UNCONFIRMED = "CHƯA XÁC NHẬN"
_ORDER = ("round", "basis", "aim", "form", "level", "unit_group", "exception", "jointly", "pilot", "committee",
          "agenda", "outline", "activity", "movement", "drive", "anniversary", "criterion", "field", "nomination",
          "composition", "quota", "honours", "task", "reporting", "budget", "amount", "provision", "replaces",
          "recipient", "archive")  # fmt: skip
_SINGLE = ("round", "budget", "archive")
_TRIES = 200
_QUOTED = 70
_WIDTH = 112
_HEAD = """\
# {title}, đọc từ {source} thành đề xuất.
#
# Mỗi dòng ghi “CHƯA XÁC NHẬN” là điều chương trình hiểu từ câu ở mục, đoạn nêu bên cạnh: đối chiếu bản gốc, sửa giá
# trị, rồi xóa phần ghi chú ấy. “tdkt plugin confirm {id}” hỏi từng điều, cạnh lời của bản gốc, và xóa thay. “CHƯA THẤY”
# là điều bắt buộc mà bản gốc không nêu hoặc chương trình không thấy: phải tự ghi. “THÍ DỤ” là điều đặt ra để chạy thử.
# “tdkt plugin check {id}” nêu tên từng dòng còn lại. Cuối tệp là những chỗ chưa hiểu.
# Câu nào của bản gốc ghi thành bảng nào: docs/doc-ke-hoach.md. Mọi khóa: docs/plan.md.

"""
_LEFT = f"""
# {LEFT}, theo mục. Đọc bản gốc ở những chỗ này, ghi thêm dữ kiện nếu có; lời văn thì viết ở mẫu.
"""
_WORDS = f"""
# {WORDING}, theo phần: không thấy số, ngày, tên hay việc giao cho ai. Đọc lướt; có dữ kiện thì ghi thêm.
"""


def proposed_plan(wanted: NewProvince, reading: Reading, source: str) -> PlanFile:
    """Return the plan's file. What does not fit the model is told among what was not understood, never written.

    source: the name of the file that was read.
    """
    facts = [item for table in _ORDER for item in _once(table, reading.of(table))]
    identity = identity_of(wanted, reading)
    items = [item.values.get("levels", ()) for item in facts if item.table == "agenda"]
    agenda = bool(items)
    held = any(item.table == "level" and item.values.get("choose_form") for item in facts)
    tail = documents_of(wanted, agenda=agenda, held=held)
    sound, odd = _sound(identity.text, facts, tail)
    found = [item.values for item in sound if item.table == "level"]
    levels = "" if found else _NO_LEVEL
    has = [level for level in found if any(not some or level["id"] in some for some in items)]
    holding = [level["id"] for level in has if level.get("choose_form")]
    only = () if len(holding) == len(found) else holding
    tail = documents_of(wanted, agenda=agenda, held=held and bool(holding), only=only)
    written = identity.text + "".join(map(_table, sound)) + levels + "\n" + tail
    plan = _plan(written)
    assert plan is not None
    sample = sample_level(plan, _day_after(identity.day))
    told = _HEAD.format(title=identity.title, source=source, id=wanted.id) + written + _left(reading, odd)
    beside = {f"{identity.file}.muc-luc.txt": "".join(_outline(reading))}
    return PlanFile(f"{identity.file}.toml", identity.id, told, sample, agenda, beside, _day_after(identity.day),
                    parts_on_conference(plan), year_title(plan.plan.title))  # fmt: skip


_NO_LEVEL = """
[[level]]                                     # THÍ DỤ: chương trình không thấy cấp nào; hồ sơ cần một cấp
id = "don-vi"
label = "các đơn vị"
units = ["đơn vị"]
clause = "II"
"""


def _once(table: str, facts: Sequence[Proposal]) -> Sequence[Proposal]:
    return facts[:1] if table in _SINGLE else facts


def _sound(head: str, facts: list[Proposal], tail: str) -> tuple[list[Proposal], list[Proposal]]:
    """Split facts into those that make a plan together and those that do not fit."""
    kept, odd = list(facts), list[Proposal]()
    for _ in range(_TRIES):
        levels = {item.values["id"] for item in kept if item.table == "level"}
        odd += [item for item in kept if _levels_of(item) - levels]
        kept = [item for item in kept if not _levels_of(item) - levels]
        text = head + "".join(map(_table, kept)) + tail
        _, faults = validated(Plan, _tree(text), place="")
        if not faults:
            break
        bad = next((item for fault in faults if (item := _of_field(kept, fault.field))), None)
        bad = bad or next(
            (item for item in reversed(kept) if item.table in ("exception", "agenda", "level", "form")), None
        )
        if bad is None:
            break
        kept.remove(bad)
        odd.append(bad)
    return kept, odd


def _levels_of(fact: Proposal) -> set[str]:
    """Return the levels that a number or an award is for."""
    return {
        *fact.values.get("levels", ()),
        *([fact.values["level"]] if fact.table == "honours" and "level" in fact.values else []),
    }


def _of_field(facts: list[Proposal], field: str) -> Proposal | None:
    table, _, rest = field.partition(".")
    mine = [item for item in facts if item.table == table]
    number = rest.partition(".")[0]
    if table in _SINGLE:
        return mine[0] if mine else None
    return mine[int(number) - 1] if number.isdecimal() and 0 < int(number) <= len(mine) else None


def _tree(text: str) -> dict[str, Any]:
    tree: dict[str, Any] = clean_tree(tomllib.loads(text))
    return tree


def _plan(text: str) -> Plan | None:
    return validated(Plan, _tree(text), place="")[0]


def _table(fact: Proposal) -> str:
    bars = ("[", "]") if fact.table in _SINGLE else ("[[", "]]")
    head = f"\n{bars[0]}{fact.table}{bars[1]}  # {UNCONFIRMED}: {_quoted(fact.piece)}\n"
    notes = {key: f"  # {note}" for key, note in value_notes(fact).items()}
    return head + "".join(f"{key} = {literal(value)}{notes.get(key, '')}\n" for key, value in fact.values.items())


def _quoted(piece: Piece | None) -> str:
    if piece is None:
        return "không rõ chỗ"
    said = piece.original or piece.text
    text = said if len(said) <= _QUOTED else said[:_QUOTED].rsplit(" ", 1)[0] + " …"
    return f"{piece.place}: {text}"


def _left(reading: Reading, odd: list[Proposal]) -> str:
    told = unread(reading)
    lines = [line for item in told if not item.wording for line in _remark(f"{item.place}: {item.words}{_only(item)}")]
    for item in odd:
        words = f"{item.piece.place}: {item.piece.original or item.piece.text}" if item.piece else _quoted(None)
        lines += _remark(f"{words} (đọc thành [[{item.table}]] nhưng không khớp docs/plan.md)")
    wording = [line for section, items in groupby((item for item in told if item.wording), key=lambda one: one.section)
               for line in (f"# {section or 'Không rõ phần'}:\n", *_remarks(items))]  # fmt: skip
    return "".join(((_LEFT if lines else ""), *lines, (_WORDS if wording else ""), *wording))


def _remarks(items: Iterable[Unread]) -> Iterator[str]:
    for item in items:
        yield from _remark(f"{item.place}: {item.words}")


def _only(item: Unread) -> str:
    return f" (trong đó chưa đọc: {', '.join(item.figures)})" if item.figures else ""


def _remark(words: str) -> Iterator[str]:
    """Yield words as comments, whole: a figure at the end of a sentence is not cut off."""
    first, *more = textwrap.wrap(words, _WIDTH, break_long_words=False, break_on_hyphens=False)
    yield f"# - {first}\n"
    yield from (f"#   {row}\n" for row in more)


def _outline(reading: Reading) -> Iterator[str]:
    yield "# Mục lục của bản gốc: mục, chỗ trong tệp, lời đầu. tdkt plugin check đối chiếu clause với tệp này.\n"
    annexes = {one.clause: one for annex in reversed(reading.annexed())
               for one in reversed([*annex.head[:1], *annex.lines])}  # fmt: skip
    for piece in (*(one for one in reading.body() if one.numbered), *reversed(annexes.values())):
        yield f"{piece.clause}\t{piece.at}\t{(piece.original or piece.text)[:_QUOTED]}\n"


def _day_after(day: date) -> date:
    return day + timedelta(days=1)
