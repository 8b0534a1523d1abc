"""A template's bytes held to all rules that look at the template alone."""

from __future__ import annotations

from collections.abc import Sequence

from tdkt_tui.assembly.package import read_sound
from tdkt_tui.compliance.linting.audience import Known, Wanted
from tdkt_tui.compliance.linting.blocks import leaving_blanks
from tdkt_tui.compliance.linting.facts import facts
from tdkt_tui.compliance.linting.formatting import formatting, stressed
from tdkt_tui.compliance.linting.letters import letters
from tdkt_tui.compliance.linting.sheet import Line, Sheet
from tdkt_tui.compliance.linting.spaces import blanks, breaks, spaces, tabs
from tdkt_tui.compliance.linting.splits import split_tags
from tdkt_tui.compliance.linting.structure import structure
from tdkt_tui.compliance.linting.told import LintFinding


def judge(docx: bytes, *, styled: bool, known: Known, wanted: Sequence[Wanted]) -> list[LintFinding]:
    """Return what is wrong with a template, paragraph by paragraph, then what is wrong with the whole.

    styled: documents of a plan are made of it, dressed in a regulation. known: whom it is for. wanted: the kinds of
    documents that it makes. Raises TemplateFault for a file that cannot be read.
    """
    return judge_sheet(Sheet(read_sound(docx), styled), known, wanted)


def judge_sheet(sheet: Sheet, known: Known, wanted: Sequence[Wanted]) -> list[LintFinding]:
    """Return the same of a template that was taken apart."""
    found: list[LintFinding] = []
    for line in sheet.lines:
        if _fine(line, known):
            found += [*split_tags(line), *tabs(line), *breaks(line)]
        else:
            found += [*letters(line), *split_tags(line), *facts(line, known), *spaces(line), *tabs(line),
                      *breaks(line)]  # fmt: skip
    found += [
        *formatting(sheet),
        *stressed(sheet, wanted),
        *blanks(sheet),
        *leaving_blanks(sheet),
        *structure(sheet.package, wanted),
    ]
    return found


def _fine(line: Line, known: Known) -> bool:
    """Tell a paragraph whose words are fine, whatever it looks like: templates say the same again and again."""
    if len(line.text) > _LONGEST:
        return False
    key = line.text, line.style, known
    if key not in _FINE:
        if len(_FINE) >= _MOST:
            _FINE.clear()
        # Of the line itself these rules know its text and style alone.
        _FINE[key] = not any(True for rule in (letters(line), facts(line, known), spaces(line)) for _ in rule)
    return _FINE[key]


_FINE: dict[tuple[str, str, Known], bool] = {}
"""What a paragraph says, its style, whom it is for -> is nothing wrong with its words."""
_MOST, _LONGEST = 4096, 2000
"""Paragraphs and signs of each that are held in memory."""
