"""A list on its way in, in words: its columns, what becomes of each row, and what has to be looked at."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from textual.content import Content

from tdkt_tui.delegates.account import KIND_WORDS, LOST
from tdkt_tui.delegates.note_numbers import holds_number
from tdkt_tui.delegates.totals import all_exemplars
from tdkt_tui.model.cells import fitted
from tdkt_tui.model.finding import SEVERITY_WORDS, Finding, Severity
from tdkt_tui.model.person import LABELS, SENSITIVE, STATUS_WORDS
from tdkt_tui.model.text import one_line

from .gravity import STYLES
from .people_columns import MASK
from .people_coming_asked import rows_of
from .people_coming_empty import empty_cells
from .people_words import number

if TYPE_CHECKING:
    from tdkt_tui.delegates.account import Account
    from tdkt_tui.delegates.seen_columns import ColumnSeen, TableSeen
    from tdkt_tui.delegates.sheet_rows import Rows
    from tdkt_tui.model.person import Delegate
    from tdkt_tui.workflow.people.incoming import Incoming
    from tdkt_tui.workflow.people.newcomers import Differing

NOT_READ = "(không đọc cột này)"
FIELDS = (("", NOT_READ), *LABELS.items())
"""What a column can be taken for."""
NO_HEADINGS, NOT_AT_ALL = "none", "skip"
_FIXES = {
    "delegates.column.status": "bấm Enter ở cột ấy, chọn Tư cách đại biểu",
    "delegates.column.unused": "nếu cần, bấm Enter ở cột ấy rồi chọn mục",
    "delegates.sheet": "bấm Enter ở tên trang, chọn dòng tiêu đề",
    "delegates.table": "bấm Enter ở tên bảng, chọn dòng tiêu đề",
}
"""What can be done here in place of what a finding says."""
_SPELT = "sau khi nhập, F6 lấy lại cả lần nhập; giữ nguyên chữ: tdkt delegates import --as-is"
_HEADING_CELLS, _FIELD_CELLS, _VALUE_CELLS = 22, 22, 40
_ROWS_OFFERED = 12
_FIRST, _LAST = 5, 3
_ORDER = list(Severity)
_MOST_TOLD = 300
"""Findings told one by one, the gravest first: a list has few, a hostile file may have one for each of its cells."""


def column_line(column: ColumnSeen, *, revealed: bool) -> Content:
    """Return a column as one line: letter, heading, what it was taken for, a few cells."""
    mark = ("! ", "bold $text-warning") if column.doubtful else ("  ", "")
    taken = column.taken_for or "không đọc"
    return Content.assemble(
        mark, (fitted(column.letter, 3), "$muted"), fitted(one_line(column.heading) or "(không có)", _HEADING_CELLS),
        (" → ", "$muted"), (fitted(taken, _FIELD_CELLS), "bold" if column.field else "$muted"), " ",
        (samples(column, revealed=revealed), "$muted"),
    )  # fmt: skip


def samples(column: ColumnSeen, *, revealed: bool) -> str:
    """Return a few cells; sensitive ones, and numbers like theirs, only that there is something."""
    hide = not revealed and column.field in SENSITIVE
    return " · ".join(MASK if hide else shown(cell, revealed=revealed) for cell in column.samples)


def shown(cell: str, *, revealed: bool) -> str:
    """Return a cell whose column nothing tells, without numbers of telephones and identity cards."""
    return MASK if not revealed and holds_number(cell) else one_line(cell)


def column_told(column: ColumnSeen, *, revealed: bool) -> str:
    """Say all of a column: heading, cells, how much was understood, what Enter does."""
    filled, known = number(column.filled), number(column.understood)
    how = f"{known} trên {filled} ô hiểu được" if column.field else f"{filled} ô có chữ, không đọc"
    heading = one_line(column.heading)
    where = f"Cột {column.letter} {f'“{heading}”' if heading else '(không có tiêu đề)'}"
    cells = samples(column, revealed=revealed)
    if column.odd and column.field:
        odd = " · ".join(shown(cell, revealed=revealed) for cell in column.odd)
        return f"{where}: {how}, chưa hiểu: {odd}. Enter: sửa cách hiểu cột."
    return f"{where}: {how}. Enter: sửa cách hiểu cột.{f' Ví dụ: {cells}' if cells else ''}"


def table_line(table: TableSeen) -> str:
    """Say which row heads a table that nothing tells by itself."""
    name = f"{table.name}: " if table.name else ""
    if not table.columns:
        return f"{name}chưa thấy dòng tiêu đề, chưa đọc. Enter: chọn dòng tiêu đề"
    head = "không có dòng tiêu đề" if table.row is None else f"dòng tiêu đề là dòng {table.row + 1}"
    lack = "" if table.named else "; chưa đọc vì chưa có cột Họ và tên"
    return f"{name}{head}{lack}. Enter: chọn dòng khác"


def rows_offered(table: Rows) -> list[tuple[str, str]]:
    """Return the rows that may hold the headings of a table, as choices."""
    filled = [(place, row) for place, row in enumerate(table.cells) if any(row)][:_ROWS_OFFERED]
    rows = [
        (str(place), f"dòng {place + 1}: {' | '.join(shown(cell, revealed=False) for cell in row if cell)}")
        for place, row in filled
    ]
    return [(NO_HEADINGS, "không có dòng tiêu đề: mỗi dòng là một người"), *rows,
            (NOT_AT_ALL, "không đọc bảng này")]  # fmt: skip


def lost(account: Account) -> int:
    """Return how many rows with text nobody reads."""
    return account.lost


def sum_of(account: Account) -> str:
    """Write the account as a sum: "14 dòng có chữ = 12 người + 1 dòng nối tiếp + …"."""
    people, joined, left = account.kinds["person"], account.kinds["continued"], lost(account)
    other = account.kinds.total() - people - joined - left
    parts = [f"{number(people)} người"]
    parts += [f"{number(joined)} dòng nối tiếp"] if joined else []
    parts += [f"{number(other)} dòng không phải người"] if other else []
    parts += [f"{number(left)} dòng chưa đọc"] if left else []
    told = "" if account.balances else "  KHÔNG KHỚP"
    return f"{number(account.rows)} dòng có chữ = {' + '.join(parts)}{told}"


def outcome(incoming: Incoming) -> Iterator[Content]:
    """Yield what would become of a list: who is there already, each kind of row, each problem with its place."""
    read = incoming.read
    if read is None:
        yield Content.styled(incoming.why, "bold $text-error")
        return
    if incoming.there:
        yield Content.styled(
            f"{number(incoming.there)} người của danh sách này đã có trong hồ sơ (cùng họ tên, năm sinh, đơn vị, hoặc "
            f"đã được gộp, được sửa sau khi nhập), {number(incoming.same)} người trong số ấy không có gì khác; "
            "bấm F4 thì chọn cách nhập.", "bold $text-warning"
        )  # fmt: skip
    if incoming.differing:
        yield Content.styled(
            f"{number(len(incoming.changed))} người đã có nhưng tệp ghi khác: {rows_of(incoming.changed)}.",
            "bold $text-warning"
        )  # fmt: skip
        yield from map(_differing, incoming.differing[:_MOST_TOLD])
    if incoming.again:
        yield Content.styled(
            f"{number(len(incoming.again))} người đã bỏ khỏi danh sách trước đây: "
            f"{rows_of(incoming.again)}; bấm F4 thì chọn có nhập lại không.", "bold $text-warning"
        )  # fmt: skip
    yield from map(Content, filter(None, [all_exemplars(read.people, read.columns)]))
    for words in empty_cells(read.people):
        yield Content.styled(words, "bold $text-warning")
    for kind, words in KIND_WORDS.items():
        if many := read.account.kinds[kind]:
            yield Content.styled(f"{number(many)} {words}", "bold $text-warning" if kind in LOST else "$muted")
    findings = sorted(read.findings, key=lambda finding: _ORDER.index(finding.severity))
    yield from map(_problem, findings[:_MOST_TOLD])
    if len(findings) > _MOST_TOLD:
        rest = number(len(findings) - _MOST_TOLD)
        yield Content.styled(f"và {rest} điều khác, nhẹ hơn hoặc như trên: tdkt delegates check", "bold $text-warning")
    yield from _people(read.people)


def _differing(one: Differing) -> Content:
    """Say which cells of somebody the list fills, and which it says otherwise, the kept text first."""
    other = [f"{LABELS[name]}: hồ sơ {_value(name, kept)}, tệp {_value(name, told)}"
             for name, (kept, told) in one.other.items()]  # fmt: skip
    fills = [f"{LABELS[name]} còn trống, tệp {_value(name, told)}" for name, told in one.fills.items()]
    told = "; ".join([*other, *fills]) or "chỉ khác những ô đã được sửa sau khi nhập"
    return Content.assemble((f"dòng {one.person.row} {one_line(one.person.full_name)}. ", "bold"), f"{told}.")


def _value(name: str, text: str) -> str:
    return MASK if name in SENSITIVE else f"“{fitted(one_line(text), _VALUE_CELLS).rstrip()}”"


def _problem(finding: Finding) -> Content:
    told = _SPELT if ".cleaned." in finding.rule else _FIXES.get(finding.rule, finding.fix)
    fix = f" Cách sửa: {one_line(told)}." if told else ""
    word = SEVERITY_WORDS[finding.severity]
    return Content.assemble((f"{word}: ", STYLES[finding.severity]), (f"{one_line(finding.place)}. ", "bold"),
                            f"{one_line(finding.message)}{fix}")  # fmt: skip


def _people(people: Sequence[Delegate]) -> Iterator[Content]:
    ends = len(people) > _FIRST + _LAST
    for person in (*people[:_FIRST], *people[-_LAST:]) if ends else people:
        status = "" if person.status == "official" else STATUS_WORDS[person.status].lower()
        parts = (person.full_name, person.birth, person.post, person.unit, status)
        yield Content.styled(f"dòng {person.row}: {' · '.join(filter(None, map(one_line, parts)))}", "$muted")
        if ends and person is people[_FIRST - 1]:
            yield Content.styled("…", "$muted")
