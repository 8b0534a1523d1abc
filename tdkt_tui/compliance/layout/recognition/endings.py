"""What a single line of a closing block looks like: a post, a name, the word above the recipients."""

from __future__ import annotations

from tdkt_tui.compliance.layout.recognition import patterns
from tdkt_tui.compliance.layout.recognition.likeness import alike, shouted
from tdkt_tui.compliance.layout.recognition.lines import Line

LONGEST_POST = 110
"""Signs of a post's line."""
_LONGEST_NAME = 50
_MOST_WORDS = 8  # of a name, learned titles before it counted
_RECIPIENTS = "Nơi nhận:"


def column(line: Line) -> object:
    """Return what tells the columns of a closing block apart: cell or text box."""
    cell = line.paragraph.cell
    if cell is not None:
        return (cell.table, "last" if cell.column == cell.columns else cell.column)
    return line.paragraph.box


def signs(line: Line) -> bool:
    """Tell whether a line is an authority or a post above a signature."""
    if line.role == "quyen-han-chuc-vu":
        return True
    if line.empty or line.role or len(line.text) > LONGEST_POST:
        return False
    if patterns.AUTHORITY.match(line.bare):
        return shouted(line.text) or line.bold
    apart = line.centred or line.side == "right" or line.paragraph.format.align == "right"
    return patterns.POST.match(line.bare) is not None and shouted(line.text) and apart


def looks_named(line: Line) -> bool:
    """Tell whether a line looks like a person's name: each word begins with a capital."""
    words = line.text.replace(".", " ").split()
    begins = sum(word[0].isupper() for word in words)
    apart = line.bold or line.centred or line.side == "right"
    if shouted(line.text) or not 2 <= len(words) <= _MOST_WORDS or not apart:
        return False
    return begins == len(words) and line.text[-1].isalpha()


def is_name(line: Line, *, alone: bool) -> bool:
    """Tell whether a line is a person's name; alone: it stands below the room to sign in."""
    words = line.text.split()
    if not 2 <= len(words) <= _MOST_WORDS or len(line.text) > _LONGEST_NAME or patterns.AUTHORITY.match(line.bare):
        return False
    if shouted(line.text) and patterns.POST.match(line.bare):
        return False
    if patterns.DOTS.search(line.text) or any(sign.isdigit() for sign in line.text):
        return False
    return alone or looks_named(line)


def is_recipients(line: Line) -> bool:
    """Tell whether a line is "Nơi nhận:", however it is written."""
    words = line.paragraph.lines[0] if line.paragraph.lines else ""
    near = patterns.RECIPIENTS.match(line.bare) is not None and len(words) <= 2 * LONGEST_POST
    return line.role == "noi-nhan" or near or alike(words, _RECIPIENTS, 0.85)
