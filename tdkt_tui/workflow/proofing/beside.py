"""When a line is told with the original's words: where a number, a bound or much of a sentence is not the same."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from itertools import takewhile

from tdkt_tui.model.text import plain_words
from tdkt_tui.workflow.confirming.said import sentences
from tdkt_tui.workflow.plugin_waved import NOT_SAID, holds
from tdkt_tui.workflow.reading_plan.bounds import LEAST, MOST
from tdkt_tui.workflow.reading_plan.figures import Figure, figures_at, figures_of

from .content import CONTEXT, content_of, words_of
from .sources import Source

_LOST = 0.4
"""Of a sentence whose words are lacking so much, a page says something else, or only a part."""
_SAME = 0.4
"""A paragraph that has less of a line was only looked for; it is not the one that the line says otherwise."""
_AROUND = 7
"""Words that tell what a number, or a word that turns a sentence, is of."""
GAP, SEED = "…", 3
"""What stands for words that are left out; how many a line and one of the template begin with, as one sentence."""
_TURNS = (
    r"\bhoặc\b|\bhay\b",
    r"\b(?:ngoại\s+)?trừ\b|\bkhông kể\b",
    r"\b[Rr]iêng\b",
    r"\b[Nn]ếu\b|\b[Tt]rường hợp\b",
    LEAST,
    MOST,
)
"""Words without which a sentence says another thing."""
_EACH = re.compile(r"(?:^|[,;:]\s+(?:và\s+)?|\s+và\s+)(?=mỗi\s|(?:trước |chậm nhất )?ngày\s+\d)", re.IGNORECASE)
"""Where the share of another kind begins: "mỗi xã 02, mỗi sở 03", "ngày 10/3 đối với xã, ngày 20/3 đối với sở"."""
_KINDS = re.compile(r"(?:[,;:()]\s*|\s+và\s+|\btrừ\s.*|^)(?:các\s+)?")
_BLANKS = re.compile(r"\btừ …(?:, …)*; ")
"""What a unit answers for itself: when it begins, and on what day."""
OF_PROVINCE = "Kế hoạch của tỉnh"
"""How the sheet calls the province's plan, where a page cites it."""
_OWN_PLAN, _TROUBLE = "Gửi Kế hoạch này ", re.compile(r"Trong quá trình .* hoặc báo cáo (.*)")
"""Lines of the plan itself, and on whom one tells of troubles: the rest of the sentence is what every page has."""
_VALUES = ("level.", "exception.", "pilot.", "composition.")
"""Tables whose facts a page puts together from values: of a sentence it has no other words."""
_SHORTER = (
    (re.compile(r"Thời gian: thời gian tổ chức: (.*) \(thời hạn theo Kế hoạch của tỉnh: (.*)\)"), r"Thời gian: \1; \2"),
    (re.compile(rf"Kinh phí: .* Kế hoạch của tỉnh \((.*)\); {GAP}"), r"Kinh phí: \1"),
    (re.compile(rf"Trong quá trình {GAP} hoặc báo cáo (.*)"), r"Vướng mắc: báo cáo \1"),
    (re.compile(rf"Số lượng: {GAP}; cơ cấu: (.*)"), r"Cơ cấu: \1"),
)
"""Lines of which the program's own templates say more than the plan does."""
_FRACTION = re.compile(r"\b(một|hai|ba|tư) phần (hai|ba|tư|năm)\b")
_SPELLED = ("một", "hai", "ba", "tư", "năm")


def beside(line: str, source: Source, others: Iterable[str] = (), whose: str = "") -> str:
    """Return the sentence of the original that a line says otherwise, "" where it says the same.

    others: lines of the same units that come from the same passage: they may say the rest of it; whose: the
    heading above it, which tells who is charged.
    """
    if source.passage is None or source.share < _SAME:
        return ""
    whole = source.passage.text
    if (trouble := _TROUBLE.match(line)) and words_of(trouble[1]) <= words_of(whole):
        return ""
    said = " ".join([line, *others])
    mine = content_of(line)
    if whole.count("|") > 1:  # a row says of other units, too, and who comes for what
        return whole if any(not has_figure(_spelled(whole), figure) for figure in _figures(line)) else ""
    own = _figures(line)  # the sentence with a line's own numbers, else that with most of its words
    near = max(sentences(whole) or [whole], key=lambda one: (len(own & _figures(one)), content_of(one).share_of(mine)))
    around, told = _spelled(f"{whole} {source.around}"), _figures(said) | source.held
    unlike = (
        any(not has_figure(around, figure) for figure in own)
        or any(not has_figure(told, figure) for figure in _figures(NOT_SAID.sub(" ", near)))
        or any(re.search(turn, near) and not re.search(turn, said) for turn in _TURNS)
        or any(re.search(bound, line) and not re.search(bound, whole) for bound in (LEAST, MOST))
        or (
            not source.key.startswith(_VALUES)
            and not line.startswith(_OWN_PLAN)
            and _much_lost(near, said, source.who & words_of(whose))
        )
    )
    return (_own_share(near, line, whose) or _nearby(near, told, said)) if unlike else ""


def _own_share(near: str, line: str, whose: str) -> str:
    """Return of what a sentence gives several kinds each the share of the heading's kind, "" where it is not sure."""
    lead, *shares = _EACH.split(near)
    mine, kinds = _figures(line), [re.escape(kind) for kind in _KINDS.split(whose.casefold()) if kind]
    if len(shares) < 1 + bool(lead.strip()) or not kinds or not mine <= _figures(near):
        return ""
    named = re.compile(rf"\b(?:{'|'.join(kinds)})\b")
    own = [one for one in shares if _figures(one) and _figures(one) <= mine and named.search(one.casefold())]
    return f"{GAP} {own[0].rstrip(' ,;')} {GAP}" if len(own) == 1 else ""


def _nearby(near: str, told: frozenset[Figure], said: str) -> str:
    """Return of a sentence what stands around the numbers and the words that a line has not; the whole for neither."""
    places = [(start, end) for figure, start, end in figures_at(near)
              if figure[0] not in CONTEXT and not has_figure(told, figure)]  # fmt: skip
    places += [found.span() for turn in _TURNS if not re.search(turn, said) for found in re.finditer(turn, near)]
    if not places:
        return near
    first, last = min(start for start, _ in places), max(end for _, end in places)
    words = [found.span() for found in re.finditer(r"\S+", near)]
    before = sum(1 for _, end in words if end <= first)
    behind = sum(1 for start, _ in words if start >= last)
    left = before if before <= _AROUND + 2 else _AROUND
    right = behind if behind <= _AROUND + 2 else _AROUND
    told_words = words[before - left : len(words) - behind + right]
    cut = near[told_words[0][0] : told_words[-1][1]]
    return f"{f'{GAP} ' * (left < before)}{cut}{f' {GAP}' * (right < behind)}"


def _much_lost(near: str, said: str, told: frozenset[str]) -> bool:
    words = words_of(_FRACTION.sub(" ", near)) - told
    return len(words - words_of(said)) > _LOST * len(words)


def has_figure(figures: frozenset[Figure], figure: Figure) -> bool:
    """Tell a figure that others hold; a day without its year is the same day: "từ ngày 20/2 đến ngày 20/3/2023"."""
    kind, value = figure
    if holds(figures, figure):
        return True
    parts = str(value).split("-")
    return kind == "day" and any(
        other[: len(parts)] == parts[: len(other)]
        for name, day in figures
        if name == "day" and (other := str(day).split("-")) and len(other) != len(parts)
    )


def brief(line: str, template: Iterable[str] = (), cited: str = "") -> str:
    """Return a line as far as one knows it: of the template's words the first ones, the province's plan by a word.

    template: lines that stand there without any fact; cited: how a page cites the province's plan. It is never
    "Kế hoạch này", which on a page is the unit's own.
    """
    words = _BLANKS.sub("", line).split()
    own = [one.split() for one in template if one.split()[:SEED] == words[:SEED]]
    begins = max((_alike(words, one) for one in own), default=0)
    ends = max((_alike(words[begins:][::-1], one[::-1]) for one in own), default=0)
    if begins > SEED + 1:
        words = [*words[:SEED], GAP, *words[begins:]]
    if ends > 1:
        words = [*words[:-ends], GAP]
    told = " ".join(words)
    told = told.replace(cited, OF_PROVINCE) if cited else told
    return next((way.sub(words, told) for way, words in _SHORTER if way.fullmatch(told)), told)


def _alike(words: Sequence[str], others: Sequence[str]) -> int:
    """Return how many words two lines begin with in common."""
    return sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(words, others, strict=False)))


def in_its_words(line: str, source: Source) -> bool:
    """Tell a line that the original has word for word."""
    return source.passage is not None and _plain(line) in _plain(source.passage.text)


def _plain(text: str) -> str:
    return " ".join(plain_words(text))


def _spelled(text: str) -> frozenset[Figure]:
    """Return the figures of a text, its shares in letters in figures too."""
    shares = [tuple(_SPELLED.index(word) + 1 for word in found.groups()) for found in _FRACTION.finditer(text)]
    return _figures(text) | {
        figure
        for part, whole in shares
        for figure in (("day", f"{part}-{whole}"), ("percent", round(100 * part / whole)))
    }


def _figures(text: str) -> frozenset[Figure]:
    return frozenset(figure for figure, _ in figures_of(text) if figure[0] not in CONTEXT)
