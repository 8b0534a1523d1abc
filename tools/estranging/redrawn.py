"""Lists that number themselves, rules that are shapes or underlines."""

from __future__ import annotations

import re
from typing import Any

from lxml import etree

from .formats import Sheet
from .restyled import flattened
from .shapes import rule
from .stranger import Stranger, W, made, text_of, w

_TYPED = re.compile(r"([IVXLC]+\.|\d+\.|-)\s+(?=\S)")
_DIGITS = {"I": 1, "V": 5, "X": 10, "L": 50, "C": 100}


def numbered(file: Stranger) -> None:
    """Let the word processor number what was numbered by hand, and put the dashes of lists."""
    levels = []
    for paragraph in list(file.document.iter(w("p"))):
        first = next((said for said in paragraph.iter(w("t")) if said.text), None)
        typed = None if first is None else _TYPED.match(first.text)
        if typed is None:
            continue
        sign = typed[1]
        kind = "bullet" if sign == "-" else "decimal" if sign[0].isdigit() else "upperRoman"
        start = 1 if sign == "-" else int(sign[:-1]) if kind == "decimal" else _roman(sign[:-1])
        levels.append((kind, start))
        first.text = first.text[typed.end() :]
        look = paragraph.find(w("pPr"))
        tie = made("numPr")
        tie.extend([made("ilvl", val=0), made("numId", val=len(levels))])
        style = look.find(w("pStyle"))
        look.insert(0 if style is None else 1, tie)
    file.part("numbering.xml", "numbering", _numbering(levels))


def _roman(text: str) -> int:
    values = [_DIGITS[sign] for sign in text]
    return sum(
        -value if index + 1 < len(values) and values[index + 1] > value else value for index, value in enumerate(values)
    )


def _numbering(levels: list[tuple[str, int]]) -> bytes:
    root = etree.Element(w("numbering"), nsmap={"w": W})
    for number, (kind, start) in enumerate(levels, 1):
        abstract = etree.SubElement(root, w("abstractNum"))
        abstract.set(w("abstractNumId"), str(number))
        level = etree.SubElement(abstract, w("lvl"))
        level.set(w("ilvl"), "0")
        text = "-" if kind == "bullet" else "%1."
        level.extend([made("start", val=start), made("numFmt", val=kind), made("suff", val="space")])
        level.append(made("lvlText", val=text))
    for number in range(1, len(levels) + 1):
        num = etree.SubElement(root, w("num"))
        num.set(w("numId"), str(number))
        num.append(made("abstractNumId", val=number))
    return etree.tostring(root)


def rules(file: Stranger) -> list[tuple[Any, int, int]]:
    """Return the paragraphs that are a rule, each with its indents in twips."""
    found = []
    sheet = Sheet(file.styles)
    for paragraph in file.document.iter(w("p")):
        if text_of(paragraph) or (look := sheet.paragraph(paragraph)).find(w("pBdr")) is None:
            continue
        indent = look.find(w("ind"))
        found.append((paragraph, *(int(indent.get(w(side), "0")) for side in ("left", "right"))))
    return found


def room(paragraph: Any) -> int:
    """Return the width of the column that a paragraph stands in, in twips."""
    cell = next(paragraph.iterancestors(w("tc")), None)
    if cell is not None:
        return int(cell.find(f"{w('tcPr')}/{w('tcW')}").get(w("w")))
    section = next(paragraph.getroottree().getroot().iter(w("sectPr")))
    edges = section.find(w("pgMar"))
    return int(section.find(w("pgSz")).get(w("w"))) - sum(int(edges.get(w(side))) for side in ("left", "right"))


def shaped(file: Stranger, *, vml: bool = False) -> None:
    """Draw every rule as a shape that floats over the end of the line above it."""
    drawn = rules(file)
    flattened(file)
    for paragraph, left, right in drawn:
        above = paragraph.getprevious()
        if above is None or not text_of(above):
            continue
        above.append(rule(left, room(paragraph) - left - right, vml=vml))
        file.join(paragraph, above)
        paragraph.getparent().remove(paragraph)


def shaped_vml(file: Stranger) -> None:
    """Draw every rule as an older Word does."""
    shaped(file, vml=True)


def underlined(file: Stranger) -> None:
    """Underline the motto, whose rule is as long as the words; the other rules stay."""
    drawn = rules(file)
    flattened(file)
    for paragraph, _, _ in drawn:
        above = paragraph.getprevious()
        if above is None or not text_of(above).startswith("Độc lập"):
            continue
        for look in above.findall(f"{w('r')}/{w('rPr')}"):
            look.append(made("u", val="single"))
        file.join(paragraph, above)
        paragraph.getparent().remove(paragraph)
