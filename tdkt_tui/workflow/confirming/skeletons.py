"""Tables to be filled in for a passage that was not understood: the usual keys, what each is, which kinds fit."""

from __future__ import annotations

import re
import textwrap
from collections.abc import Mapping, Sequence

from tdkt_tui.model.plan import Plan
from tdkt_tui.workflow.scaffold.literals import literal

from .skeleton_kinds import KINDS
from .skeleton_parts import Kind

OPTIONAL = "#? "
"""Before a line that is taken away again where nobody uses it."""
HINT = "#: "
"""Before a line that only helps to fill a table in."""
_WIDTH = 78
_TABLE = re.compile(r"^(?=\[\[)", re.MULTILINE)


def kinds_for(words: str) -> tuple[list[Kind], list[Kind]]:
    """Return the kinds that a passage seems to speak of, and the others."""
    within = words[:1].lower() + words[1:]  # a passage begins with a capital: “Làm điểm: …”
    fits = [kind for kind in KINDS if re.search(kind.fits, words) or re.search(kind.fits, within)]
    return fits, [kind for kind in KINDS if kind not in fits]


Blocks = Sequence[tuple[str, Mapping[str, object]]]
"""Tables by their names, each with keys and values."""


def block_of(kind: Kind, plan: Plan, clause: str, passage: str, known: Blocks) -> str:
    """Return a table to be filled in, the passage above it. known: what is clear of it already, table by table."""
    levels = [level.id for level in plan.level]
    forms = [form.id for form in plan.form]
    words = {"CLAUSE": clause, "FIRST": literal(levels[0]) if levels else '"…"',
             "FORM": literal(forms[0]) if forms else '"…"', "UNIT": '"…"'}  # fmt: skip
    body = re.sub(r"<<([A-Z]+)>>", lambda gap: words[gap[1]], kind.body)
    body = "".join(_filled(part, known) for part in _TABLE.split(body) if part)
    hints = [f"Dòng “{OPTIONAL.strip()}”: xóa dấu ấy nếu cần khóa này; dòng còn dấu được bỏ khi thoát."]
    hints += [f"Mã cấp đã có: {', '.join(levels)}"] if levels and re.search(r"# mã (?:các )?cấp", kind.body) else []
    hints += [f"Mã hình thức đã có: {', '.join(forms)}"] if forms and "<<FORM>>" in kind.body else []
    return _remarks("# ", passage) + "".join(_remarks(HINT, hint) for hint in hints) + body


def _remarks(mark: str, words: str) -> str:
    rows = textwrap.wrap(words, _WIDTH, initial_indent=mark, subsequent_indent=mark, break_on_hyphens=False)
    return "".join(f"{row}\n" for row in rows)


def _filled(part: str, known: Blocks) -> str:
    """Return a table with what is clear of it; one that the plan has already is left out, what has no line gets one."""
    name = part[2:].partition("]]")[0]
    mine = [values for of, values in known if of == name]
    if not mine:
        return "" if name == "form" and any(values.get("choose_form") for _, values in known) else part
    return "".join(_with_all(part, values) for values in mine)


def _with_all(part: str, values: Mapping[str, object]) -> str:
    for key, value in values.items():
        if value not in ("", [], None):
            part = _with(part, key, f"{key} = {literal(value, inside=True)}")
    return part


def _with(part: str, key: str, line: str) -> str:
    """Return a table with another line for a key; what has none gets it before the clause."""
    text, found = re.subn(rf"^(?:#\? )?{key} = .*?(?=\s+#|$)", lambda _: line, part, count=1, flags=re.MULTILINE)
    if found:
        return text
    at = part.find("\nclause = ")
    return f"{part[:at]}\n{line}{part[at:]}" if at >= 0 else f"{part.rstrip()}\n{line}\n"


def tidied(text: str, beside: str = "") -> str:
    """Return a text without the lines of a skeleton that nobody used, or that only helped.

    beside: the text that the skeleton was put into; what an author marked so there stays.
    """
    own = set(beside.split("\n"))
    return "\n".join(line for line in text.split("\n") if line in own or not line.startswith((OPTIONAL, HINT)))
