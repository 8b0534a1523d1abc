"""What goes wrong with whole parts: which there are, their bytes, how they are written, what they are tied to."""

from __future__ import annotations

import random
import re
from collections.abc import Callable

Parts = dict[str, bytes]

_DTD = (
    b'<!DOCTYPE w [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">'
    b'<!ENTITY c SYSTEM "file:///etc/passwd">]>'
)
_JUNK = (b"", b"\0", b"\xff\xfe", b"<", b"<a", b"<html/>", b"{{ x }}", b"\xef\xbb\xbf", b"<?xml version='1.1'?><a/>")
_MARKS = ("&#xD800;", "&#1;", "\x01", "&c;", "&b;", "]]>", "<![CDATA[<w:p/>]]>", "<!-- x -->", "<?x y?>", "\ufffe",
          "\u202e", "\u0085")  # fmt: skip
_TAGS = ("{{", "{%p for x in y %}", "{%tr endfor %}", "{{ x.__class__ }}", "{# ", "{%tc x %}", "{% raw %}", "⟪",
         "::: ô",
         "@chèn x", "[Tên loại]", "<Đậm>", "{{ ''|format }}", "{%- endif -%}", "{{ 9**99**9 }}", "{{ [1]*999999999 }}",
         "{% for i in range(999999999) %}x{% endfor %}", "{% include 'x' %}",
         "{{ parent|center(999999999) }}")  # fmt: skip
_TARGETS = ("../../../../etc/passwd", "document.xml", "_rels/document.xml.rels", "", "http://example.org/x",
            "file:///etc/passwd", "styles.xml", "\\\\server\\x", "%2e%2e/x", "header1.xml#x")  # fmt: skip


def _some(parts: Parts, dice: random.Random, among: str = "") -> str:
    return dice.choice([name for name in parts if among in name] or list(parts))


def dropped(parts: Parts, dice: random.Random) -> None:
    """Lose a part."""
    del parts[_some(parts, dice)]


def swapped(parts: Parts, dice: random.Random) -> None:
    """Let two parts have each other's content."""
    one, other = _some(parts, dice), _some(parts, dice)
    parts[one], parts[other] = parts[other], parts[one]


def moved(parts: Parts, dice: random.Random) -> None:
    """Give a part another name."""
    name = _some(parts, dice)
    parts[name.replace("word/", "Word/") if dice.random() < 0.5 else f"x/{name}"] = parts.pop(name)


def emptied(parts: Parts, dice: random.Random) -> None:
    """Leave other bytes in a part's place."""
    parts[_some(parts, dice)] = dice.choice(_JUNK)


def byte(parts: Parts, dice: random.Random) -> None:
    """Change bytes within one part."""
    name = _some(parts, dice, ".xml")
    data = bytearray(parts[name] or b"\0")
    for _ in range(dice.choice([1, 2, 8])):
        data[dice.randrange(len(data))] = dice.randrange(256)
    parts[name] = bytes(data)


def recoded(parts: Parts, dice: random.Random) -> None:
    """Write a part in another encoding, or say that it is."""
    name = _some(parts, dice, ".xml")
    text = re.sub(r"<\?xml[^>]*\?>", "", parts[name].decode("utf-8", "replace"))
    kind = dice.choice(["utf-16", "utf-16-le", "utf-16-be", "utf-32", "utf-8-sig", "latin-1", "cp1258"])
    told = dice.choice([f'<?xml version="1.0" encoding="{kind.removesuffix("-sig")}"?>', "", '<?xml version="1.0"?>'])
    parts[name] = (told + text).encode(kind, "xmlcharrefreplace")


def declared(parts: Parts, dice: random.Random) -> None:
    """Put a DTD with entities before a part."""
    name = _some(parts, dice, ".xml")
    body = re.sub(rb"^\s*<\?xml[^>]*\?>", b"", parts[name])
    parts[name] = _DTD + body.replace(b"</w:t>", b"&b;</w:t>", 1)


def signed(parts: Parts, dice: random.Random) -> None:
    """Put signs into a text or a value that do not belong there."""
    name = _some(parts, dice, dice.choice(["document.xml", ".xml", "header"]))
    places = [match.start() + 1 for match in re.finditer(rb'>[^<]|="', parts[name])]
    if places:
        at = dice.choice(places)
        parts[name] = (
            parts[name][:at] + dice.choice((*_MARKS, *_TAGS)).encode("utf-8", "surrogatepass") + parts[name][at:]
        )


def tagged(parts: Parts, dice: random.Random) -> None:
    """Put signs of templates and text twins into a good many texts."""
    name = _some(parts, dice, "document.xml")

    def put(match: re.Match[bytes]) -> bytes:
        return match[0] + (dice.choice(_TAGS).encode() if dice.random() < 0.2 else b"")

    parts[name] = re.sub(rb"<w:t(?: [^>]*)?>", put, parts[name])


def tied(parts: Parts, dice: random.Random) -> None:
    """Let a relationship or a content type say something else."""
    name = _some(parts, dice, dice.choice([".rels", "Content_Types"]))
    hits = list(re.finditer(rb'(Target|Type|Id|PartName|ContentType|TargetMode|Extension)="[^"]*"', parts[name]))
    if not hits:
        return
    hit = dice.choice(hits)
    value = dice.choice([*(target.encode() for target in _TARGETS), b"rId1", dice.choice(hits)[0].split(b'"')[1]])
    new = dice.choice([hit[1] + b'="' + value + b'"', b""])
    parts[name] = parts[name][: hit.start()] + new + parts[name][hit.end() :]


def spaced(parts: Parts, dice: random.Random) -> None:
    """Use the strict namespace, another one, or another prefix."""
    name = _some(parts, dice, ".xml")
    main = b"http://schemas.openxmlformats.org/wordprocessingml/2006/main"
    match dice.randrange(3):
        case 0:
            parts[name] = parts[name].replace(main, b"http://purl.oclc.org/ooxml/wordprocessingml/main")
        case 1:
            parts[name] = parts[name].replace(main, b"urn:x")
        case _:
            other = re.sub(rb"(</?| )w:", rb"\1q:", parts[name])
            parts[name] = other.replace(b"xmlns:w=", b"xmlns:q=")


FAULTS: tuple[Callable[[Parts, random.Random], None], ...] = (
    dropped, swapped, moved, emptied, byte, recoded, declared, signed, signed, tagged, tied, tied, spaced
)  # fmt: skip
"""Every way, the likely ones more often."""
