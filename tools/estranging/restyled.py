"""The same look said by other means: straight on the text, through chains of styles, through a table's style."""

from __future__ import annotations

import copy
from collections import Counter
from typing import Any

from lxml import etree

from .formats import Sheet, merged, put_paragraph, put_run
from .stranger import Stranger, W, made, w

_PLAIN = f"""<w:styles xmlns:w="{W}"><w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Calibri" w:hAnsi="Calibri"/>
<w:sz w:val="22"/></w:rPr></w:rPrDefault><w:pPrDefault><w:pPr><w:spacing w:after="160" w:line="259" w:lineRule="auto"/>
</w:pPr></w:pPrDefault></w:docDefaults>
<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>
<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/></w:style></w:styles>"""
_THEME = b"""<a:theme xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" name="Office"><a:themeElements>
<a:fontScheme name="x"><a:majorFont><a:latin typeface="Arial"/></a:majorFont>
<a:minorFont><a:latin typeface="Times New Roman"/></a:minorFont></a:fontScheme></a:themeElements></a:theme>"""
_NAMES = (
    "Body Text Indent",
    "No Spacing",
    "heading 3",
    "Nội dung CV",
    "List Paragraph",
    "Style1",
    "Char Char1",
    "van ban",
)


def flattened(file: Stranger) -> None:
    """Say everything straight on the text: one style, Word's own, which looks quite otherwise."""
    sheet = Sheet(file.styles)
    for paragraph in file.paragraphs():
        looks = [(run, sheet.run(paragraph, run.find(w("rPr")))) for run in paragraph.iter(w("r"))]
        own = paragraph.find(f"{w('pPr')}/{w('rPr')}")
        whole = sheet.paragraph(paragraph)
        section = whole.find(w("sectPr"))
        mark = sheet.run(paragraph, own)
        whole.insert(len(whole) if section is None else whole.index(section), mark)
        for run, look in looks:
            put_run(run, look)
        put_paragraph(paragraph, whole)
    file.styles = etree.fromstring(_PLAIN)


def chained(file: Stranger) -> None:
    """Say it through styles of other names, each based on two more, with the typeface from the theme."""
    sheet = Sheet(file.styles)
    new = etree.fromstring(_PLAIN)
    fonts = new.find(f".//{w('rFonts')}")
    fonts.attrib.clear()
    fonts.set(w("asciiTheme"), "minorHAnsi")
    fonts.set(w("hAnsiTheme"), "minorHAnsi")
    made_ids: dict[str | None, str] = {}
    for paragraph in file.paragraphs():
        key = sheet.style_of(paragraph)
        if key not in made_ids:
            made_ids[key] = f"a{len(made_ids)}"
            _three(new, sheet, paragraph, made_ids[key], _NAMES[len(made_ids) % len(_NAMES)])
        own = paragraph.find(w("pPr"))
        if own is None:
            own = made("pPr")
            paragraph.insert(0, own)
        for old in own.findall(w("pStyle")):
            own.remove(old)
        own.insert(0, made("pStyle", val=made_ids[key]))
        for run in paragraph.iter(w("r")):
            named = run.find(f"{w('rPr')}/{w('rStyle')}")
            if named is not None:
                look = merged("rPr", [*sheet.chain(named.get(w("val")), "rPr"), run.find(w("rPr"))], [])
                look.remove(look.find(w("rStyle")))
                put_run(run, look)
    file.styles = new
    if not any(name.startswith("word/theme/") for name in file.parts):
        file.part("theme/theme1.xml", "theme", _THEME)
    else:
        file.parts["word/theme/theme1.xml"] = _THEME


def _three(new: Any, sheet: Sheet, paragraph: Any, key: str, name: str) -> None:
    """Write a style as three, the first two of which are not right yet."""
    bare = made("p")
    named = made("pPr")
    bare.append(named)
    if (style := sheet.style_of(paragraph)) is not None:
        named.append(made("pStyle", val=style))
    look, letters = sheet.paragraph(bare), sheet.run(bare, None)
    for face in letters.findall(w("rFonts")):
        if face.get(w("ascii")) == "Times New Roman":
            letters.remove(face)
    wrong = made("rPr")
    wrong.extend([made("i"), made("color", val="FF0000"), made("sz", val="50")])
    shape = made("pPr")
    shape.extend([made("spacing", before="300", line="480"), made("jc", val="right")])
    half = made("rPr")
    half.extend(copy.deepcopy(node) for node in letters if node.tag in (w("color"), w("b")))
    rest = made("rPr")
    rest.extend(node for node in letters if node.tag not in (w("color"), w("b")))
    for level, (paragraphs, runs) in enumerate([(shape, wrong), (made("pPr"), half), (look, rest)]):
        style = etree.SubElement(new, w("style"))
        style.set(w("type"), "paragraph")
        last = level == 2
        style.set(w("styleId"), key if last else f"{key}-{level}")
        style.append(made("name", val=f"{name} {key}" if last else f"{name} {key} {level}"))
        style.append(made("basedOn", val="Normal" if level == 0 else f"{key}-{level - 1}"))
        style.append(paragraphs)
        style.append(runs)


def by_table_style(file: Stranger) -> None:
    """Say the size of a table's text by its style: of the first row, and of all others."""
    flattened(file)
    for number, table in enumerate(file.document.iter(w("tbl")), 1):
        rows = table.findall(w("tr"))
        sizes = [_commonest(row) for row in rows]
        if not sizes or None in sizes:
            continue
        first, other = sizes[0], Counter(sizes[1:] or sizes).most_common(1)[0][0]
        style = etree.SubElement(file.styles, w("style"))
        style.set(w("type"), "table")
        style.set(w("styleId"), f"bang{number}")
        style.append(made("name", val=f"Bảng {number}"))
        style.append(_sized(other))
        top = made("tblStylePr", type="firstRow")
        top.append(_sized(first))
        style.append(top)
        look = table.find(w("tblPr"))
        look.insert(0, made("tblStyle", val=f"bang{number}"))
        for old in look.findall(w("tblLook")):
            look.remove(old)
        look.append(made("tblLook", val="0020", firstRow="1"))
        for index, row in enumerate(rows):
            for size in list(row.iter(w("sz"))):
                if size.get(w("val")) == (first if index == 0 else other):
                    size.getparent().remove(size)
    for size in file.styles.findall(f"{w('docDefaults')}//{w('sz')}"):
        size.getparent().remove(size)  # what the document's own defaults say, a table's style would give way to in Word


def _commonest(row: Any) -> Any:
    sizes = Counter(size.get(w("val")) for size in row.iter(w("sz")))
    return sizes.most_common(1)[0][0] if sizes else None


def _sized(size: str) -> Any:
    look = made("rPr")
    look.append(made("sz", val=size))
    return look
