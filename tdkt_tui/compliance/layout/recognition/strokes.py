"""The rules drawn under issuer, Tiêu ngữ, abstract and "Kèm theo": borders, shapes, underlines, rows of signs."""

from __future__ import annotations

from dataclasses import replace

from tdkt_tui.assembly.metrics import width_mm
from tdkt_tui.compliance.layout.document import Paragraph, Stroke
from tdkt_tui.compliance.layout.recognition import patterns
from tdkt_tui.regulations.components import UNDER

_TWIPS_PER_MM = 1440 / 25.4
_BELOW, _AROUND = 2, 4  # paragraphs below the words, and on both sides of them, in which a line may be drawn
_MOST_IN_BOXES = 40  # paragraphs in the boxes of one paragraph
_TITLED = {"trich-yeu", "kem-theo"}
"""What has a rule of its own: a line drawn there stands under nothing above."""
_TITLE = {"ten-loai", "kinh-gui", "phu-luc", "phu-luc-ten"}
_NONE = frozenset({"none", "nil"})
_SOLID = frozenset("_—")


def with_strokes(paragraphs: list[Paragraph]) -> list[Paragraph]:
    """Return the paragraphs with their drawn rules recognised; one drawn in the words' own paragraph follows it."""
    found = list(paragraphs)
    for component, above in UNDER.items():
        if not any(paragraph.component == component for paragraph in found):
            place = _last(found, above)
            if place is not None and not _issued(found, place):
                _under(found, place, component)
    return found


def _issued(paragraphs: list[Paragraph], place: int) -> bool:
    """Tell whether "Kèm theo" stands under an abstract: there the rule is drawn under that (PL III, Mẫu 1.3)."""
    below = next((one for one in paragraphs[place + 1 :] if one.line), None)
    return paragraphs[place].component == "trich-yeu" and below is not None and below.component == "kem-theo"


def _last(paragraphs: list[Paragraph], components: tuple[str, ...]) -> int | None:
    """Return the last line of the first text that has one of the components, the first one that is there."""
    for component in components:
        last: int | None = None
        for place, paragraph in enumerate(paragraphs):
            if paragraph.component == component and (last is None or place - last <= _BELOW):
                last = place
        if last is not None:
            return last
    return None


def _under(found: list[Paragraph], place: int, component: str) -> None:
    words = found[place]
    own = _own(words)
    if own is not None:
        found.insert(place + 1, _drawn(words, component, own))
        return
    column = [other for other in range(place + 1, len(found)) if _beside(words, found[other])][:_BELOW]
    for other in column:
        below = found[other]
        signs = below.line and patterns.RULED.fullmatch(below.line)
        if below.component or (below.line and not signs):
            break
        stroke = _signs(below) if signs else _of(words, below)
        if stroke is not None or (not signs and below.format.border not in _NONE):
            strokes = () if stroke is None else (stroke,)
            found[other] = replace(below, component=component, strokes=strokes, guessed=False)
            return
    near = [place, *(other for step in range(1, _AROUND + 1) for other in (place + step, place - step))]
    for other in [_holder(found, place), *near] if words.box else near:
        if 0 <= other < _bound(found, place) and _may_hold(found[other], words):
            stroke = _of(words, found[other])
            if stroke is not None:
                found.insert(place + 1, _drawn(words, component, stroke))
                return


def _beside(one: Paragraph, other: Paragraph) -> bool:
    """Tell whether two paragraphs stand in one column: of a table, of a text box, of the page."""
    if one.cell is not None and other.cell is not None:
        return one.cell.table == other.cell.table and one.cell.column == other.cell.column
    return one.cell == other.cell and one.box == other.box and not (one.side and other.side and one.side != other.side)


def _bound(found: list[Paragraph], place: int) -> int:
    """Return where what stands under some words ends: a line drawn at the title or below is no rule of the head."""
    near = range(place + 1, min(place + 1 + _AROUND, len(found)))
    return next((other for other in near if found[other].component in _TITLE), len(found))


def _may_hold(drawn: Paragraph, words: Paragraph) -> bool:
    """Tell whether what is drawn in a paragraph may stand under the words of another one."""
    if drawn.component in _TITLED and drawn.component != words.component:
        return False
    return _beside(words, drawn) or _free(drawn)


def _holder(found: list[Paragraph], place: int) -> int:
    """Return the paragraph on which the text box around some words hangs: lines beside boxes hang there too."""
    outside = (other for other in range(place - 1, max(place - _MOST_IN_BOXES, -1), -1) if not found[other].box)
    return next(outside, -1)


def _free(paragraph: Paragraph) -> bool:
    """Tell whether what is drawn in a paragraph may belong to words elsewhere: it hangs on the page's own text."""
    return paragraph.cell is None and not paragraph.box and not paragraph.framed


def _own(words: Paragraph) -> Stroke | None:
    if words.format.border not in _NONE:
        length = words.width - words.format.left - words.format.right if words.width else None
        return Stroke(length, words.format.border == "single")
    lined = [run for run in words.inked if run.format.underlined]
    wide = sum(
        width_mm(run.text.strip(), run.format.size, bold=run.format.bold, italic=run.format.italic) for run in lined
    )
    return Stroke(wide * _TWIPS_PER_MM) if lined else None


def _signs(paragraph: Paragraph) -> Stroke:
    wide = width_mm(paragraph.line, paragraph.main_size(), bold=False, italic=False)
    return Stroke(wide * _TWIPS_PER_MM, set(paragraph.line) <= _SOLID)


def _of(words: Paragraph, drawn: Paragraph) -> Stroke | None:
    """Return the line drawn in a paragraph that may be the one under the words."""
    side = words.side or ("" if words.cell is None else "cell")
    fitting = [stroke for stroke in drawn.strokes if side == "cell" or not side or stroke.side in {"", side}]
    return fitting[0] if fitting else None


def _drawn(words: Paragraph, component: str, stroke: Stroke) -> Paragraph:
    """Return what stands for a rule that has no paragraph of its own."""
    return replace(
        words, component=component, runs=(), text="", line="", inked=(), strokes=(stroke,), solid=True, cut="đường kẻ",
        guessed=False,
    )  # fmt: skip
