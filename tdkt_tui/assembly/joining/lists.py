"""Numbered lists of letters in one file: each letter's lists count by themselves."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from copy import deepcopy

from tdkt_tui.assembly.joining.styled import Styles, write
from tdkt_tui.assembly.package import Package
from tdkt_tui.assembly.xml import Node, w
from tdkt_tui.model.fault import BadInput

_NUMBERING = "word/numbering.xml"
_MOST_LISTS = 2000
"""Word loses the numbers of a file with more lists than about this."""
_UNNUMBERED = ("bullet", "none")
_LINKS = 3
"""As many numbering styles are followed as could lead from one to the next."""


class Lists:
    """The lists of a template, and copies of them for its later letters."""

    def __init__(self, whole: Package) -> None:
        """Read what lists and styles there are."""
        self._root = whole.tree(_NUMBERING) if _NUMBERING in whole.parts else None
        self._styles = Styles(whole)
        self._nums = self._named("num", "numId")
        self._kinds = self._named("abstractNum", "abstractNumId")
        self._lists = len(self._kinds)
        self._last_num, self._last_kind = _greatest(self._nums), _greatest(self._kinds)
        self._after = list(self._nums.values())[-1] if self._nums else None

    def own(self, roots: Iterable[Node]) -> None:
        """Let the numbered paragraphs of one later letter count by themselves. Raises BadInput for too many lists."""
        if not self._nums:
            return
        nums: dict[str, str] = {}
        kinds: dict[str, str] = {}
        for paragraph in (node for root in roots for node in root.iter(w("p"))):
            look = paragraph.find(w("pPr"))
            direct = look.find(f"{w('numPr')}/{w('numId')}") if look is not None else None
            if direct is not None:
                direct.set(w("val"), self._of(direct.get(w("val"), ""), nums, kinds))
            elif (told := self._styles.numbered(look)) is not None:
                new = self._of(told.number, nums, kinds)
                if new != told.number:
                    write(paragraph, new, told.level or self._level(told.number, told.style), told.indent)

    def _of(self, num: str, nums: dict[str, str], kinds: dict[str, str]) -> str:
        """Return a letter's own list for a list of the template, made where it is first asked for."""
        if num in nums:
            return nums[num]
        kind = self._kind(num)
        if kind is None or all(node.get(w("val")) in _UNNUMBERED for node in kind.iter(w("numFmt"))):
            return num
        told = kind.get(w("abstractNumId"), "")
        if told not in kinds:
            kinds[told] = self._copied(kind)
        self._last_num += 1
        copy = deepcopy(self._nums[num])
        copy.set(w("numId"), str(self._last_num))
        copy.find(w("abstractNumId")).set(w("val"), kinds[told])
        if self._after is not None:
            self._after.addnext(copy)
        self._after = copy
        nums[num] = str(self._last_num)
        return nums[num]

    def _copied(self, kind: Node) -> str:
        if self._lists >= _MOST_LISTS:
            raise BadInput("Quá nhiều danh sách đánh số cho một tệp: Word sẽ mất số.",
                           fix="bỏ --one-file, mỗi người một tệp; hoặc chia theo --status")  # fmt: skip
        self._lists += 1
        self._last_kind += 1
        copy = deepcopy(kind)
        copy.set(w("abstractNumId"), str(self._last_kind))
        for node in list(copy.iter(w("styleLink"), w("pStyle"))):  # a style has one list, which is the first letter's
            node.getparent().remove(node)
        digest = hashlib.sha256(str(self._last_kind).encode()).hexdigest()[:8].upper()
        for node in copy.iter(w("nsid")):  # lists of the same nsid are one list to Word
            node.set(w("val"), digest)
        next(iter(self._nums.values())).addprevious(copy)
        return str(self._last_kind)

    def _kind(self, num: str) -> Node | None:
        """Return what a list looks like, through a numbering style where it only names one."""
        for _ in range(_LINKS):
            if (node := self._nums.get(num)) is None:
                return None
            link = node.find(w("abstractNumId"))
            kind = self._kinds.get(link.get(w("val"), "")) if link is not None else None
            named = kind.find(w("numStyleLink")) if kind is not None else None
            if named is None:
                return kind
            num = self._styles.list_of(named.get(w("val"), ""))
        return None

    def _level(self, num: str, style: str) -> str:
        """Return the level that a list keeps for a style."""
        kind = self._kind(num)
        for node in () if kind is None else kind.iter(w("pStyle")):
            if node.get(w("val")) == style:
                return str(node.getparent().get(w("ilvl"), "0"))
        return "0"

    def _named(self, tag: str, key: str) -> dict[str, Node]:
        found = () if self._root is None else self._root.iterchildren(w(tag))
        return {node.get(w(key), ""): node for node in found}


def _greatest(known: Iterable[str]) -> int:
    return max((int(name) for name in known if name.isdigit()), default=0)
