"""A plan's words as they are kept: a page says twice what another table of the clause has; a gap is no word of it."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator

from tdkt_tui.model.base import Fact
from tdkt_tui.model.finding import Finding, Severity
from tdkt_tui.model.plan import Plan
from tdkt_tui.model.text import plain_words
from tdkt_tui.model.window import Window
from tdkt_tui.model.words import padded

_TABLES = ("task", "reporting", "nomination", "honours", "quota", "composition", "agenda", "criterion", "amount",
           "activity", "drive")  # fmt: skip
"""Tables of facts that a unit's page tells each in a line of its own."""
_ENOUGH = 0.75
"""Of a provision's words, in the facts of a table; the rest is how a sentence holds them together."""
_GAP = re.compile(r"^…\s*\w|[\w,;.:)”]\s…\s+\w")
"""What stands where words were left out, before others that follow; at an end a plan has it itself."""
_KEPT = (("provision", "words"), ("task", "does"), ("criterion", "title"))
"""Tables whose words a unit's page prints as they stand."""
_MARKS = ("id", "clause", "item", "levels", "level")


def worded_findings(plan: Plan) -> Iterator[Finding]:
    """Yield a note for each provision with the fact of its clause that says it, but for a word or two.

    One that a line beside it says wholly is not printed on a unit's page: nothing is to do.
    """
    facts = [(f"{table}.{number}", fact.clause, _words(fact)) for table in _TABLES
             for number, fact in enumerate(getattr(plan, table), 1) if fact.clause]  # fmt: skip
    for number, one in enumerate(plan.provision, 1):
        words = _said([one.words])
        enough, whole = _ENOUGH * words.total(), words.total()
        same = (field for field, clause, said in facts
                if clause == one.clause and enough <= (words & said).total() < whole)  # fmt: skip
        if field := next(same, ""):
            yield Finding(
                "plugin.worded", Severity.NOTE,
                f"Lời của provision.{number} gần như đã có ở {field} cùng mục; văn bản của đơn vị có thể in cả hai.",
                place=f"kế hoạch {plan.plan.id}", field=f"provision.{number}", citation=plan.cite(one.clause),
                fix=f"{field} đã đủ thì xóa bảng [[provision]] ấy; chưa đủ thì giữ phần lời còn thiếu",
            )  # fmt: skip


def gap_findings(plan: Plan) -> Iterator[Finding]:
    """Yield a warning for words that a page prints with the sign of a gap amid them: they are no whole sentence."""
    for table, key in _KEPT:
        for number, one in enumerate(getattr(plan, table), 1):
            if _GAP.search(str(getattr(one, key))):
                yield Finding(
                    "plugin.gap", Severity.WARNING,
                    f"Lời của {table}.{number} có dấu “…” thay cho chữ bị bỏ; văn bản của đơn vị sẽ in cả dấu ấy.",
                    place=f"kế hoạch {plan.plan.id}", field=f"{table}.{number}.{key}", citation=plan.cite(one.clause),
                    fix="ghi đủ câu của kế hoạch, hay bỏ dấu ấy",
                )  # fmt: skip


def _words(fact: Fact) -> Counter[str]:
    return _said(_told(fact))


def _told(fact: Fact) -> Iterator[str]:
    for name in type(fact).model_fields:
        value = getattr(fact, name)
        if name in _MARKS or isinstance(value, bool):
            continue
        if isinstance(value, Window):
            yield value.words()
        elif isinstance(value, int):
            yield padded(value)
        elif isinstance(value, str):
            yield value
        elif isinstance(value, list):
            yield from (one for one in value if isinstance(one, str))


def _said(lines: Iterable[str]) -> Counter[str]:
    """Return the words of lines, a number without the zero before it."""
    return Counter(re.sub(r"^0+(?=\d)", "", word) for line in lines for word in plain_words(line))
