"""Drawings as Word writes them: a level rule, a text box."""

from __future__ import annotations

import copy
from typing import Any

from lxml import etree

from .stranger import MC, W, made, w

_V, _WP = "urn:schemas-microsoft-com:vml", "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"
_A = "http://schemas.openxmlformats.org/drawingml/2006/main"
_WPS = "http://schemas.microsoft.com/office/word/2010/wordprocessingShape"
_NAMES = f'xmlns:w="{W}" xmlns:mc="{MC}" xmlns:wp="{_WP}" xmlns:a="{_A}" xmlns:wps="{_WPS}" xmlns:v="{_V}"'
_EMU, _POINT = 635, 20  # of and in a twip


def rule(start: int, length: int, *, vml: bool) -> Any:
    """Return a run that draws a level rule, lengths in twips."""
    holder = made("r")
    if vml:
        ends = f'from="{start / _POINT}pt,2pt" to="{(start + length) / _POINT}pt,2pt"'
        holder.append(_read(f'<w:pict {_NAMES}><v:line {ends} style="position:absolute"/></w:pict>'))
        return holder
    frame = f'<a:xfrm><a:off x="0" y="0"/><a:ext cx="{length * _EMU}" cy="0"/></a:xfrm>'
    ink = '<a:ln w="9525"><a:solidFill><a:srgbClr val="000000"/></a:solidFill></a:ln>'
    shape = (
        f'<wps:cNvCnPr/><wps:spPr>{frame}<a:prstGeom prst="line"><a:avLst/></a:prstGeom>{ink}</wps:spPr><wps:bodyPr/>'
    )
    holder.append(_read(_anchored(shape, (start, length, 0), "column", "<wp:wrapNone/>")))
    return holder


def box(paragraphs: list[Any], start: int, width: int) -> Any:
    """Return a run that holds paragraphs in a text box, once for a new Word and once for an old one; twips."""
    high = 900_000 // _EMU
    frame = f'<a:xfrm><a:off x="0" y="0"/><a:ext cx="{width * _EMU}" cy="{high * _EMU}"/></a:xfrm>'
    shape = (
        f'<wps:cNvSpPr txBox="1"/><wps:spPr>{frame}<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></wps:spPr>'
        '<wps:txbx><w:txbxContent/></wps:txbx><wps:bodyPr lIns="0" rIns="0" tIns="0" bIns="0"/>'
    )
    new = _anchored(shape, (start, width, high), "margin", "<wp:wrapTopAndBottom/>")
    place = f"position:absolute;margin-left:{start / _POINT}pt;width:{width / _POINT}pt;height:70pt"
    old = f'<w:pict><v:shape style="{place}"><v:textbox inset="0,0,0,0"><w:txbxContent/></v:textbox></v:shape></w:pict>'
    both = f'<mc:Choice Requires="wps">{new}</mc:Choice><mc:Fallback>{old}</mc:Fallback>'
    node = _read(f"<mc:AlternateContent {_NAMES}>{both}</mc:AlternateContent>")
    first, second = node.iter(w("txbxContent"))
    second.extend(copy.deepcopy(paragraphs))
    first.extend(paragraphs)
    holder = made("r")
    holder.append(node)
    return holder


def _anchored(shape: str, measures: tuple[int, int, int], beside: str, wrap: str) -> str:
    start, width, high = measures
    flags = 'behindDoc="0" layoutInCell="1" locked="0" allowOverlap="1" relativeHeight="2" simplePos="0"'
    offsets = f"<wp:posOffset>{start * _EMU}</wp:posOffset>"
    return (
        f'<w:drawing {_NAMES}><wp:anchor {flags} distT="0" distB="0" distL="0" distR="0"><wp:simplePos x="0" y="0"/>'
        f'<wp:positionH relativeFrom="{beside}">{offsets}</wp:positionH><wp:positionV relativeFrom="paragraph">'
        f'<wp:posOffset>20000</wp:posOffset></wp:positionV><wp:extent cx="{width * _EMU}" cy="{high * _EMU}"/>{wrap}'
        f'<wp:docPr id="{start + 1}" name="Hình {start + 1}"/><a:graphic><a:graphicData uri="{_WPS}"><wps:wsp>{shape}'
        "</wps:wsp></a:graphicData></a:graphic></wp:anchor></w:drawing>"
    )


def _read(xml: str) -> Any:
    return etree.fromstring(xml)
