"""All levels of a plan in one table: whose, in which form, when, how long, how many; what is not seen says so."""

from __future__ import annotations

import re
import textwrap
from collections.abc import Iterator, Sequence
from itertools import zip_longest

from tdkt_tui.cli.plan_text.page import WIDTH, joined, whole_texts, wrapped
from tdkt_tui.model.finding import Severity
from tdkt_tui.model.level import Level
from tdkt_tui.model.plan import Plan
from tdkt_tui.model.size_words import size_words
from tdkt_tui.model.text import folded
from tdkt_tui.model.words import raised_first
from tdkt_tui.workflow.confirming.grouping import Group
from tdkt_tui.workflow.plan_notes import MISSING

from .how_many_come import DELEGATES, FROM_TO, UNSEEN, counted, more_people, of_kinds
from .plain import why_unsure
from .state import State

NOTHING = f"{UNSEEN} gì"
"""What is told of a level of which nothing is seen but its units."""
COLUMNS = ("choose_form", "window", "days", "size")
"""The values of a level that have a column."""
LABELS = {"choose_form": "hình thức", "window": "thời hạn", "days": "số ngày", "size": "số lượng",
          "when": "điều kiện", "place": "địa điểm"}  # fmt: skip
"""What the values of a level are called."""
_HEADS = ("Cấp", "Thời hạn", "Ngày", "Đại biểu")
_WIDTHS = (24, 23, 10, 17)
_GAP, _BELOW = " ", "     "
_DAY = re.compile(r"(?:ngày )?(\d{1,2}) tháng (\d{1,2})(?: năm (?=\d{4})|(?=\D|$))")
_YEAR = re.compile(r"(?<=[IV\d]) năm (?=\d{4})")
_WITHIN = re.compile(r"^(dự kiến )?trong ")
_MORE, _FEW = "và:", 4
"""What leads what a level says besides; words of it that are as short as where they stand already."""
_SHORT = 5
"""Words of a form's name that is told whole beside the original's words."""
_LABEL = re.compile(r"^(?:các|những)\s+", re.IGNORECASE)


def table_lines(plan: Plan, rows: Sequence[Sequence[str]]) -> list[str]:
    """Return the table: its heading, the lines of each level (``level_row``), the forms that no level has.

    What lines below a level say just as those of one before it refers to that one.
    """
    return [*_laid_out("", _HEADS), *_once(rows), *_unused(plan)]


def _once(rows: Sequence[Sequence[str]]) -> Iterator[str]:
    seen: dict[str, int] = {}
    for number, row in enumerate(rows, 1):
        for lines in whole_texts(row):
            said = joined(lines)
            if said.startswith(_MORE) and len(said.split()) > _FEW and (same := seen.setdefault(said, number)) < number:
                yield f"{_BELOW}{_MORE} như cấp {same}"
            else:
                yield from lines


def told_marks(rows: Sequence[str]) -> str:
    """Return what the marks in the table mean, "" where it has none."""
    return " (?: suy ra; !: bị nêu là sai)" if any(re.search(r" [!?]( |$)", row) for row in rows) else ""


def level_row(state: State, number: int) -> list[str]:
    """Return the lines of one level: its values in columns, below them its forms, and its kinds where its name differs.

    What its size says besides how many come in all stands there too: a value that is not seen would pass.
    """
    level = state.plan.level[number - 1]
    marks = _marks(state, number)
    label = f"{_LABEL.sub('', level.label)}{marks.get('', '')}"
    cells = [raised_first(label), *(f"{_cell(state.plan, level, key)}{marks.get(key, '')}" for key in COLUMNS[1:])]
    forms = f"{_cell(state.plan, level, COLUMNS[0])}{marks.get(COLUMNS[0], '')}"
    kinds = f"{_kinds(level)}{marks.get('units', '')}"
    own = [_LABEL.sub("", one) for one in re.split(r"[,;]\s*(?:và\s+)?|\s+và\s+", folded(level.label))]
    units = [folded(unit) for unit in level.units]
    named = not level.when and (own == units or own == [f"cấp {unit}" for unit in units])
    place = f"địa điểm: {level.place}" if level.place else ""
    more = "; ".join([*more_people(level), *filter(None, (level.window.condition, place))])
    if [*cells[1:], forms] == [UNSEEN] * 3 + [f"{UNSEEN} {LABELS[COLUMNS[0]]}"]:
        cells, forms = [cells[0], NOTHING, "", ""], ""
    below = [*([forms] if forms else []), *([kinds] if not named else []), *([f"{_MORE} {more}"] if more else [])]
    return [*_laid_out(str(number), cells), *(line for words in below for line in wrapped(words, _BELOW))]


def _kinds(level: Level) -> str:
    """Return the kinds of a level with their condition, beside those alone whom it binds where the plan says so."""
    bound = [unit for unit in level.units if unit in level.without_subordinates] if level.when else []
    free = [unit for unit in level.units if unit not in bound]
    if bound and free:
        return "; ".join([*free, f"{', '.join(bound)} {level.when}"])
    return "; ".join(level.units) + (f" ({level.when})" if level.when else "")


def sentence(plan: Plan, level: Level) -> str:
    """Return a level's values, those that are not seen by name; of a form, which the table has whole, its ends."""
    people = DELEGATES.sub("", value_words(plan, level, "size")) or of_kinds(plan, level)
    window = value_words(plan, level, "window").removeprefix("trong ")
    said = [_forms(plan, level), window, value_words(plan, level, "days"), people]
    told = zip(COLUMNS, said, strict=True)
    unseen = ", ".join(LABELS[name] for name, words in told if not words and name != "days")
    return "; ".join(filter(None, (*said, f"{UNSEEN} {unseen}" if unseen else "")))


def _forms(plan: Plan, level: Level) -> str:
    """Return the forms of a level by the ends of their names, with more words where another form has the same ends."""
    names = {form.id: form.name for form in plan.form}
    return " hoặc ".join(_ends(names.get(code, code), [*names.values()]) for code in level.choose_form)


def _ends(form: str, others: Sequence[str]) -> str:
    for first in (2, _SHORT - 1):
        mine, *rest = ((_between(one, first), one) for one in (form, *others))
        if not any(short == mine[0] and one != form for short, one in rest):
            return mine[0]
    return form


def _between(form: str, first: int) -> str:
    words = form.split()
    return form if len(words) <= first + 3 else f"{' '.join(words[:first])} … {' '.join(words[-2:])}"


def value_words(plan: Plan, level: Level, name: str) -> str:
    """Return a value of a level whole, "" for none. name: a key of LABELS."""
    match name:
        case "choose_form":
            names = {form.id: form.name for form in plan.form}
            return " hoặc ".join(names.get(code, code) for code in level.choose_form)
        case "window":
            return _dated(level.window.words())
        case "days":
            return f"{level.days_bound()}{_days(level)} ngày" if level.days else ""
        case "size":
            return FROM_TO.sub(r"\1–\2", "; ".join(size_words(level.size)))
    return str(getattr(level, name))


def _unused(plan: Plan) -> list[str]:
    used = {code for one in (*plan.level, *plan.exception) for code in one.choose_form}
    names = [form.name for form in plan.form if form.id not in used]
    return wrapped(f"Chưa cấp nào dùng: {'; '.join(names)}", "   ") if names else []


def _cell(plan: Plan, level: Level, key: str) -> str:
    """Return a value in as few words as a column holds, UNSEEN for none."""
    if key == "choose_form":
        return _forms(plan, level) or f"{UNSEEN} {LABELS[key]}"
    if key == "window":
        return _dated(_WITHIN.sub(r"\1", level.window.without_condition().words())) or UNSEEN
    if key == "days":
        return f"{level.days_bound().replace('không quá', 'tối đa')}{_days(level)}" if level.days else UNSEEN
    return counted(level.size) or of_kinds(plan, level) or UNSEEN


def _dated(words: str) -> str:
    """Return a time with its days and quarters in figures: "chậm nhất ngày 31/5/2015"."""
    return _YEAR.sub("/", _DAY.sub(lambda day: f"{day[1]}/{day[2]}{'/' if day[0].endswith(' ') else ''}", words))


def _days(level: Level) -> str:
    return "½" if level.days == 0.5 else f"{level.days:g}".replace(".", ",")


def _marks(state: State, number: int) -> dict[str, str]:
    """Return the mark of each value that is deduced, or that the checks tell of; under "" that of the level."""
    fact = f"level.{number}"
    found: dict[str, str] = {}
    for group in _of(state, fact):
        for note in group.notes:
            inside = note.key.removeprefix(f"{fact}.")
            if note.key.startswith(f"{fact}.") and note.kind != MISSING and not note.at and note.words:
                inside = "units" if inside == "without_subordinates" else inside
                found[inside if inside in (*COLUMNS, "units") else ""] = " ?"
        if why_unsure(state, group):
            found.setdefault("", " ?")
    for one in state.findings([fact]):
        if one.severity is not Severity.NOTE:
            inside = one.field.removeprefix(fact).strip(".").partition(".")[0]
            found[inside if inside in COLUMNS else ""] = " !"
    return found


def _of(state: State, fact: str) -> Sequence[Group]:
    return [group for group in state.groups if group.kind == "level" and fact in group.facts]


def _laid_out(number: str, cells: Sequence[str]) -> Iterator[str]:
    """Yield a row, each cell broken into lines of its column."""
    columns = [textwrap.wrap(cell, width, break_on_hyphens=False) for cell, width in zip(cells, _WIDTHS, strict=True)]
    for at, parts in enumerate(zip_longest(*columns, fillvalue="")):
        padded = _GAP.join(part.ljust(width) for part, width in zip(parts, _WIDTHS, strict=True))
        yield f"{'' if at else number:>2} {padded}"[:WIDTH].rstrip()
