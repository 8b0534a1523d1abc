"""What a sentence says is sent, with the paper or addressee that its beginning says of all of it."""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import pairwise

from tdkt_tui.model.words import lowered_first
from tdkt_tui.workflow.reading_plan.facts import bare

from .bodies import counted_body, whole_body
from .deadlines import Deadline, deadlines_in
from .papers import PAPER, SENDS, VERB
from .stretches import Sent, State, cut, read

_LEAD = re.compile(rf"(?P<what>{PAPER}[^:;]*?|Đề nghị khen thưởng[^:;]*?):\s+", re.IGNORECASE)
_TO_LEAD = re.compile(r"(?:gửi|nộp)\s+(?:về\s+)?(?P<to>(?:UBND|[A-ZĐỦ])[^:;.\d]{2,60}):\s+", re.IGNORECASE)
_MAKES = re.compile(
    rf"(?:xây dựng|ban hành|lập|hoàn thiện)\s+"
    rf"(?P<what>{PAPER}(?:\s(?!(?:trong|trước|và|gửi|chậm|để|theo)\b)[^\s,;.:()\d]+){{0,8}})",
    re.IGNORECASE,
)
_HEAD = re.compile(rf"(?P<what>{PAPER}(?:\s(?!(?:gửi|nộp|và thời)\b)[^\s,;:()]+){{0,14}}(?:\s\([^()]*\))?)")
_UNSURE = re.compile(
    r"\b(?:nếu|trường hợp|(?<!thời hạn )(?<!thời hạn gửi )như|trừ(?! cấp)|hoặc(?= (?:gửi|báo))|thì|"
    r"hai (?:tháng|quý|tuần)|cùng (?:lúc|thời điểm)|không (?:phải|cần) (?:gửi|nộp|báo)|không (?:gửi|nộp)|"
    r"thời hạn (?:nói|nêu)|tiếp theo)\b",
    re.IGNORECASE,
)
_FREED = re.compile(r"[;,]\s+(?P<who>[^;.:]{3,120}?)\s+không (?:phải|cần)\s+(?:gửi|nộp)(?:\s+(?P<what>[^;.,]*))?$")
_NONE_FIRST = re.compile(r"(?P<does>không (?:phải|cần)\s+(?:gửi|nộp)\s[^;]*);\s+", re.IGNORECASE)
_LATE = re.compile(r"[;,]\s+(?P<then>(?:nếu\s+)?quá (?:thời )?hạn\b[^;.:\d]*)$")
"""What becomes of what is sent too late."""
_NEVER = Deadline(0, 0, {})


def sendings_in(sentence: str, before: str = "") -> list[Sent]:
    """Return what a sentence says is sent; none where some of it is not understood.

    before: the paper that the sentence before it in the same paragraph, or the heading, speaks of.
    """
    text = sentence.strip(" .;/")
    late = _LATE.search(text)
    made = _sendings(text[: late.start()] if late else text, before)
    return [*made[:-1], replace(made[-1], does=f"{made[-1].does}; {late['then']}")] if late and made else made


def _sendings(text: str, before: str) -> list[Sent]:
    state = State(what=before)
    if none := _NONE_FIRST.match(text):
        state.made.append(Sent("", before, lowered_first(none["does"]), _NEVER))
        text = text[none.end() :]
    freed = _FREED.search(text)
    text = text[: freed.start()] if freed else text
    if not (VERB.search(text) or re.search(PAPER, text)) or _UNSURE.search(text):
        return []
    text, led = _led(state, text)
    times = deadlines_in(text)
    if not times or any(text[: one.start].rstrip().endswith(";") for one in times):
        return []
    if led and (shared := _counted(state, text, times)):
        return shared
    if not all(read(state, stretch, when) for stretch, when in cut(text, times)) or _twice(state.made):
        return []
    if freed is None:
        return state.made
    what, body = bare(freed["what"] or "") or state.what, whole_body(freed["who"])
    return [*state.made, Sent(body, what, f"không phải gửi {what}", _NEVER)] if body else []


def _twice(made: list[Sent]) -> bool:
    """Tell one paper of one sender by each of two days: of which it is so many, the words do not say surely."""
    return any(one.body == two.body and one.what[-4:] == two.what[-4:] for one, two in pairwise(made))


def _led(state: State, text: str) -> tuple[str, bool]:
    """Take what stands before a colon into the state; return the words behind it, and whether it was a paper."""
    if lead := _LEAD.match(text):
        state.what = lowered_first(lead["what"])
        if re.match("đề nghị khen", state.what):
            state.what, state.verb = f"hồ sơ {state.what}", "trình"
        return f": {text[lead.end() :]}", True
    if to := _TO_LEAD.match(text):
        state.to = to["to"]
        return f": {text[to.end() :]}", False
    return text, False


def paper_of(text: str) -> str:
    """Return the paper that a sentence or heading is on, which sends nothing itself; "" for none."""
    made = _MAKES.search(text)
    return lowered_first(bare(made["what"])) if made else ""


def paper_headed(text: str) -> str:
    """Return the one paper that a heading is on: "3.1. Kế hoạch của đơn vị"; "" for others."""
    found = _HEAD.fullmatch(bare(text))
    return lowered_first(found["what"]) if found else ""


def _counted(state: State, text: str, times: list[Deadline]) -> list[Sent]:
    """Return what each of several sends, who only how many are said of, all by the one deadline behind them."""
    *told, last = re.split(r";\s+", text.lstrip(": "))
    each = [counted_body(one) for one in told]
    place = text.rfind(last)
    if len(times) != 1 or not told or times[0].start < place or not SENDS.match(last):
        return []
    rest = bare(last[: times[0].start - place] + last[times[0].end - place :])
    to = SENDS.sub("", rest, count=1).strip()
    joined = f" về {to}" if to and not re.match(r"về\s|cho\s", to) else f" {to}" if to else ""
    if not all(each):
        return []
    return [Sent(one[0], state.what, f"gửi {state.what}: {one[1]}{joined}", times[0]) for one in each if one]
