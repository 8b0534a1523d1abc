"""A template's form: all that rendering needs and no data can change. Each document only fills it.

What stays is deflated already and in its place in the archive; what changes has its function. In a regulation's looks
the blocks of the body are dressed one by one. A form is plain data and code, so that it can be kept on disk.
"""

from __future__ import annotations

import marshal
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from types import CodeType
from typing import TYPE_CHECKING, Any

from tdkt_tui.assembly.archive import Deflated, archive, deflate
from tdkt_tui.assembly.engine.running import function

if TYPE_CHECKING:
    from tdkt_tui.regulations import Regulation

DOCUMENT = "word/document.xml"
_DECLARATION = b'<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_DAY = (1980, 1, 1)


@dataclass(frozen=True, slots=True)
class Looks:
    """What the looks of the body's blocks follow from, block by block of the template.

    kinds: names of ``dress.blocks.Kind``. sections: the settings of each one's section. kept_off: whether what follows
    it keeps off it. components: style id → component.
    """

    kinds: Sequence[str]
    sections: Sequence[str]
    kept_off: Sequence[bool]
    components: Mapping[str | None, str]


class Form:
    """One template, in the looks of one regulation or in its own."""

    def __init__(
        self,
        order: Sequence[tuple[str, Deflated | None]],
        codes: Sequence[tuple[str, CodeType]],
        looks: Looks | None = None,
        regulation: Regulation | None = None,
    ) -> None:
        """order: the parts of the archive, None for those that have a function. codes: part → its function's code."""
        self._order, self._codes, self._looks = order, codes, looks
        self._functions = [(name, function(code)) for name, code in codes]
        if looks is not None:
            from tdkt_tui.assembly.dress.blocks import Dresser, Kind
            from tdkt_tui.assembly.dress.words import Words

            assert regulation is not None
            self._kinds = [Kind[name] for name in looks.kinds]
            self._dresser = Dresser(Words(looks.components, regulation), looks.sections, looks.kept_off)

    def render(self, context: Mapping[str, Any]) -> bytes:
        """Return the finished .docx. Raises whatever it likes: the guarded environment says what is wrong."""
        made: dict[str, Deflated] = {}
        for name, run in self._functions:
            pieces, marks = run(context)
            dressed = self._looks is not None and name == DOCUMENT
            text = self._dressed(pieces, marks) if dressed else "".join(pieces)
            made[name] = deflate(_DECLARATION + text.encode())
        return archive(((name, part or made[name]) for name, part in self._order), _DAY)

    def _dressed(self, pieces: list[str], marks: list[tuple[int, int]]) -> str:
        starts = [start for _, start in marks]
        blocks = ["".join(pieces[start:end]) for start, end in pairwise([*starts, len(pieces)])]
        kinds = [self._kinds[number] for number, _ in marks]
        head = "".join(pieces[: starts[0]])
        return head + "".join(self._dresser.dress(blocks, kinds, [number for number, _ in marks]))

    def dump(self) -> bytes:
        """Return the form as bytes."""
        looks = self._looks
        told: Any = None if looks is None else (looks.kinds, looks.sections, looks.kept_off, dict(looks.components))
        order: Any = [(name, None if part is None else tuple(part)) for name, part in self._order]
        return marshal.dumps((order, list(self._codes), told))


def undumped(data: bytes, regulation: Regulation | None) -> Form:
    """Return the form that ``dump`` wrote. The bytes must be known to be whole and one's own: marshal trusts them."""
    order, codes, told = marshal.loads(data)  # noqa: S302 - store/kept.py gives only what this user alone can write
    parts = [(name, None if part is None else Deflated(*part)) for name, part in order]
    return Form(parts, codes, None if told is None else Looks(*told), regulation)
