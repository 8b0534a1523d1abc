"""A template held to all rules that look at the template alone."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TypeAlias

from tdkt_tui.compliance.linting.audience import Known, Wanted
from tdkt_tui.compliance.linting.blocks import leaving_blanks
from tdkt_tui.compliance.linting.facts import facts, names_any
from tdkt_tui.compliance.linting.formatting import formatting, stressed
from tdkt_tui.compliance.linting.letters import letters
from tdkt_tui.compliance.linting.sheet import Line, Sheet
from tdkt_tui.compliance.linting.spaces import blanks, breaks, spaces, tabs
from tdkt_tui.compliance.linting.splits import split_tags
from tdkt_tui.compliance.linting.structure import structure
from tdkt_tui.compliance.linting.told import LintFinding


def judge_sheet(sheet: Sheet, known: Known, wanted: Sequence[Wanted]) -> list[LintFinding]:
    """Return what is wrong with a template, paragraph by paragraph, then what is wrong with the whole.

    known: whom it is for. wanted: the kinds of documents that it makes.
    """
    found: list[LintFinding] = []
    if len(_FINE) > _MOST_KNOWN:
        _FINE.clear()
    fine = _Fine(known)
    for line in sheet.lines:
        if line in fine:
            found += split_tags(line)
        else:
            found += [*letters(line), *split_tags(line), *facts(line, known), *spaces(line)]
        if line.node in sheet.jumping:
            found += [*tabs(line), *breaks(line)]
    found += [
        *formatting(sheet),
        *stressed(sheet, wanted),
        *blanks(sheet),
        *leaving_blanks(sheet),
        *structure(sheet.package, wanted),
    ]
    return found


class _Fine:
    """Paragraphs whose words are fine, whatever they look like: templates say the same again and again."""

    def __init__(self, known: Known) -> None:
        """Take what was seen before, in other templates for the same people too."""
        self._known = known
        self._worded, self._nameless = (_FINE.setdefault(key, {}) for key in (None, known))

    def __contains__(self, line: Line) -> bool:
        if len(line.text) > _LONGEST:
            return False
        # Of the line itself these rules know its text and style alone.
        key = line.text, line.style
        if key not in self._worded:
            rules = letters(line), spaces(line), facts(line, _NOBODY)
            _put(self._worded, key, not any(True for rule in rules for _ in rule))
        if self._worded[key] and key not in self._nameless:
            _put(self._nameless, key, not names_any(line, self._known))
        return self._worded[key] and self._nameless[key]


def _put(seen: _Seen, key: tuple[str, str], fine: bool) -> None:
    if len(seen) >= _MOST:
        seen.clear()
    seen[key] = fine


_Seen: TypeAlias = dict[tuple[str, str], bool]
_FINE: dict[Known | None, _Seen] = {}
"""Whom paragraphs are for, None for rules that ask for nobody -> text and style of each -> is nothing wrong with it."""
_NOBODY = Known()
_MOST, _LONGEST, _MOST_KNOWN = 2048, 2000, 8
"""Paragraphs, signs of each, and for how many different people they are held in memory."""
