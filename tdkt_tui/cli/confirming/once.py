"""Facts in the original's own words are told once: their words whole, then what of the original is in none of them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import groupby

from tdkt_tui.cli.plan_text.page import unwrapped, wrapped
from tdkt_tui.model.abbreviated import in_full
from tdkt_tui.model.text import plain_words
from tdkt_tui.workflow.confirming.grouping import Group
from tdkt_tui.workflow.confirming.said import free_of_own
from tdkt_tui.workflow.plan_notes import PROPOSED
from tdkt_tui.workflow.reading_plan.bounds import BOUND
from tdkt_tui.workflow.reading_plan.short_terms import full_terms

from .abridged import abridged_lines, names_once
from .brief import GAP, in_figures, without_clauses
from .by_who import by_who, like_the_first, short_items
from .own_words import parted, with_gaps
from .plain import checked, held_apart, said_elsewhere, says_more, why_unsure
from .state import State
from .understood import APART, understood

SAME = "✓"
"""What stands behind the place of facts whose words are all the original's."""
_KINDS = ("facts", "level")
_RUN = 2
"""Words in a row that facts have as well; one alone stands in any sentence."""
_MOST = 0.7
"""The share of the original's words that may be in no fact; with more of them it is shown itself."""
_TURNS = frozenset(["không", "chưa", "chẳng", "trừ", "chỉ", "nếu", "riêng"])
"""Words that are told even alone: they turn the sense of what stands beside them."""
_SMALL = frozenset(("của", "và", "các", "là", "thì", "cho", "về", "với", "tại", "do", "ở", "để", "theo", "vào", "những",
                    "mỗi", "từng", "cả", "như", "sau", "hoặc", "hay", "có"))  # fmt: skip
"""Words that say nothing alone."""
_BINDS = re.compile(rf"(?:(?:{BOUND}|từ|đến|trở lên|chiếm|gồm|có|tổng số|trong đó|được|tặng|tại (?:hội nghị|đại hội)"
                    r"|đối với|tại|cơ cấu|tiêu chuẩn|lần thứ [ivx\d]+|nếu có|phản ánh về"
                    r"|trong quá trình (?:tổ chức |triển khai )?thực hiện"
                    r"|để (?:được )?(?:tổng hợp|hướng dẫn|xem xét|giải quyết)|hướng dẫn|xem xét|giải quyết"
                    r"|tên gọi|số lượng|thời gian|thời lượng|quy mô|địa điểm|tổ chức|hoàn thành|xong|chọn|và|người"
                    r"|đại biểu|giới thiệu|phân bổ|đạt|là|nêu|các|tiếp tục|đẩy mạnh|quá trình|đề nghị|kịp thời"
                    r"|trong khoảng|trong thời hạn|cụ thể|trong vòng|đứng ra|lồng|phải có|một hội nghị|đưa|để|trình|do"
                    r"|có trách nhiệm|để rút kinh nghiệm|có hiệu quả|có|phát động|nhất là|trước hết là|nghiêm túc"
                    r"|thực hiện|yêu cầu|gồm những phần chính|những phần chính|hội nghị ở các cấp|có điều gì|thì"
                    r"|được|ủy ban nhân dân tỉnh|trung ương|tỉnh|hội đồng|kịp thời về|về|triệu tập|giao|đều)"
                    r"[\s,;]*)+")  # fmt: skip
_OF_KINDS = re.compile(r"level\.\d+\.units")
"""Kinds of unit of a level: no sentence of the original says them where they are deduced."""
_OF_LEVEL = re.compile(r"\d|\b(?:[Hh]ội nghị|[Đđ]ại hội|buổi|một|nửa|tháng|quý)\b")  # its form, a number, a time
_DOUBTED = re.compile(r"bản gốc có chữ “([^”]+)”")
_NUMBERS = re.compile(r"(?<![\w/])(?!0)\d+%?(?![\w/])")
_DAY = re.compile(r"(?:ngày )?(?P<day>\d{1,2})(?: tháng|/)(?: ?(?P<month>\d{1,2}))?(?: và)?(?: hoàn thành)?")
_HALF = re.compile(r"(?:là )?(?<![\w/])(?:0?1|một) buổi|nửa ngày|(?<![\d/])1/2 ngày")
_ONE = re.compile(r"(?:trong )?(?<!\w)một ngày")
_QUARTER = re.compile(r"(?:quý )?(?<!\w)(?P<quarter>[ivx]{1,3})/(?P<year>\d{4})")
_CLOSING = re.compile(r"^Trên đây là (?:Kế hoạch|nội dung)\b[^.;:]*[.;:]\s*")
"""What a plan ends with: its own title."""
_MARK = re.compile(r"^(?:[-–+•*]|\(?[a-zđ\d]{1,2}[.)]|\d+(?:\.\d+)+\.?|[IVXL]+\.)$")
_ENDS = (".", ";", ":")


def once_lines(state: State, group: Group, words: Mapping[int, str], *, skipped: Sequence[str] = ()) -> list[str]:
    """Return the facts of a group in full and the words left over; none where the original is to be seen beside them.

    words: of its paragraphs, as shown beside them; skipped: headings that are not told.
    """
    programme = group.kind == "list" and all(fact.startswith("agenda.") for fact in group.facts)
    if not (programme or group.kind in _KINDS) or not group.passages or why_unsure(state, group):
        return []
    if group.kind == "level" and (checked(state, group) or any(note.kind != PROPOSED for note in group.notes)):
        return []
    said = [line for line in understood(state.plan, group.facts) if line not in skipped]
    texts = [text for text in words.values() if text]
    told = [*said, *skipped]
    if sum(len(one.split()) for one in _left(state, group, texts, told)) > _MOST * sum(map(len, map(str.split, texts))):
        return []
    left = _left(state, group, texts, [*told, *said_elsewhere(state, group)])
    lines = (
        [*short_items(without_clauses(said))]
        if programme
        else [*abridged_lines([*by_who([*like_the_first(names_once(without_clauses(said)))])])]
    )
    return [*lines, *(wrapped(f"Lời khác: {'; '.join(f'“{one}”' for one in left)}", "  ") if left else ())]


def _left(state: State, group: Group, texts: Sequence[str], told: Sequence[str]) -> list[str]:
    own = [free_of_own(text, group.facts, ()) for text in texts]
    return [run for run in untold(own, told) if says_more(run) and not held_apart(state, group, run)]


def not_told(state: State, group: Group, words: Mapping[int, str]) -> dict[int, str]:
    """Return the words of paragraphs without the sentences of which the facts below tell every word, in their place "".

    What a fact has that the original does not, or was deduced, is looked for in all of them.
    """
    why = why_unsure(state, group)
    turn = _DOUBTED.search(why)
    notes = [bool(_OF_KINDS.fullmatch(note.key)) for note in group.notes if "suy ra" in note.words]
    whose, deduced = any(notes), not all(notes)
    shown = group.kind not in _KINDS or deduced or checked(state, group) or (why and not turn)
    if shown or any("|" in text for text in words.values()):
        return {**words}
    said = understood(state.plan, group.facts)

    def told(piece: str) -> bool:
        doubted = bool(turn and re.search(rf"\b{re.escape(turn[1])}\b", piece, re.IGNORECASE))
        held = whose and _OF_LEVEL.search(piece)  # whether it is this level's that is meant, only the words show
        return not (held or doubted or untold([piece.replace(GAP, " ")], said))

    return {at: with_gaps(["" if told(one) else one for one in parted(text)]) for at, text in words.items()}


def untold(texts: Iterable[str], said: Sequence[str]) -> list[str]:
    """Return runs of the original's words that are in no fact, but for those that only bind what is told."""
    whole = [_CLOSING.sub("", in_full(full_terms(text))) for text in texts]
    told = [*said, *(in_full(full_terms(line)) for line in unwrapped(said))]  # an abbreviation is as good
    return [run for run in left_over(whole, told) if not _bound_only(run, said)]


def _bound_only(run: str, said: Sequence[str]) -> bool:
    """Tell words left over that only bind a number that is told, or a day that is told in figures.

    What a number lost of its bound is told before: such facts do not stand alone.
    """
    if found := _DAY.fullmatch(run):
        day = (
            rf"(?<!\d){int(found['day'])}/{int(found['month'])}/" if found["month"] else rf"(?<!\d){int(found['day'])}/"
        )
        return any(re.search(day, in_figures(line)) for line in unwrapped(said))
    told = {*_NUMBERS.findall(" ".join(map(in_figures, unwrapped(said))))}
    free = _NUMBERS.sub(lambda one: "" if one[0] in told else one[0], run.casefold())
    lines = " ".join(unwrapped(said)).casefold()
    free = _HALF.sub(lambda one: "" if "½ ngày" in lines else one[0], free)
    free = _ONE.sub(lambda one: "" if re.search(r"(?<![\w,])1 ngày", lines) else one[0], free)
    free = _QUARTER.sub(lambda one: "" if f"quý {one['quarter']} năm {one['year']}" in lines else one[0], free)
    if free.strip() == "riêng":
        return any(line.strip().startswith(APART) for line in said)  # the heading says it
    plain = " ".join(free.split()).strip("()./,; ")
    return not plain or _BINDS.fullmatch(plain) is not None or _of_its_number(run, said)


def _of_its_number(run: str, said: Sequence[str]) -> bool:
    """Tell words about a number that one line tells with all of them: "nữ từ 35% trở lên" of "nữ ít nhất 35%"."""
    numbers = _NUMBERS.findall(run)
    named = _BINDS.sub(" ", _NUMBERS.sub(" ", run.casefold()))
    words = set(plain_words(named))
    return (
        bool(numbers and words)
        and not words & _TURNS
        and any({*numbers} <= {*_NUMBERS.findall(line)} and words <= set(plain_words(line)) for line in unwrapped(said))
    )


def left_over(texts: Iterable[str], told: Sequence[str]) -> list[str]:
    """Return runs of the original's words that no line about its facts has, in their order."""
    have = [word for line in unwrapped(told) for word in (*(word for _, word in _tokens(line)), "")]
    starts: dict[str, list[int]] = {}
    for at, word in enumerate(have):
        starts.setdefault(word, []).append(at)
    return [run for text in texts for run in _runs(_tokens(text), have, starts)]


def _runs(tokens: Sequence[tuple[str, str]], have: Sequence[str], starts: dict[str, list[int]]) -> Iterator[str]:
    """Yield what of one paragraph is left; one word between two that are left stays with them."""
    held: set[int] = set()
    words = [word for _, word in tokens]
    at = 0
    while at < len(words):
        same = max((_same(words, at, have, start) for start in starts.get(words[at], ())), default=0)
        if same >= _RUN or (same and words[at].replace(" ", "").isdecimal()):
            held |= {*range(at, at + same)}
        at += max(same, 1) if same >= _RUN else 1
    held -= {at for at in range(1, len(words) - 1) if at - 1 not in held and at + 1 not in held}
    for is_held, run in groupby(range(len(words)), held.__contains__):
        places = [*run]
        mine = {words[at] for at in places} - _SMALL
        if not is_held and mine and (len(places) > 1 or mine & _TURNS or not mine <= starts.keys()):
            yield " ".join(tokens[at][0] for at in places).strip(" ,.;:“”")


def _same(words: Sequence[str], at: int, have: Sequence[str], start: int) -> int:
    most = min(len(words) - at, len(have) - start)
    return next((count for count in range(most) if words[at + count] != have[start + count]), most)


def _tokens(text: str) -> list[tuple[str, str]]:
    """Return the words of a text, each as it stands and as it is compared; no mark of a list, no sign alone."""
    found: list[tuple[str, str]] = []
    begins = True
    for token in in_figures(text).split():
        plain_token = " ".join(word.lstrip("0") or "0" if word.isdecimal() else word for word in plain_words(token))
        if plain_token and token != GAP and not (begins and _MARK.match(token)):
            found.append((token, plain_token))
        elif token in ("-", "–") and found:
            found[-1] = (f"{found[-1][0]} {token}", found[-1][1])
        begins = token.endswith(_ENDS)
    return found
