"""The wording: căn cứ, headings, paragraphs; whatever cannot be placed stays without a component."""

from __future__ import annotations

import re

from tdkt_tui.compliance.layout.recognition import patterns
from tdkt_tui.compliance.layout.recognition.cutting import divided
from tdkt_tui.compliance.layout.recognition.likeness import shouted
from tdkt_tui.compliance.layout.recognition.lines import Line
from tdkt_tui.model.text import bare

_LONGEST_HEADING, _LONGEST_TITLE = 250, 90
_SENTENCE = (".", ";", ",", ":", "/")
_DOES = re.compile(r", .{2,90}\b(ban hanh|xay dung|de nghi|bao cao|thong bao|kinh moi|trinh|to chuc)\b")
_UNDOTTED = re.compile(r"(?!VI PHẠM)[IVX]+ [^\W\d_a-z]{2}")  # "I MỤC ĐÍCH": its dot is what is missing


def recognise_body(lines: list[Line], *, kind: str) -> None:
    """Give the lines of the wording their components. kind: letters of the type of document, "" for a letter."""
    opening, above, chaptered, wired = True, "", False, False
    lettered = any(line.bare.startswith(("b.", "b/", "b)", "b-")) for line in lines)
    for place, line in enumerate(lines):
        above = line.role if line.role in {"muc", "khoan"} else above
        if line.role or line.empty:
            continue
        if line.paragraph.box or patterns.RULED.fullmatch(line.bare):
            role = ""
        elif opening and _is_basis(line, kind):
            role = "can-cu"
        elif wired and (patterns.DASH.match(line.bare) or line.paragraph.label):
            role = ""  # whom a telegram goes to: no clause says how that list is laid out
        elif chaptered and _is_chapter_title(line):
            role = "chuong-ten"
        else:
            heading = _heading(line, above, lettered=lettered)
            role = _wording(line, lines, place, kind) if heading is None else heading
        line.be(role)
        above = role if role in {"muc", "khoan"} else above
        chaptered = role in {"chuong", "chuong-ten"}
        wired = kind == "congdien" and not role and (wired or line.bare.endswith("dien:"))
        opening = opening and role in {"", "can-cu"}


def with_chapters_divided(lines: list[Line]) -> list[Line]:
    """Return the lines, those cut at their breaks that hold "Chương I" and its title in one paragraph."""
    return [piece for line in lines for piece in (divided([line]) if _holds_chapter(line) else [line])]


def _holds_chapter(line: Line) -> bool:
    first = line.paragraph.lines[0] if "\n" in line.paragraph.text and not line.role else ""
    return bool(first) and patterns.CHAPTER.fullmatch(bare(first[:_LONGEST_TITLE])) is not None


def _wording(line: Line, lines: list[Line], place: int, kind: str) -> str:
    if patterns.DOTS.search(line.text) or _stands_alone(line, lines, place):
        return ""
    return "giay-moi-dong" if kind == "giaymoi" else "noi-dung"


def _is_basis(line: Line, kind: str) -> bool:
    if not patterns.BASIS.match(line.bare) or line.text.endswith(":"):
        return False
    return line.text.endswith(";") or (bool(kind) and not _DOES.search(line.bare))


def _heading(line: Line, above: str, *, lettered: bool) -> str | None:
    """Return the component of a numbered heading, "" for one of a kind not ruled, None for no heading.

    above: the heading that it stands under; lettered: "B." numbers something here, so "C." is no Roman hundred.
    """
    if patterns.ARTICLE.match(line.bare):
        return "dieu" if _is_article(line) else None
    if patterns.CHAPTER.match(line.bare):
        return "chuong" if _is_chapter(line) else "" if line.bold or line.centred else None
    if len(line.text) > _LONGEST_HEADING:
        return None
    if (patterns.ROMAN.match(line.bare) or _UNDOTTED.match(line.paragraph.said)) and not (
        lettered and line.bare[0] in "cdlm"
    ):
        plain = not (line.bold or shouted(line.text)) and line.text.endswith((".", ";", ","))
        return None if plain else "muc"
    return _titled(line, above)


def _is_article(line: Line) -> bool:
    """Tell the head of an article from a sentence that begins with the name of one: "Điều 5 Luật … quy định"."""
    dotted = patterns.ARTICLE_HEAD.match(line.bare) is not None
    return dotted or line.centred or (bool(line.paragraph.inked) and line.paragraph.inked[0].format.bold)


def _is_chapter(line: Line) -> bool:
    """Tell whether a line is "Chương I", with its title behind it or not, and no sentence that begins so."""
    alone = patterns.CHAPTER.fullmatch(line.bare) is not None
    titled = len(line.text) <= _LONGEST_TITLE and not line.text.endswith(_SENTENCE)
    return (alone or titled) and (line.bold or line.centred or shouted(line.text))


def _is_chapter_title(line: Line) -> bool:
    if patterns.ARTICLE.match(line.bare) or patterns.CHAPTER.match(line.bare) or len(line.text) > _LONGEST_HEADING:
        return False
    return shouted(line.text) or (line.centred and line.bold)


def _titled(line: Line, above: str) -> str | None:
    """Return what a line numbered in Arabic digits or letters is; above: the heading that it stands under."""
    untitled = len(line.text) > _LONGEST_TITLE or line.text.endswith((".", ";", ",", ":"))
    if patterns.ARABIC.match(line.bare):
        if patterns.SUBNUMBER.match(line.bare) and line.italic:
            return ""
        if shouted(line.text) and not above:
            return "muc"
        return "khoan" if line.bold or not untitled else None
    lettered = patterns.LETTERED.match(line.bare) and line.bold and not untitled
    return "khoan" if lettered and above == "muc" else None


def _stands_alone(line: Line, lines: list[Line], place: int) -> bool:
    """Tell whether a line is no running text: a title in the middle, the caption of a table, a note in brackets."""
    if shouted(line.text) and (line.centred or line.bold):
        return True
    if line.centred and (line.bold or line.italic) and len(line.text) <= _LONGEST_TITLE:
        return True
    below = next((other for other in lines[place + 1 : place + 4] if not other.empty), None)
    if below is not None and below.role.startswith("bang-"):
        listed = patterns.DASH.match(line.bare) or line.text.endswith((";", ":", "."))
        return len(line.text) <= _LONGEST_TITLE and not listed
    return line.bare.startswith("don vi tinh")
