"""A sentence on what is sent, cut at its deadlines: each stretch with its sender, its paper and where it goes."""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace

from tdkt_tui.model.words import lowered_first

from .bodies import first_body, goes_on, led_by_words, pointed_first, whole_body
from .deadlines import Deadline, moved, without_event
from .papers import PAPER, SENDS, VERB, what_and_does

_BEGINS = re.compile(r"(?:[\s,;:]|(?:và|đồng thời|sau đó|còn|riêng)\s)*", re.IGNORECASE)
_BY = re.compile(r"(?:^|\s)(?:do|của)\s+(?=\S)")
_SENT_BY = re.compile(r"(?<!lý)\sdo\s+(?!mình|(?:cơ quan|đơn vị|địa phương) mình)")
_BEHIND = re.compile(r"\s*(?:đối với|với|cho|của)\s+(?P<who>[^;.()\d]{2,120})$")
_FORM = re.compile(r"\b(?:theo|mẫu|(?<!đại )biểu(?! dương)|đề cương|hướng dẫn|quy định)\b[^,;]*$", re.IGNORECASE)
"""Whose form it is sends nothing."""
_OWN = re.compile(r"(?:đơn vị|cơ quan|địa phương)(?:\s+mình)?(?=[,;]|$)")
"""Whose paper each sends, his own: that names nobody."""
_LEADS = re.compile(r"(?:hướng dẫn|chỉ đạo|đôn đốc|yêu cầu)\s+", re.IGNORECASE)
_DONE = re.compile(r"\b(?:hoàn thành|xong|lùi|hoãn|dời|kéo dài)\b[^;]*$|\bnhưng$")
"""Before a deadline it is that of something else than a sending."""
_LEFT = re.compile(
    r"(?<!\d)\d{1,2}/\d{1,2}(?!\d)|\b(?:trước|chậm nhất|muộn nhất|hoàn thành trong)\s+(?:ngày\s+)?\d", re.IGNORECASE
)
"""What looks like a deadline in words that should hold none."""


@dataclass(frozen=True, slots=True)
class Sent:
    """What somebody sends. body: "" where the stretch names nobody; pointed: the words that point at units named
    elsewhere; what: the paper; does: all that is said of it, without sender and deadline.
    """

    body: str
    what: str
    does: str
    when: Deadline
    pointed: re.Match[str] | None = None


@dataclass(slots=True)
class State:
    """What the stretches before have said. to: where all of the sentence goes."""

    body: str = ""
    pointed: re.Match[str] | None = None
    what: str = ""
    verb: str = "gửi"
    to: str = ""
    when: Deadline | None = None
    made: list[Sent] = field(default_factory=list)


def cut(text: str, times: list[Deadline]) -> list[tuple[str, Deadline]]:
    """Return each stretch without its deadline, and this."""
    first = times[0]
    lead = text[: first.start].strip(" ,:")
    told: list[tuple[str, Deadline]] = []
    if not lead and not text.startswith(":"):  # the deadline stands before what it is of
        for one, end in zip(times, [*(later.start for later in times[1:]), len(text)], strict=True):
            told.append((text[one.end : end], replace(one, start=0, end=0)))
        return told
    start = 0
    for number, one in enumerate(times):
        last = number + 1 == len(times)
        end = len(text) if last else _end(text, one.end, times[number + 1].start)
        told.append((f"{text[start : one.start].rstrip(' ,')}{text[one.end : end]}", moved(one, start)))
        start = end
    return told


def _end(text: str, since: int, until: int) -> int:
    """Return where what stands behind a deadline ends: at the next sign outside brackets, or before "và"."""
    depth = 0
    for place in range(since, until):
        depth += (text[place] == "(") - (text[place] == ")")
        if not depth and (text[place] in ",;" or text.startswith(" và ", place)):
            return place
    return since


def read(state: State, stretch: str, when: Deadline) -> bool:
    """Take a stretch into the state; tell whether it was understood."""
    if "days_after" in when.values or "working_days_after" in when.values:
        stretch = without_event(stretch)
    if _DONE.search(stretch[: when.start]) or (when.same and state.when is None):
        return False
    body, pointed, words = _who(state, stretch, when)
    if body or pointed:
        state.body, state.pointed = body, pointed
    made = what_and_does(words, state.what, state.verb, named=bool(body or pointed))
    if made is None or _LEFT.search(made[1]) or goes_on(made[1]) or _besides(made[1]):
        return False
    what, does = made
    if not (body or pointed) and _of_somebody(what):
        return False
    if state.to and not re.search(r"\s(?:về|cho|đến)\s", does):
        does = f"{does} về {state.to}"
    when = replace(state.when, start=0, end=0) if when.same and state.when else when
    state.what, state.when = what, when
    state.made.append(Sent(state.body, what, does, when, state.pointed))
    return True


def _of_somebody(what: str) -> bool:
    """Tell a paper whose own words say who has it sent, whom the stretch was not read to name."""
    return any(not _FORM.search(what[: one.start()]) for one in _SENT_BY.finditer(what))


def _besides(does: str) -> bool:
    """Tell words that begin with something else than a sending, which a semicolon ends."""
    first, *rest = does.split("; ")
    return bool(rest) and not (VERB.search(first) or re.search(PAPER, first))


def _who(state: State, stretch: str, when: Deadline) -> tuple[str, re.Match[str] | None, str]:
    """Return who sends, or the words that point at him, and the words of a stretch without these.

    Whom another guides to send something is a sender too: what the other does is taken into the state.
    """
    tail = _BEHIND.match(stretch[when.start :]) if 0 < when.start < len(stretch) else None
    if tail and (body := whole_body(tail["who"])):
        return body, None, _BEGINS.sub("", stretch[: when.start], count=1).strip(" :,;")
    words = _BEGINS.sub("", stretch, count=1).strip(" :,;")
    over = _LEADS.match(words)
    if over and (first := first_body(words[over.end() :])) and SENDS.match(first[1]):
        state.made.append(Sent(state.body, state.what, lowered_first(words), when, state.pointed))
        words = words[over.end() :]
    if found := pointed_first(words):
        return "", found[0], found[1].strip(" ,:")
    if first := first_body(words):
        return first[0], None, first[1].strip(" ,:")
    if led := led_by_words(words):
        return led[1], None, ", ".join(filter(None, (lowered_first(led[0]), led[2]))).strip(" ,:")
    return _by(words) if re.match(PAPER, words) or (state.what and not SENDS.match(words)) else ("", None, words)


def _by(words: str) -> tuple[str, re.Match[str] | None, str]:
    """Return who sends a paper that stands first, and the words without him: "danh sách do các huyện gửi"."""
    verb = SENDS.search(words)
    what = words[: verb.start()] if verb else words
    for found in _BY.finditer(what):
        rest, before = words[found.end() :], words[: found.start()]
        if _FORM.search(before) or _OWN.match(rest):
            continue
        if (pointed := pointed_first(rest)) and (not pointed[1] or SENDS.match(pointed[1])):
            return "", pointed[0], f"{before} {pointed[1]}".strip()
        if (first := first_body(rest)) and (not first[1] or SENDS.match(first[1])):
            return first[0], None, f"{before} {first[1]}".strip()
    return "", None, words
