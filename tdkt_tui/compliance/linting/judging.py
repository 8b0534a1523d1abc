"""A template's bytes held to all rules that look at the template alone."""

from __future__ import annotations

from collections.abc import Sequence

from tdkt_tui.assembly.package import read_sound
from tdkt_tui.compliance.linting.audience import Known, Wanted
from tdkt_tui.compliance.linting.blocks import leaving_blanks
from tdkt_tui.compliance.linting.facts import facts
from tdkt_tui.compliance.linting.formatting import formatting, stressed
from tdkt_tui.compliance.linting.letters import letters
from tdkt_tui.compliance.linting.sheet import Sheet
from tdkt_tui.compliance.linting.spaces import blanks, breaks, spaces
from tdkt_tui.compliance.linting.splits import split_tags
from tdkt_tui.compliance.linting.structure import structure
from tdkt_tui.compliance.linting.told import LintFinding


def judge(docx: bytes, *, styled: bool, known: Known, wanted: Sequence[Wanted]) -> list[LintFinding]:
    """Return what is wrong with a template, paragraph by paragraph, then what is wrong with the whole.

    styled: documents of a plan are made of it, dressed in a regulation. known: whom it is for. wanted: the kinds of
    documents that it makes. Raises TemplateFault for a file that cannot be read.
    """
    return judge_sheet(Sheet(read_sound(docx), styled), docx, known, wanted)


def judge_sheet(sheet: Sheet, docx: bytes, known: Known, wanted: Sequence[Wanted]) -> list[LintFinding]:
    """Return the same of a template that was taken apart; docx: its bytes."""
    found: list[LintFinding] = []
    for line in sheet.lines:
        found += [*letters(line), *split_tags(line), *facts(line, known), *spaces(line), *breaks(line)]
    found += [
        *formatting(sheet),
        *stressed(sheet, wanted),
        *blanks(sheet),
        *leaving_blanks(sheet),
        *structure(docx, list(wanted)),
    ]
    return found
