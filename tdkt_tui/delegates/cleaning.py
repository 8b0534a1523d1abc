"""Spelling brought to one habit: names, tone marks, honours; every change is kept, to be seen and undone."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from tdkt_tui.model.finding import Finding, Severity
from tdkt_tui.model.person import Delegate
from tdkt_tui.model.text import folded, tone_placed

from .name_case import name_cased, without_address
from .notices import Notices

_CHAIRMAN = re.compile(r"\bchủ tịch\b|\bct\b")
_COMMITTEE = re.compile(r"\bubnd\b|\bủy ban nhân dân\b")
Clean = Callable[[str], str]
_TONED = ("post", "unit", "address", "achievement", "education", "political_theory", "sector", "note")
WHY_WORDS = {
    "address": "bỏ Ông, Bà, đ/c trước tên",
    "gender": "ghi giới tính theo Ông, Bà trước tên",
    "case": "viết hoa lại họ và tên",
    "tone": "đặt lại dấu thanh (hoà → hòa)",
    "honour": "ghi đủ tên danh hiệu, hình thức khen thưởng",
    "unit": "ghi đơn vị theo cách hồ sơ gọi",
    "form": "ghi đơn vị theo một cách trong cả danh sách",
    "marks": "tên đơn vị gõ không dấu, có thể là đơn vị này; chỉ ghi khi đã xác nhận",
    "middle": "chữ đệm “Thị” thường là tên nữ; chỉ ghi khi đã xác nhận",
    "giver": "ghi người có thẩm quyền tặng là Chủ tịch UBND thay cho UBND; nên đối chiếu quyết định khen thưởng",
}
"""What a change is, in words."""
GUESSED = frozenset({"middle", "marks"})
"""Reasons that are none by themselves: such a change is a proposal, and is never made unless somebody confirms it."""


@dataclass(frozen=True, slots=True)
class Changed:
    """One cell that was changed. place: of the person in the list, from 0. why: a key of the words above."""

    place: int
    column: str
    before: str
    after: str
    why: str


def cleaned(
    people: Sequence[Delegate], honour: Clean | None = None, unit: Clean | None = None
) -> tuple[tuple[Delegate, ...], tuple[Changed, ...]]:  # fmt: skip
    """Return people with cells brought to one habit, and each change.

    honour: from an award as written to its full name; unit: from a unit to the form that its case uses. Only what has
    one meaning is changed: nothing is guessed.
    """
    changes = [*_names(people), *_texts(people, honour, unit)]
    found: dict[int, dict[str, str]] = {}
    for change in changes:
        found.setdefault(change.place, {})[change.column] = change.after
    new = list(people)
    for place, cells in found.items():
        new[place] = replace(people[place], **cells)  # type: ignore[arg-type]
    return tuple(new), tuple(changes)


def what_was_changed(people: Sequence[Delegate], changes: Sequence[Changed], file: str) -> list[Finding]:
    """Return one note for each column and kind of change, with its rows and never a text."""
    notices = Notices(file, by_label=True)
    for change in changes:
        notices.say(f"cleaned.{change.column}", Severity.NOTE, f"Đã {WHY_WORDS[change.why]}.",
                    people[change.place].row, column=0, name=change.column,
                    fix="thêm --as-is để giữ nguyên chữ trong tệp")  # fmt: skip
    return notices.findings()


def _names(people: Sequence[Delegate]) -> Iterator[Changed]:
    known: dict[str, tuple[tuple[str, str], ...]] = {}
    for place, person in enumerate(people):
        name = person.full_name
        individual = person.subject == "individual"
        if not individual:
            toned = tone_placed(name)
            if toned != name:
                yield Changed(place, "full_name", name, toned, "tone")
            continue
        if name not in known:
            known[name] = tuple(_steps(name))
        before = name
        for after, why in known[name]:
            yield Changed(place, "full_name", before, after, why)
            before = after
        gender = without_address(name)[1]
        if gender and not person.gender:
            yield Changed(place, "gender", "", gender, "gender")


def _steps(name: str) -> Iterator[tuple[str, str]]:
    here = name
    for why, step in (("address", lambda text: without_address(text)[0]), ("case", name_cased), ("tone", tone_placed)):
        after = step(here)
        if after != here:
            yield after, why
            here = after


def guesses(people: Sequence[Delegate]) -> Iterator[Changed]:
    """Yield what a look at the list suggests and does not say: somebody with the middle name Thị is mostly a woman."""
    for place, person in enumerate(people):
        middle = person.full_name.split()[1:-1]
        if not person.gender and person.subject == "individual" and "thị" in map(str.lower, middle):
            yield Changed(place, "gender", "", "Nữ", "middle")


def _texts(people: Sequence[Delegate], honour: Clean | None, unit: Clean | None) -> Iterator[Changed]:
    ways: Mapping[str, tuple[str, Clean]] = {
        **dict.fromkeys(_TONED, ("tone", tone_placed)),
        **({"unit": ("unit", unit)} if unit else {}),
        "highest_award": ("honour", honour) if honour else ("tone", tone_placed),
    }
    for column, (why, clean) in ways.items():
        texts = [str(getattr(person, column)) for person in people]
        known = {text: clean(text) for text in set(texts) if text}
        if any(text != after for text, after in known.items()):
            for place, text in enumerate(texts):
                if text and known[text] != text:
                    own = "tone" if known[text] == tone_placed(text) else why
                    yield Changed(place, column, text, known[text], _giver(text, known[text]) or own)


def _giver(before: str, after: str) -> str:
    """Tell an award whose giver was put right: committees confer none, their chairmen do (Luật 06/2022/QH15)."""
    named = _CHAIRMAN.search(folded(after)) and not _CHAIRMAN.search(folded(before))
    return "giver" if named and _COMMITTEE.search(folded(before)) else ""
