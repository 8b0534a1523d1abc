"""Whether the pages were set in the fonts of the document, or in ones whose letters are as wide."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping

from tdkt_tui.compliance.layout.document import Document

_ALIKE = (
    ("timesnewroman", "timesnewromanps", "timesnewromanpsmt", "times", "liberationserif", "tinos", "thorndale",
     "nimbusroman", "nimbusromanno9l", "nimbusromno9l", "texgyretermes", "freeserif", "stixtwotext"),
    ("arial", "arialmt", "helvetica", "liberationsans", "arimo", "nimbussans", "texgyreheros", "freesans"),
    ("couriernew", "couriernewpsmt", "liberationmono", "cousine", "freemono"),
    ("calibri", "carlito"),
    ("cambria", "caladea"),
)  # fmt: skip
_MOST = 0.9


def replaced(document: Document, fonts: Mapping[str, int]) -> tuple[str, str] | None:
    """Return the document's main font and the one that was printed in its stead, None where the widths are the same."""
    wanted: Counter[str] = Counter()
    for paragraph in document.paragraphs:
        for run in paragraph.inked:
            wanted[next(iter(run.format.faces.of(run.text)), "")] += len(run.text)
    if not wanted or not fonts:
        return None
    main = wanted.most_common(1)[0][0]
    fine = next((group for group in _ALIKE if _plain(main) in group), (_plain(main),))
    alike = sum(count for name, count in fonts.items() if _plain(name) in fine)
    share = wanted[main] / wanted.total()
    if not main or alike >= _MOST * share * sum(fonts.values()):
        return None
    other = max((name for name in fonts if _plain(name) not in fine), key=lambda name: fonts[name])
    return main, re.sub(r"(?<=[a-z])(?=[A-Z])", " ", other)


def _plain(name: str) -> str:
    return re.sub(r"[^a-z0-9]", "", name.casefold())
