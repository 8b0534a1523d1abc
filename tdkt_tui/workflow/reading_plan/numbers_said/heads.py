"""The words before a number cut in two: of whom it is, and what those do or how that is counted."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import NamedTuple

from .owners import VERBS, Owner, owners_in

EACH = re.compile(
    r"[\s,:]*(?:bình quân\s+)?(?:mỗi|từng|một|01)\s+(?:đơn vị|cơ quan|nơi|huyện|xã|phường|sở|ngành|ban|trường|"
    r"doanh nghiệp|thị trấn|khu|thôn|cụm|khối|địa phương|tổ chức|hội|trạm|bệnh viện|trung tâm|phòng|thành phố|đặc khu|"
    r"công ty|bên)(?:\s(?!(?:không|tối|ít|nhiều|được|cử|chọn|là|có)\b)[^\W\d_]+){0,3}[\s,:]*$"
)
_EACH_AMID = re.compile(r"\b(?:mỗi|từng)\s+(?:đơn vị|cơ quan|nơi|địa phương|bên|tổ chức)\b")
_LED = re.compile(r"(?:\W|riêng|đối với|còn|và|bình quân|trong đó)*\s*(?:mỗi|từng)\b", re.IGNORECASE)
_OPENS = re.compile(rf"(?<!\w)(?:{VERBS})\b|[:,]\s|\bvà được\b", re.IGNORECASE)
_ABOUT = re.compile(
    r"^(?:(?:bình quân|nếu|trong đó|tại hội nghị (?:cấp mình|của mình|này|đó),|dịp này,|tùy[^,]{3,40},|"
    r"ngoài (?:chỉ tiêu|số)[^,]{0,30},|theo [^,]{3,40},|để [^,]{3,60},|trường hợp [^,]{3,40},)\s*)+",
    re.IGNORECASE,
)
"""What leads to those, and is none of them."""


_GIVEN_TO = re.compile(r"(?P<what>[^:]{0,140}?\b(?:cho|của|đối với|do))\s+(?P<who>(?:mỗi|từng)\s.+)")
"""Whom it is given to, behind what it is or who gives it: "Chỉ tiêu giao cho từng xã là"."""


_LONGEST = 140
_TERMS = re.compile(r"(?:nếu\s+)?(?:có\s+)?(?:từ|trên|dưới)\s+\d[\d.]*\s[^,;:]{2,40}", re.IGNORECASE)
_LEADS = re.compile(rf"(?:^|\b(?:{VERBS}))[\s,:]*$", re.IGNORECASE)


def leads_to_bare(verb: str) -> bool:
    """Tell words behind which a number without a noun is how many: a verb, or nothing."""
    return bool(_LEADS.search(verb)) or bool(EACH.search(verb))


class Head(NamedTuple):
    """who: their words; verb: what stands behind these; aside: what the brackets beside them say."""

    who: str
    verb: str
    each: bool
    owners: list[Owner]
    aside: str


def cut_head(head: str) -> Head | None:
    """Return the words before a number cut where the longest of them are units; None where none are."""
    if (given := _GIVEN_TO.match(head)) and (cut := cut_head(given["who"])):
        return cut._replace(verb=f"{given['what']} {cut.verb}")
    plain = re.sub(r"\([^()]*\)", lambda one: "·" * len(one[0]), head)
    starts = [one.start() for one in _OPENS.finditer(plain)]
    for at in (len(head), *reversed(starts)):
        who, verb = head[:at], head[at:]
        named = EACH.search(who)
        if named and not who[: named.start()].endswith(" và") and (owners := _owners(who[: named.start()]))[0]:
            return Head(who[: named.start()], who[named.start() :] + verb, True, *owners)
        if (owners := _owners(who))[0] and _does(verb):
            return Head(who, verb, bool(_LED.match(who) or _EACH_AMID.search(verb)), *owners)
    return None


def _does(verb: str) -> bool:
    """Tell words that only lead from those to a number: no other subject, no other number."""
    if len(verb) > _LONGEST or re.search(r"\d|[:,]\s+\S.*[:,]", verb):
        return False
    behind = verb.lstrip(" ,:")
    return verb[:1] != "," or not behind or bool(re.match(rf"(?:{VERBS}|mỗi|từng|một)\b", behind, re.IGNORECASE))


def _owners(words: str) -> tuple[list[Owner], str]:
    return owners_in(_ABOUT.sub("", words.strip(" ,:;")))


def as_before(owners: list[Owner], head: str, before: list[Owner]) -> list[Owner]:
    """Return owners, where they are some of whom the part before spoke of as these.

    "đơn vị có từ 500 lao động" are of their kind; a head that says no more than terms is of all of those before.
    """
    return [_same_kind(one, before) for one in owners] or _on_terms(head, before)


def _same_kind(one: Owner, before: list[Owner]) -> Owner:
    """Return "đơn vị có từ 500 lao động" as those of the kind that the sentence spoke of before."""
    general = re.match(r"(?:đơn vị|cơ quan|nơi)\b", one.kind) and re.search(r"\d", one.when)
    if not general or len(before) != 1 or not before[0].kind:
        return one
    return Owner(kind=before[0].kind, when=one.when)


def _on_terms(head: str, before: list[Owner]) -> list[Owner]:
    """Return those whom the part before spoke of, on the terms that are all a part says of whom; none for others."""
    return [replace(one, when=f"{one.kind} {head}".strip()) for one in before] if _TERMS.fullmatch(head) else []
