"""Heads of articles, "Điều 1. …": the word and its number are bold, and so is a title (NĐ 30/2020, PL I, II.6.đ).

An article without a title goes straight on with its text: there only the word and its number are judged.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence

from tdkt_tui.compliance.layout.document import Document, Paragraph, Run
from tdkt_tui.compliance.layout.formats import RunFormat
from tdkt_tui.compliance.layout.reporting import Departure, said
from tdkt_tui.compliance.layout.spacing import broken_lines
from tdkt_tui.compliance.layout.words_around import words_in
from tdkt_tui.model.text import one_line
from tdkt_tui.regulations import Rule

_HEAD = re.compile(r"\s*điều\s+[\divxlc]+[a-zđ]?(?!\w)", re.IGNORECASE)
_ENDED = (".", ";", ":", ",", "/")


def judge(rule: Rule, document: Document) -> Iterable[Departure]:
    """Judge whether heads of articles are bold ("bold"), lean ("italic"), how articles are aligned ("align")."""
    if rule.prop == "align":
        return _aligned(rule, document)
    return _judged(rule, document, (lambda shape: shape.bold) if rule.prop == "bold" else (lambda shape: shape.italic))


def _aligned(rule: Rule, document: Document) -> Iterable[Departure]:
    # Articles that go on with their text are aligned as the wording is.
    wording = document.regulation.find("noi-dung", "align")
    for paragraph in document.written(rule.component):
        judged = wording if wording is not None and is_text(paragraph) else rule
        if not (paragraph.tabbed or judged.permits(paragraph.format.align)):
            yield Departure(judged, paragraph.place, said("align", paragraph.format.align))


def is_text(paragraph: Paragraph) -> bool:
    """Tell whether an article goes on with its text: what ends like a sentence is no title."""
    return paragraph.line.endswith(_ENDED) and _HEAD.sub("", paragraph.said).strip(" .:") != ""


def head_length(text: str) -> int:
    """Return how many letters of a paragraph's raw text are the word and its number, 0 where they are no text."""
    found = _HEAD.match(text)
    return found.end() if found else 0


def is_titled(paragraph: Paragraph, document: Document) -> bool:
    """Tell whether the whole paragraph is a head: it does not end like text, and this document has bold titles.

    Text that lost its full stop, or whose sentence a scanned page broke, is no title.
    """
    others = document.written("dieu")
    return not is_text(paragraph) and any(_whole(other) for other in others) and not _goes_on(paragraph, document)


def _judged(rule: Rule, document: Document, value: Callable[[RunFormat], bool]) -> Iterable[Departure]:
    for paragraph in document.written(rule.component):
        titled = is_titled(paragraph, document)
        runs = paragraph.inked if titled else _head(paragraph)
        wrong = [run for run in runs if any(map(str.isalnum, run.text)) and not rule.permits(value(run.format))]
        if wrong:
            words = words_in(paragraph, wrong) if titled else one_line("".join(run.text for run in wrong))
            yield Departure(rule, paragraph.place, said(rule.prop, value(wrong[0].format)), words)


def _head(paragraph: Paragraph) -> Sequence[Run]:
    """Return the runs of the word and its number, cut at its end; none where Word's own list writes them."""
    left = head_length("".join(run.text for run in paragraph.runs))
    found: list[Run] = []
    for run in paragraph.runs:
        if left > 0 and run.text[:left].strip():
            found.append(run._replace(text=run.text[:left]))
        left -= len(run.text)
    return found


def _whole(paragraph: Paragraph) -> bool:
    worded = [run for run in paragraph.inked if any(map(str.isalnum, run.text))]
    return not is_text(paragraph) and all(run.format.bold for run in worded)


def _goes_on(paragraph: Paragraph, document: Document) -> bool:
    return any(after.at == paragraph.at + 1 for after in broken_lines(document))
