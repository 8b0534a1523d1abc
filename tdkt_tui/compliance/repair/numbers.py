"""The page number: put where it has to stand, taken from where it must not."""

from __future__ import annotations

import re

from tdkt_tui.assembly.package import CONTENT_TYPES, DOCUMENT_RELS
from tdkt_tui.assembly.xml import Node, R, W, element, parse, w
from tdkt_tui.compliance.layout.document import Paragraph
from tdkt_tui.regulations import PageNumberPlace, Rule

from .setting import look_of, put, take
from .spot import Spot
from .work import Work

_TYPES = "{http://schemas.openxmlformats.org/package/2006/content-types}"
_RELATIONS = "{http://schemas.openxmlformats.org/package/2006/relationships}"
_MIME = "application/vnd.openxmlformats-officedocument.wordprocessingml"
_PAGE = re.compile(r"\s*PAGE\b")
_ROOTS = {"header": "hdr", "footer": "ftr"}
_PARTS = (
    '<w:fldChar w:fldCharType="begin"/>',
    '<w:instrText xml:space="preserve"> PAGE </w:instrText>',
    '<w:fldChar w:fldCharType="separate"/>',
    "<w:t>2</w:t>",
    '<w:fldChar w:fldCharType="end"/>',
)


def place(rule: Rule, spot: Spot, work: Work) -> str:
    """Put the number at its place, in every section that has none; a number elsewhere goes if it stands alone."""
    number = work.seen.regulation.page_number
    kind, align = ("header", "center") if number.place is PageNumberPlace.HEADER_CENTRE else ("footer", "right")
    for paragraph, node in spot.paragraphs:
        if not _alone(paragraph):
            continue
        if paragraph.part.startswith({"header": "đầu trang", "footer": "chân trang"}[kind]):
            look = look_of(node)
            take(look, "framePr")
            put(look, "jc", val=align)
            put(look, "ind", left=0, right=0, firstLine=0, start=None, end=None, hanging=None)
        else:
            _empty(node)
    if not _stands(work, kind):
        _add(work, kind, align, number.size_pt)
    return str(rule.words)


def _alone(paragraph: Paragraph) -> bool:
    """Tell whether nothing but dashes stands beside the number."""
    return not any(run.text.strip(" 0123456789-–—") for run in paragraph.runs if not run.page_number)


def _empty(node: Node) -> None:
    for item in list(node):
        if item.tag != w("pPr"):
            node.remove(item)


def _stands(work: Work, kind: str) -> bool:
    """Tell whether the first section already shows a number on that side of its pages, be it one put there just now:
    each of a hundred sections without a number asks for it.
    """
    sections = work.seen.sections
    if not sections or any(side == kind and shown == "default" for side, shown, _ in sections[0].numbers):
        return True
    return any(_PAGE.match(node.text or "") for root in _margins(work, kind) for node in root.iter(w("instrText")))


def _margins(work: Work, kind: str) -> list[Node]:
    """Return the header (footer) of the first section, where it has one."""
    targets = work.targets()
    names = [
        targets.get(str(reference.get(f"{{{R}}}id")), "")
        for reference in work.sections[0].findall(w(f"{kind}Reference"))
        if reference.get(w("type"), "default") == "default"
    ]
    return [work.tree(name) for name in names if work.has(name)]


def _add(work: Work, kind: str, align: str, points: float) -> None:
    """Add the number to the header (footer) of the first section: to the one there is, else in a part of its own."""
    paragraph = _number(align, round(points * 2))
    for root in _margins(work, kind)[:1]:
        blank = [node for node in root if node.tag == w("p") and not "".join(node.itertext()).strip() and len(node) < 2]
        root.insert(0, parse(paragraph))
        for node in blank:
            root.remove(node)
        return
    if not work.has(DOCUMENT_RELS) or not work.has(CONTENT_TYPES):
        return
    name = next(free for index in range(1, 10_000) if not work.has(free := f"word/{kind}{index}.xml"))
    work.add(name, parse(f'<w:{_ROOTS[kind]} xmlns:w="{W}" xmlns:r="{R}">{paragraph}</w:{_ROOTS[kind]}>'))
    targets = work.targets()
    key = next(free for index in range(1, 10_000) if (free := f"rId{index}") not in targets)
    _tell(work, name, kind, key)
    reference = element(f"{kind}Reference", type="default")
    reference.set(f"{{{R}}}id", key)
    work.sections[0].insert(0, reference)


def _number(align: str, half_points: int) -> str:
    face = 'w:ascii="Times New Roman" w:hAnsi="Times New Roman" w:cs="Times New Roman"'
    look = f'<w:rPr><w:rFonts {face}/><w:sz w:val="{half_points}"/><w:szCs w:val="{half_points}"/></w:rPr>'
    field = "".join(f"<w:r>{look}{part}</w:r>" for part in _PARTS)
    return f'<w:p xmlns:w="{W}"><w:pPr><w:jc w:val="{align}"/></w:pPr>{field}</w:p>'


def _tell(work: Work, name: str, kind: str, key: str) -> None:
    """Make a new part known to the package and to the document."""
    types = work.tree(CONTENT_TYPES)
    override = parse(f'<Override xmlns="{_TYPES[1:-1]}"/>')
    override.set("PartName", f"/{name}")
    override.set("ContentType", f"{_MIME}.{kind}+xml")
    types.append(override)
    relation = parse(f'<Relationship xmlns="{_RELATIONS[1:-1]}"/>')
    for attribute, value in {"Id": key, "Type": f"{R}/{kind}", "Target": name.removeprefix("word/")}.items():
        relation.set(attribute, value)
    work.tree(DOCUMENT_RELS).append(relation)
