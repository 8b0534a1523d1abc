"""The notes of a plan's file on what nobody has confirmed yet: read where they stand, and struck out."""

from __future__ import annotations

import re
import textwrap
from collections.abc import Collection, Iterable
from dataclasses import dataclass, replace

from tdkt_tui.store.toml_lines import comment_columns, comments

EXAMPLE, PROPOSED, MISSING = "THÍ DỤ", "CHƯA XÁC NHẬN", "CHƯA THẤY"
_NOTE = re.compile(rf"(?:^|.*\s)({EXAMPLE})(?:\s*$|:.*)|({PROPOSED}|{MISSING})(?::\s*(.*))?", re.DOTALL)
_AT = r"(?:đoạn|dòng) \d+(?: \(phần \d\))?(?:, dòng \d+)?"
_PLACE = re.compile(rf"(?:(?P<clause>(?!đoạn |dòng ).*?), )?(?P<at>{_AT})(?:: (?P<quote>.*))?", re.DOTALL)
LEFT, WORDING = "CHƯA HIỂU", "CHỈ LÀ LỜI VĂN"
"""The lists at a plan's end: what was not understood, and what of it shows no sign of a fact, by section."""
WAVED = "ĐỂ LÀ LỜI VĂN"
"""The list behind them: what a person took for words only though a number, a day or a rule stands in it."""
_LISTS = (f"# {LEFT}", f"# {WORDING}")
_ITEM, _MORE, _WIDTH = "# - ", "#   ", 118
_SECTION = re.compile(r"# (?![- ])(?P<words>.*\S)\s*:\s*")
"""What a list of words only is parted by: "# I. MỤC ĐÍCH, YÊU CẦU:"."""


@dataclass(frozen=True, slots=True)
class Note:
    """One note. line: from 1; key: what it stands behind, "plan.number", "level.2"; kind: EXAMPLE, PROPOSED or MISSING.

    words: what follows the kind: "mục II.1, đoạn 20: Cấp xã".
    """

    line: int
    key: str
    kind: str
    words: str

    @property
    def at(self) -> str:
        """Return the paragraph that is named: "đoạn 20", "" where none is."""
        found = _PLACE.fullmatch(self.words)
        return found["at"] if found else ""

    @property
    def clause(self) -> str:
        """Return the clause that is named, in words: "mục II.1"."""
        found = _PLACE.fullmatch(self.words)
        return (found["clause"] or "") if found else ""

    @property
    def quote(self) -> str:
        """Return the words of the original that the note quotes."""
        found = _PLACE.fullmatch(self.words)
        return (found["quote"] or "") if found else self.words


@dataclass(frozen=True, slots=True)
class Left:
    """A passage that was not understood, as the end of the file tells it. lines: its first and its last, from 1.

    wording: it shows no sign of a fact; section: the part of the plan that it is told under, "" for any other.
    """

    lines: tuple[int, int]
    words: str
    wording: bool = False
    section: str = ""

    @property
    def place(self) -> tuple[str, str, str]:
        """Return clause in words, paragraph, and what follows."""
        found = _PLACE.fullmatch(self.words)
        return (found["clause"] or "", found["at"], found["quote"] or "") if found else ("", "", self.words)


def notes_of(text: str) -> list[Note]:
    """Return the notes of a plan's TOML, in order. The text is valid TOML."""
    found = ((line, key, _NOTE.fullmatch(comment)) for line, key, comment in comments(text))
    return [Note(line, key, note[1] or note[2], (note[3] or "").strip()) for line, key, note in found if note]


def struck(text: str, notes: Collection[Note]) -> str:
    """Return the text without these notes; what else the comment of an example says stays."""
    lines = text.split("\n")
    columns = comment_columns(text) if notes else {}
    for note in notes:
        lines[note.line - 1] = _without(lines[note.line - 1], columns[note.line])
    return "\n".join(lines)


def _without(line: str, at: int) -> str:
    said = line[at + 1 :].strip()
    kept = re.split(rf"(?:^|\s){EXAMPLE}(?:\s*$|:)", said, maxsplit=1)[0].strip() if EXAMPLE in said else ""
    return f"{line[:at]}# {kept}" if kept and not said.startswith((PROPOSED, MISSING)) else line[:at].rstrip()


def data_end(text: str) -> int:
    """Return how many lines the plan itself has, before what was not understood."""
    lines = text.split("\n")
    waved = (at for at, line in enumerate(lines) if line.startswith(f"# {WAVED}"))
    end = min((*_headings(text, lines), next(waved, len(lines))))
    while end and not lines[end - 1].strip():
        end -= 1
    return end


def _headings(text: str, lines: list[str]) -> list[int]:
    """Return where the lists of what was not understood begin, from 0; a text of many lines begins none."""
    found = [at for at, line in enumerate(lines) if line.startswith(_LISTS)]
    columns = comment_columns(text) if found else {}
    return [at for at in found if columns.get(at + 1) == 0]


def left_of(text: str) -> list[Left]:
    """Return the passages that were not understood and are still told, in the order of the file."""
    lines = text.split("\n")
    found: list[Left] = []
    headings = set(_headings(text, lines))
    inside = wording = False
    section = ""
    for number, line in enumerate(lines if headings else (), 1):
        if number - 1 in headings:
            inside, wording, section = True, line.startswith(_LISTS[1]), ""
        elif inside and line.startswith(_ITEM):
            found.append(Left((number, number), line.removeprefix(_ITEM).strip(), wording, section))
        elif inside and line.startswith(_MORE) and found and found[-1].lines[1] == number - 1:
            words = f"{found[-1].words} {line.removeprefix(_MORE).strip()}"
            found[-1] = Left((found[-1].lines[0], number), words, wording, section)
        elif inside and wording and (told := _SECTION.fullmatch(line)):
            section = told["words"]
        elif not line.startswith("#"):
            inside = False
    return found


def with_left(text: str, notes: Collection[Note]) -> str:
    """Return the text with the passages of notes among what was not understood: the facts that said them are gone.

    Of each the words that the note quotes; none that is told there already.
    """
    told = {(one.place[1], one.place[2].removesuffix(" …")) for one in left_of(text)}
    words = [note.words for note in notes if note.kind == PROPOSED and note.at and note.quote
             and (note.at, note.quote.removesuffix(" …")) not in told]  # fmt: skip
    lines = text.split("\n")
    if not words:
        return text
    heads = [at for at in _headings(text, lines) if lines[at].startswith(_LISTS[0])]
    if not heads:
        while lines and not lines[-1].strip():
            lines.pop()
        lines += ["", f"{_LISTS[0]}, theo mục. Đọc bản gốc ở những chỗ này, ghi thêm dữ kiện nếu có."]
        heads = [len(lines) - 1]
        lines.append("")
    at = heads[0] + 1
    while at < len(lines) and lines[at].startswith("#") and not lines[at].startswith(_ITEM):
        at += 1
    lines[at:at] = [row for one in dict.fromkeys(words) for row in _item(one)]
    return "\n".join(lines)


def _item(words: str) -> list[str]:
    return textwrap.wrap(words, _WIDTH, initial_indent=_ITEM, subsequent_indent=_MORE, break_on_hyphens=False)


def without_lefts(text: str, lefts: Iterable[Left], more: int = 0) -> str:
    """Return the text without passages, in whatever turn they come. more: lines that were added before their list."""
    for left in sorted(lefts, key=lambda one: one.lines, reverse=True):
        text = without_left(text, replace(left, lines=(left.lines[0] + more, left.lines[1] + more)))
    return text


def without_left(text: str, left: Left) -> str:
    """Return the text without a passage, and without the section and the heading of a list that are empty by then."""
    lines = text.split("\n")
    del lines[left.lines[0] - 1 : left.lines[1]]
    at = left.lines[0] - 2
    bare = at == len(lines) - 1 or not lines[at + 1].startswith(_ITEM)
    if bare and left.wording and _SECTION.fullmatch(lines[at]) and not lines[at].startswith(_LISTS):
        del lines[at]
    filled = {one.wording for one in left_of("\n".join(lines))}
    if len(filled) == 2:
        return "\n".join(lines)
    empty = [at for at in _headings("\n".join(lines), lines) if lines[at].startswith(_LISTS[1]) not in filled]
    for at in reversed(empty):
        del lines[at]
        if at < len(lines) and at and not lines[at].strip() and not lines[at - 1].strip():
            del lines[at]
    return "\n".join(lines) if filled else "\n".join(lines).rstrip("\n") + "\n"
