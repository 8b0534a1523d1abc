"""Repairs of what runs look like: size, weight, slope, typeface, colour, capitals by formatting."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from tdkt_tui.assembly.xml import Node, w
from tdkt_tui.compliance.layout.articles import head_length, is_titled
from tdkt_tui.compliance.layout.document import Paragraph
from tdkt_tui.compliance.layout.reporting import said
from tdkt_tui.regulations import Rule

from .nearest import nearest
from .nodes import runs_in
from .pieces import runs_at_start, runs_of_piece
from .setting import look_of, part_of, put
from .spot import Spot
from .work import Work

Tells = Callable[[Node], bool | None]
"""Whether run properties say what is allowed: None where they say nothing."""
Picks = Callable[[Paragraph, Node], list[Node]]
"""Which runs of a paragraph are to be changed."""
_RUNNING = ("noi-dung", "giay-moi-dong")
_OFF = {"0", "false", "off", "none"}
_SLOTS = ("ascii", "hAnsi", "cs", "eastAsia")
_THEMED = ("asciiTheme", "hAnsiTheme", "cstheme", "eastAsiaTheme")


def size(rule: Rule, spot: Spot, work: Work) -> str:
    """Give the nearest allowed size, in running text and what must be as large that of the rest of it."""
    body = work.body_size
    done = ""
    for paragraph, node in spot.paragraphs:
        beside = rule.component in _RUNNING or work.seen.regulation.find(rule.component, "same-size") is not None
        in_text = beside and body is not None and rule.permits(body)
        points = body if in_text and body is not None else nearest(rule, paragraph.main_size())
        done = _resize(paragraph, node, work, points, rule.permits)
    return done


def same_size(rule: Rule, spot: Spot, work: Work) -> str:
    """Give the size of the running text."""
    body = work.body_size
    done = ""
    for paragraph, node in spot.paragraphs if body is not None else ():
        done = _resize(paragraph, node, work, body or 0.0, lambda found: abs(found - (body or 0.0)) < 0.05)
    return done


def bold(rule: Rule, spot: Spot, work: Work) -> str:
    """Make bold, or not."""
    return _toggled(rule, spot, work, "b", "bCs")


def italic(rule: Rule, spot: Spot, work: Work) -> str:
    """Make slanted, or not."""
    return _toggled(rule, spot, work, "i", "iCs")


def plain_case(rule: Rule, spot: Spot, work: Work) -> str:
    """Take capitals away that only the formatting makes; the letters themselves are for a person."""
    _change(spot, work, _switch("caps", wanted=False), lambda look: put(look, "caps", val=0))
    _change(spot, work, _switch("smallCaps", wanted=False), lambda look: put(look, "smallCaps", val=0))
    return said("case", str(rule.use))


def font(rule: Rule, spot: Spot, work: Work) -> str:
    """Give the prescribed typeface, not by a theme."""
    face = str(rule.use)

    def tells(look: Node) -> bool | None:
        fonts = look.find(w("rFonts"))
        if fonts is None or not any(fonts.get(w(name)) for name in (*_SLOTS, *_THEMED)):
            return None
        told = [fonts.get(w(slot)) for slot in _SLOTS]
        return all(rule.permits(name) for name in told if name) and not any(fonts.get(w(name)) for name in _THEMED)

    def write(look: Node) -> None:
        put(look, "rFonts", **dict.fromkeys(_SLOTS, face), **dict.fromkeys(_THEMED))

    _change(spot, work, tells, write)
    return face


def colour(rule: Rule, spot: Spot, work: Work) -> str:
    """Make text black."""

    def tells(look: Node) -> bool | None:
        told = look.find(w("color"))
        return None if told is None else told.get(w("themeColor")) is None and rule.permits(str(told.get(w("val"))))

    _change(
        spot, work, tells, lambda look: put(look, "color", val="auto", themeColor=None, themeTint=None, themeShade=None)
    )
    return "màu đen (tự động)"


def _resize(paragraph: Paragraph, node: Node, work: Work, points: float, permits: Callable[[float], bool]) -> str:
    def tells(look: Node) -> bool | None:
        told = [size.get(w("val"), "") for name in ("sz", "szCs") if (size := look.find(w(name))) is not None]
        return all(text.isdecimal() and permits(int(text) / 2) for text in told) if told else None

    def write(look: Node) -> None:
        put(look, "sz", val=round(points * 2))
        put(look, "szCs", val=round(points * 2))

    _change(Spot(((paragraph, node),)), work, tells, write)
    return said("size", points, "pt")


def _toggled(rule: Rule, spot: Spot, work: Work, *names: str) -> str:
    on = bool(rule.use)

    def write(look: Node) -> None:
        for name in names:
            put(look, name, val=int(on))

    def runs(paragraph: Paragraph, node: Node) -> list[Node]:
        head = rule.component == "dieu" and not is_titled(paragraph, work.seen)
        return runs_at_start(node, head_length) if head else _runs(paragraph, node)

    _change(spot, work, _switch(names[0], wanted=on), write, runs)
    return said(rule.prop, on)


def _switch(name: str, *, wanted: bool) -> Tells:
    def tells(look: Node) -> bool | None:
        told = look.find(w(name))
        return None if told is None else (told.get(w("val"), "1") not in _OFF) is wanted

    return tells


def _change(spot: Spot, work: Work, tells: Tells, write: Callable[[Node], Any], of: Picks | None = None) -> None:
    """Change runs that say themselves what is not allowed; where none does, the style, or every run that inherits."""
    for paragraph, node in spot.paragraphs:
        runs = (of or _runs)(paragraph, node)
        told = [None if (look := run.find(w("rPr"))) is None else tells(look) for run in runs]
        wrong = [run for run, right in zip(runs, told, strict=True) if right is False]
        style = work.style_of(paragraph)
        if not wrong and style is not None and work.round < 2:
            write(part_of(style, "rPr"))
            continue
        for run in wrong or [run for run, right in zip(runs, told, strict=True) if right is None]:
            write(look_of(run))


def _runs(paragraph: Paragraph, node: Node) -> list[Node]:
    """Return the runs of a paragraph, of a piece of one those of the piece."""
    runs = runs_of_piece(paragraph, node) if paragraph.cut else runs_in(node)
    return [run for run in runs if not _is_sign(run)]


def _is_sign(run: Node) -> bool:
    """Tell a tick or an arrow, which is made by its typeface."""
    fonts = run.find(f"{w('rPr')}/{w('rFonts')}")
    face = "" if fonts is None else str(fonts.get(w("ascii"), "")).casefold()
    return face.startswith(("symbol", "wingdings", "webdings")) and not any(map(str.isalnum, _text(run)))


def _text(run: Node) -> str:
    return "".join(item.text or "" for item in run.iterchildren(w("t")))
