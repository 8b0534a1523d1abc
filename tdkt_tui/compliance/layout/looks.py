"""Size, weight, slope, case, alignment, font and colour of each component."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterable
from dataclasses import replace

from tdkt_tui.compliance.layout.document import Document, Paragraph, Run
from tdkt_tui.compliance.layout.formats import RunFormat
from tdkt_tui.compliance.layout.reporting import Departure, said
from tdkt_tui.compliance.layout.words_around import words_in
from tdkt_tui.regulations import Rule

# Ticks, arrows and bullets, which are no typeface of text.
_SIGNS = {"symbol", "wingdings", "wingdings 2", "wingdings 3", "webdings", "segoe ui symbol", "ms gothic"}
_MOST_SIGNS = 2
# In running text words may be stressed (a deadline in bold, a title in italics): only whole paragraphs are judged.
RUNNING = ("noi-dung", "giay-moi-dong")


def size(rule: Rule, document: Document) -> Iterable[Departure]:
    """Judge the size of every run."""
    body = document.body_size()
    beside = document.regulation.find(rule.component, "same-size") is not None
    wanted = said("size", body, "pt") if beside and body is not None and rule.permits(body) else ""
    for departure in _each_run(rule, document, lambda shape: shape.size):
        yield replace(departure, wanted=wanted)


def bold(rule: Rule, document: Document) -> Iterable[Departure]:
    """Judge whether text is bold."""
    return _unless_stressed(rule, document, lambda shape: shape.bold)


def italic(rule: Rule, document: Document) -> Iterable[Departure]:
    """Judge whether text is italic."""
    return _unless_stressed(rule, document, lambda shape: shape.italic)


def case(rule: Rule, document: Document) -> Iterable[Departure]:
    """Judge capitals: of the text as it is seen, so that a style with capitals counts."""
    for paragraph in document.written(rule.component):
        if any(run.format.small_caps and run.text.upper() != run.text for run in paragraph.inked):
            yield Departure(rule, paragraph.place, "chữ in hoa nhỏ (small caps)")
            continue
        found = "upper" if _all_capitals(paragraph.line, rule) else "mixed"
        if not rule.permits(found):
            yield Departure(rule, paragraph.place, said("case", found))


def align(rule: Rule, document: Document) -> Iterable[Departure]:
    """Judge the alignment of every paragraph but those that tabs put into their place."""
    for paragraph in document.written(rule.component):
        if not (paragraph.tabbed or rule.permits(paragraph.format.align)):
            yield Departure(rule, paragraph.place, said("align", paragraph.format.align))


def same_size(rule: Rule, document: Document) -> Iterable[Departure]:
    """Judge that a component has the size of the wording."""
    wanted = document.body_size()
    if wanted is None:
        return
    for paragraph in document.written(rule.component):
        for run in paragraph.inked:
            if abs(run.format.size - wanted) > 0.05:
                found = f"{said('size', run.format.size, 'pt')} giữa lời văn {said('size', wanted, 'pt')}"
                yield Departure(rule, paragraph.place, found, words_in(paragraph, [run]))
                break


def font(rule: Rule, document: Document) -> Iterable[Departure]:
    """Judge the typefaces of the whole document, of headers and footers too."""
    for paragraph, run in _all_runs(document):
        for face in run.format.faces.of(run.text):
            if not (rule.permits(face) or _same_face(rule, face) or _is_sign(face, run.text)):
                yield Departure(rule, paragraph.place, face, words_in(paragraph, [run]))


def colour(rule: Rule, document: Document) -> Iterable[Departure]:
    """Judge the colour of the whole document, of headers and footers too."""
    for paragraph, run in _all_runs(document):
        if not rule.permits(run.format.colour):
            yield Departure(rule, paragraph.place, f"mã màu {run.format.colour}", words_in(paragraph, [run]))


def _all_runs(document: Document) -> Iterable[tuple[Paragraph, Run]]:
    for paragraph in (*document.paragraphs, *document.marginal):
        for run in paragraph.inked:
            yield paragraph, run


def _each_run(rule: Rule, document: Document, value: Callable[[RunFormat], float | bool]) -> Iterable[Departure]:
    for paragraph in document.of(rule.component):
        for found in dict.fromkeys(value(run.format) for run in paragraph.inked):
            if not rule.permits(found):
                runs = [run for run in paragraph.inked if value(run.format) == found]
                yield Departure(rule, paragraph.place, said(rule.prop, found, rule.unit), words_in(paragraph, runs))


def _unless_stressed(rule: Rule, document: Document, value: Callable[[RunFormat], bool]) -> Iterable[Departure]:
    if rule.component not in RUNNING:
        yield from _each_run(rule, document, value)
        return
    for paragraph in document.written(rule.component):
        # A full stop that was not made bold with the rest leaves the paragraph bold.
        worded = [run for run in paragraph.inked if any(map(str.isalnum, run.text))] or list(paragraph.inked)
        found = [value(run.format) for run in worded]
        if not any(rule.permits(shape) for shape in found):
            yield Departure(rule, paragraph.place, said(rule.prop, found[0]))


def _same_face(rule: Rule, face: str) -> bool:
    """Tell whether a typeface is an allowed one in other letters: programs find typefaces without regard to case."""
    return any(str(allowed).casefold() == face.casefold() for allowed in rule.allowed.values)


def _is_sign(face: str, text: str) -> bool:
    """Tell whether a run is a sign of a face of signs (a tick, an arrow), which is no typeface of text."""
    return face.casefold() in _SIGNS and len(text.strip()) <= _MOST_SIGNS


def _all_capitals(text: str, rule: Rule) -> bool:
    letters = [sign for sign in text if sign.isalpha()]
    if not letters or any(sign.islower() for sign in letters):
        return False
    if "upper" in rule.allowed.values:
        return True
    # "- UBND, HĐND;" is abbreviations, no shouting: words of a sentence in capitals carry Vietnamese marks.
    marked = any(unicodedata.combining(sign) for sign in unicodedata.normalize("NFD", text))
    return marked and len(re.findall(r"[^\W\d_]{2,}", text)) > 1
