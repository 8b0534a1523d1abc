"""What sentences of the original say that is in no fact of their clause and on no page: told, to be added."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from pydantic import BaseModel

from tdkt_tui.model.plan import Plan
from tdkt_tui.model.text import one_line, plain_words
from tdkt_tui.model.words import clause_words
from tdkt_tui.workflow.confirming.original import Original, Paragraph
from tdkt_tui.workflow.confirming.said import sentences
from tdkt_tui.workflow.inside_facts import clauses_inside, texts_inside
from tdkt_tui.workflow.plan_notes import left_of
from tdkt_tui.workflow.plan_waved import waved_of
from tdkt_tui.workflow.plugin_waved import NOT_SAID, holds, related
from tdkt_tui.workflow.reading_plan.figures import Figure, figures_at, figures_in, figures_of
from tdkt_tui.workflow.reading_plan.general_names import defines_only

from .content import CONTEXT, SMALL, words_of
from .lines import Line
from .sources import Source

MISSED = "Chưa ở điều nào, chưa in: gõ số để ghi"
_AROUND = words_of(
    "hình thức số lượng thời gian địa điểm thời hạn tối đa tối thiểu ít nhất không quá trong đó đại biểu cơ cấu mục báo"
    " cáo gửi trước ngày tháng năm quý chậm nhất sau khi kết thúc kết quả tổ chức giới thiệu đề nghị tặng cho dự chương"
    " trình khen thưởng chính thức khách mời phối hợp điển hình tiên tiến hội nghị đại hội đơn vị cơ quan thi đua yêu"
    " nước các cấp sở ban ngành đoàn thể huyện thị xã thành phố tỉnh phường trấn thực hiện kế hoạch được phải do có"
    " người lên trở hoàn thành ubnd ủy nhân dân việc theo quy định tiếp tục tập cá địa phương công tác mỗi một hai gồm"
    " tất cả đều nêu trên này của từ đến khoảng trực thuộc lần thứ yêu cầu nghiêm túc triển khai nội dung cụ chi tiết"
    " tinh thần"
)
"""Words of any plan: what is left of a sentence is something only with others."""
_ENOUGH, _WHOLE, _MOST = 4, 0.85, 36
"""Telling words that are something; how much of a sentence one fact or line has that says it; words that are shown."""
_SCATTERED, _PART, _MOSTLY = 3, 0.4, 0.6
"""Telling words of a sentence that are in no fact of its clause, what part of all of them they are; how much of them is
most of a sentence."""
_PURPOSE = re.compile(r"(?<!không )\b(?:để|nhằm)\s.*$", re.IGNORECASE | re.DOTALL)
_CLOSING = re.compile(r"(?:Trên đây là|Nhận được|Căn cứ|Thực hiện)\s|.*:$", re.DOTALL)
_LEADS = re.compile(r"\b(?:dưới đây|sau đây|như sau)\W*$")
_HEADING, _REST = 20, 12
_DOES = re.compile(
    r"(?:.*?,\s+)?(?P<who>(?:(?:[Cc]ác|[Mm]ỗi|[Nn]hững)\s+)?(?:(?i:trưởng|khối trưởng|cụm trưởng|đơn vị|cơ quan|địa"
    r" phương|thủ trưởng|chủ tịch|giám đốc|ubnd|ủy ban|sở|ban|huyện|xã|phường|ngành|đoàn thể|hội|công an|báo|đài)\b)"
    r"[^.;:,]{0,60}?)\s+(?:phải |có trách nhiệm |trực tiếp |cần )?(?P<verb>báo cáo|gửi|trình|lập|duyệt|tổng hợp"
    r"|thông báo|phân công|kiểm tra|bố trí|cử|chủ trì|niêm yết|công khai|đăng ký|giới thiệu)\b"
)
"""Who does what: a fact of the one without the other is another one."""
_SENT = {"reporting": "báo cáo gửi", "nomination": "giới thiệu gửi", "jointly": "chủ trì", "quota": "cử giới thiệu",
         "honours": "trình"}  # fmt: skip
"""What facts of a table do, which they need not say."""


@dataclass(frozen=True)
class _Said:
    clauses: frozenset[str]
    texts: tuple[tuple[str, ...], ...]
    figures: frozenset[Figure]
    does: frozenset[str] = frozenset()


def aside_of(text: str) -> list[str]:
    """Return the passages of a plan's file that are told elsewhere: not understood yet, or taken for words only."""
    return [*(one.words for one in left_of(text)), *(words for _, words in waved_of(text))]


def missed(plan: Plan, original: Original, lines: Iterable[Line], aside: Collection[str]) -> Iterator[Line]:
    """Yield for each sentence what of it is lacking. lines: of the sheet; aside: passages that are told elsewhere."""
    said = [*_facts(plan), *map(_line, lines)]
    every = [frozenset(text) for one in said for text in one.texts]
    for one in original.paragraphs:
        clause = clause_words(one.clause)
        if one.part or not one.clause or "|" in one.text or any(f"{one.at}:" in words for words in aside):
            continue
        mine = [it for it in said if any(related(clause, clause_words(other)) for other in it.clauses)]
        heading = one.text.rstrip()[-1:] not in ".;," and (len(one.text.split()) < _HEADING or one.text[:1] == "(")
        if not mine or heading or _CLOSING.match(one.text) or defines_only(one.text):
            continue
        grams = {pair for it in mine for text in it.texts for pair in pairwise(text)}
        figures = frozenset(figure for it in mine for figure in it.figures)
        for sentence in sentences(one.text) or [one.text]:
            whole = frozenset(_plain(sentence)) - SMALL
            if any(len(whole & text) >= _WHOLE * len(whole) for text in every):
                continue
            told = _left(sentence, grams, figures) or _undone(sentence, said)
            if told := told or _said_of_more(sentence, mine, every):
                yield _line_of(one, told)


def sentence_of(paragraph: str, told: str) -> str:
    """Return the sentence of a paragraph, whole, of which a line tells what is lacking: it may begin or end before."""
    part = one_line(told.removeprefix("… ").removesuffix(" …"))
    every = [one_line(sentence) for sentence in sentences(paragraph)]
    return next((sentence for sentence in every if part in sentence), one_line(paragraph))


def _line_of(paragraph: Paragraph, words: str) -> Line:
    source = Source("", paragraph.clause, paragraph, 1.0)
    return Line(MISSED, words, (source,), frozenset([MISSED]), words)


def _facts(plan: Plan) -> Iterator[_Said]:
    for name in type(plan).model_fields:
        value = getattr(plan, name)
        for item in value if isinstance(value, list) else [value]:
            if isinstance(item, BaseModel):
                told = item.model_dump(exclude_unset=True)
                texts = tuple(tuple(_plain(text)) for text in texts_inside(told))
                does = frozenset(word for text in texts for word in text) | frozenset(_SENT.get(name, "").split())
                yield _Said(frozenset(clauses_inside(item)), texts, frozenset(figures_in("", told)), does)


def _line(line: Line) -> _Said:
    clauses = frozenset(source.clause for source in line.sources)
    texts = tuple(tuple(_plain(words)) for words, _ in line.pieces)
    return _Said(clauses, texts, frozenset(figure for figure, _ in figures_of(line.words)))


def _plain(text: str) -> list[str]:
    return [word.lstrip("0") or "0" if word.isdecimal() else word for word in plain_words(text)]


def _left(sentence: str, grams: Collection[tuple[str, str]], figures: Collection[Figure]) -> str:
    """Return a sentence from the first to the last of what of it stands in no fact, "" where that is nothing."""
    text = _PURPOSE.sub(lambda found: " " * len(found[0]), sentence)
    places = [(found.span(), word) for found in re.finditer(r"\w+", text) for word in _plain(found[0])[:1]]
    held: set[int] = set()
    for at in range(len(places) - 1):
        if (places[at][1], places[at + 1][1]) in grams:
            held |= {at, at + 1}
    lost = [(start, end) for figure, start, end in figures_at(NOT_SAID.sub(lambda it: " " * len(it[0]), text))
            if figure[0] not in CONTEXT and not holds(figures, figure)]  # fmt: skip
    runs: list[list[int]] = []
    for at, (_, word) in enumerate(places):
        if at in held and not (word in SMALL and runs and runs[-1][-1] == at - 1 and at + 1 not in held):
            continue
        if runs and runs[-1][-1] == at - 1:
            runs[-1].append(at)
        else:
            runs.append([at])
    some = [run for run in runs if _telling(places[at][1] for at in run) >= _ENOUGH
            or any(places[run[0]][0][0] <= start and end <= places[run[-1]][0][1] for start, end in lost)]  # fmt: skip
    if not some:
        return ""
    first, last = places[some[0][0]][0][0], places[some[-1][-1]][0][1]
    return _shown(sentence, first, last)


def _said_of_more(sentence: str, near: Iterable[_Said], every: Iterable[frozenset[str]]) -> str:
    """Return a sentence of which much is in no fact of its clause, here a word and there one, and no one text has most.

    One with numbers is held by these, without its words; what only leads to a table says nothing.
    """
    if any(figure[0] not in CONTEXT for figure, _ in figures_of(sentence)) or _LEADS.search(sentence):
        return ""
    telling = {word for word in _plain(_PURPOSE.sub(" ", sentence)) if _telling([word])}
    held = frozenset(word for it in near for text in it.texts for word in text)
    lost = telling - held
    few = len(lost) < _SCATTERED or len(lost) < _PART * len(telling)
    if few or any(len(telling & text) > _MOSTLY * len(telling) for text in every):
        return ""
    return _shown(sentence, 0, len(sentence.rstrip(" .;")))


def _telling(words: Iterable[str]) -> int:
    return len([word for word in words if word not in SMALL and word not in _AROUND and not word.isdecimal()])


def _shown(sentence: str, first: int, last: int) -> str:
    """Return what of a sentence begins and ends there, to the end of its part where that is near."""
    rest = re.match(r"[^.;:,()]*", sentence[last:])
    last += len(rest[0]) if rest and len(rest[0].split()) <= _REST else 0
    words = sentence[first:last].split()
    told = f"{'… ' * bool(sentence[:first].strip(' -+•'))}{' '.join(words[:_MOST]).strip(' ,;')}"
    return f"{told}{' …' * (len(words) > _MOST)}"


def _undone(sentence: str, said: Sequence[_Said]) -> str:
    """Return a part of a sentence in which a body does what no fact has of it, "" for none."""
    for part in re.split(r"[.;]\s", sentence):
        if (found := _DOES.match(part.strip())) is None:
            continue
        who, verb = (frozenset(_plain(found[name])) - SMALL for name in ("who", "verb"))
        if who and not any(verb <= one.does and 2 * len(one.does & who) >= len(who) for one in said):
            return part.strip()
    return ""
